import { useState } from "react";
import type { PublicationPreview } from "../../contract/agenda-views.ts";
import type { Id } from "../../contract/ids.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { attachmentWords } from "../../i18n/attachments.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { Choices } from "../ui/form.tsx";
import { eyeIcon, lockIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { PublishedSections } from "./published-sections.tsx";

/** The agenda exactly as it will be read: by everybody, to whom the open items are numbered as if there were no others, or by members. */
export function Preview({ items }: { items: PublicationPreview["items"] }) {
  const agenda = useWords(agendaPageWords);
  const words = agenda.publication;
  const meeting = useWords(meetingPageWords);
  const attachments = useWords(attachmentWords);
  const types = useWords(itemTypeWords);
  const accesses = useWords(itemAccessWords);
  const [reader, setReader] = useState<"public" | "member">("public");
  const [reading, setReading] = useState<{ title: string; versionId: Id<"version"> | null } | null>(null);
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
                {item.expectedMinutes !== null && <span>{agenda.minutes(item.expectedMinutes)}</span>}
                {item.externalRefs.length > 0 && (
                  <span>
                    {agenda.refs} {item.externalRefs.join(", ")}
                  </span>
                )}
              </p>
              {item.documentVersionId !== null && (
                <p className="row-facts">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${meeting.read}: ${item.title}`}
                    onClick={() => setReading({ title: item.title, versionId: item.documentVersionId })}
                  >
                    {meeting.read}
                  </button>
                </p>
              )}
              {item.text !== null && <PublishedSections text={item.text} headingLevel={3} />}
              {item.attachments.length > 0 && (
                <p className="row-facts">
                  {attachments.title}: {item.attachments.join(", ")}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p>{words.closed(hidden)}</p>}
      <VersionDialog title={reading?.title ?? ""} versionId={reading?.versionId ?? null} onClose={() => setReading(null)} />
    </Section>
  );
}
