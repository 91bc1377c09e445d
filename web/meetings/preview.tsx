import { useState } from "react";
import type { PublicationPreview } from "../../contract/agenda-views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { Choices } from "../ui/form.tsx";
import { eyeIcon, lockIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { PublishedSections } from "./published-sections.tsx";

/** The agenda exactly as it will be read: by everybody, to whom the open items are numbered as if there were no others, or by members. */
export function Preview({ items }: { items: PublicationPreview["items"] }) {
  const words = useWords(agendaPageWords).publication;
  const types = useWords(itemTypeWords);
  const accesses = useWords(itemAccessWords);
  const [reader, setReader] = useState<"public" | "member">("public");
  const standing = items.filter(({ withdrawn }) => !withdrawn);
  const shown = reader === "member" ? standing : standing.filter(({ access }) => access === "open");
  const hidden = standing.length - shown.length;
  return (
    <Section title={words.as}>
      <Choices
        legend={words.asWho}
        value={reader}
        onChange={setReader}
        choices={[
          { value: "public", label: words.asPublic },
          { value: "member", label: words.asMember },
        ]}
      />
      <ol className="agenda">
        {shown.map((item, index) => (
          <li key={item.id} className="agenda-item">
            <span className="agenda-number" aria-hidden="true">
              {reader === "member" ? item.number : index + 1}
            </span>
            <div className="agenda-body">
              <h3>{item.title}</h3>
              <p className="row-facts facts-icons">
                <span>{types[item.itemType]}</span>
                <span>
                  <Icon path={item.access === "open" ? eyeIcon : lockIcon} />
                  {accesses[item.access]}
                </span>
                {item.presenter !== "" && <span>{item.presenter}</span>}
              </p>
              {item.text !== null && <PublishedSections text={item.text} headingLevel={3} />}
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p>{words.closed(hidden)}</p>}
    </Section>
  );
}
