import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { UNSAFE_PortalProvider } from "react-aria/PortalProvider";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Text } from "react-aria-components";
import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import { commentWords } from "../../i18n/comments.ts";
import { useWords } from "../ui/language.tsx";
import { Suggestions } from "../ui/suggestions.tsx";
import { mentionableQuery } from "./queries.ts";

/** Finds somebody who can be named. Escape leads back without. */
export function MentionPicker({
  documentId,
  onPick,
  onLeave,
}: {
  documentId: Id<"document">;
  onPick: (person: PersonSummary) => void;
  onLeave: () => void;
}) {
  const words = useWords(commentWords);
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const found = useQuery(mentionableQuery(documentId, useDeferredValue(typed.trim())));
  const people = found.data ?? [];
  return (
    // The suggestions stand where they belong, not at the end of the page.
    <UNSAFE_PortalProvider getContainer={() => place.current}>
      <ComboBox
        ref={place}
        className="field combobox"
        items={people}
        inputValue={typed}
        onInputChange={setTyped}
        onChange={(key) => {
          const person = people.find(({ id }) => id === key);
          if (person !== undefined) onPick(person);
        }}
        // The server has narrowed the list already.
        defaultFilter={() => true}
        allowsEmptyCollection
        menuTrigger="focus"
      >
        <Label className="form-label">{words.mention}</Label>
        <Text slot="description" className="form-hint">
          {words.mentionHelp}
        </Text>
        <div className="combobox-input">
          <Input className="form-input" autoComplete="off" autoFocus onKeyDown={({ key }) => key === "Escape" && onLeave()} />
        </div>
        <Suggestions>
          <ListBox<PersonSummary> className="listbox" renderEmptyState={() => <p className="listbox-empty">{words.nobody}</p>}>
            {(person) => (
              <ListBoxItem id={person.id} textValue={person.name} className="listbox-item">
                {person.name}
                <span className="listbox-detail">{person.organisationName ?? person.title}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Suggestions>
      </ComboBox>
    </UNSAFE_PortalProvider>
  );
}
