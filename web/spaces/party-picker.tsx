import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { DirectoryEntry } from "../../contract/views.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { chevronDownIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { directoryQuery } from "./queries.ts";

/** Finds an organisation, a unit or a person by name. Their lists are long, so the server narrows them. */
export function PartyPicker({ label, help, onPick }: { label: string; help: string; onPick: (entry: DirectoryEntry | null) => void }) {
  const words = useWords(spacesWords).participant;
  const [typed, setTyped] = useState("");
  const found = useQuery(directoryQuery(useDeferredValue(typed.trim())));
  const entries = found.data ?? [];
  return (
    <ComboBox
      className="field combobox"
      items={entries}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(key) => onPick(entries.find((entry) => entry.id === key) ?? null)}
      // The server has narrowed the list already, and more kindly than by letters alone.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="form-label">{label}</Label>
      <Text slot="description" className="form-hint">
        {help}
      </Text>
      <div className="combobox-input">
        <Input className="form-input" autoComplete="off" />
        <Button className="icon-button" aria-label={words.show}>
          <Icon path={chevronDownIcon} />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<DirectoryEntry> className="listbox" renderEmptyState={() => <p className="listbox-empty">{words.notFound}</p>}>
          {(entry) => (
            <ListBoxItem id={entry.id} textValue={entry.name} className="listbox-item">
              <Text slot="label">{entry.name}</Text>
              {entry.detail !== "" && (
                <Text slot="description" className="listbox-detail">
                  {entry.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
