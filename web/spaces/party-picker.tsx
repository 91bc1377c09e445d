import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { UNSAFE_PortalProvider } from "react-aria/PortalProvider";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Text } from "react-aria-components";
import type { DirectoryEntry } from "../../contract/views.ts";
import { wordOfOrganisationKind } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { chevronDownIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Suggestions } from "../ui/suggestions.tsx";
import { directoryQuery } from "./queries.ts";

/** Finds an organisation, a unit or a person by name. Their lists are long, so the server narrows them. */
export function PartyPicker({ label, help, onPick }: { label: string; help: string; onPick: (entry: DirectoryEntry | null) => void }) {
  const words = useWords(spacesWords).participant;
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const found = useQuery(directoryQuery(useDeferredValue(typed.trim())));
  const entries = found.data ?? [];
  return (
    // The suggestions stand inside the dialog that they belong to, not at the end of the page.
    <UNSAFE_PortalProvider getContainer={() => place.current}>
      <ComboBox
        ref={place}
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
        <Suggestions>
          <ListBox<DirectoryEntry> className="listbox" renderEmptyState={() => <p className="listbox-empty">{words.notFound}</p>}>
            {(entry) => (
              <ListBoxItem id={entry.id} textValue={entry.name} className="listbox-item">
                {entry.name}
                <span className="listbox-detail">
                  {entry.kind === "organisation" ? wordOfOrganisationKind(language, entry.detail) : entry.detail}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Suggestions>
      </ComboBox>
    </UNSAFE_PortalProvider>
  );
}
