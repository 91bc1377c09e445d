import { Link } from "@tanstack/react-router";
import type { ChangedText } from "../../contract/overview.ts";
import { overviewWords } from "../../i18n/overview.ts";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";

/** People named in a row; the others are counted. */
const namedMax = 3;

/** What others have done to the texts since the reader was in them. */
export function ChangedList({ changed }: { changed: ChangedText[] }) {
  const words = useWords(overviewWords);
  return (
    <Section title={words.changedTitle}>
      {changed.length === 0 ? (
        <Empty>{words.changedEmpty}</Empty>
      ) : (
        <ul className="rows">
          {changed.map((text) => (
            <ChangedRow key={text.document.id} text={text} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ChangedRow({ text: { document, space, since, at, by } }: { text: ChangedText }) {
  const words = useWords(overviewWords);
  const { language } = useLanguage();
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/documents/$documentId" params={{ documentId: document.id }} className="row-title">
          {document.title === "" ? words.untitled : document.title}
        </Link>
        <ul className="tight changed-by">
          {by.slice(0, namedMax).map(({ person, written, deleted }, place) => (
            <li key={person?.id ?? place}>
              {person === null ? words.somebody : [person.name, person.organisationName].filter((part) => part !== null).join(", ")}
              {": "}
              {words.howMuch(language, written, deleted)}
            </li>
          ))}
          {by.length > namedMax && <li>{words.others(by.length - namedMax)}</li>}
        </ul>
        <p className="row-facts">
          {space.name} · {words.lastChanged} <Moment at={at} /> · {since === null ? words.neverThere : words.youWereThere}
          {since !== null && (
            <>
              {" "}
              <Moment at={since} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
