import type { ImportedAttendee } from "../../contract/imported-views.ts";
import { attendanceStatusWords } from "../../i18n/imported.ts";
import type { Language } from "../../i18n/language.ts";

/** Names under a head, as the minutes have them; nothing where there are none. */
export function People({ title, people, language }: { title: string; people: ImportedAttendee[]; language: Language }) {
  return (
    <List
      title={title}
      lines={people.map(({ name, title: occupation, role, party, status }) =>
        [name, occupation, role, party, status === "present" ? "" : attendanceStatusWords[language][status]]
          .filter((part) => part !== "")
          .join(", "),
      )}
    />
  );
}

/** Lines under a head; nothing where there are none. */
export function List({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
