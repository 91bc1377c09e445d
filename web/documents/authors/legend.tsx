import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { authorsWords, shareOf } from "../../../i18n/authors.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { toneOf, type Credits } from "./credits.ts";
import { lettersOfGroups } from "./shares.ts";

/** Nobody reads a share while it changes with each letter, and to count takes a while in a long text. */
const settledAfterMs = 1000;

/** Which colour and line are whose, and how much of the text is theirs. */
export function Legend({ session, fields, credits }: { session: Session; fields: Y.XmlFragment[]; credits: Credits }) {
  const { language } = useLanguage();
  const words = useWords(authorsWords);
  const letters = useLetters(session, fields, credits);
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const keys = [...credits.groups.filter(({ key }) => key !== "").map(({ key }) => key), ""];
  return (
    <ul className="authors-legend" aria-label={words.legend}>
      {keys
        .filter((key) => (letters.get(key) ?? 0) > 0)
        .map((key) => {
          const group = credits.groups.find((candidate) => candidate.key === key);
          return (
            <li key={key}>
              <span className={toneOf(credits.groups, key)}>
                {group === undefined || key === "" ? words.unknown : group.isSystem ? words.system : group.name}
              </span>{" "}
              <span className="authors-share">{shareOf(language, letters.get(key) ?? 0, all)}</span>
            </li>
          );
        })}
    </ul>
  );
}

function useLetters({ doc }: Session, fields: Y.XmlFragment[], credits: Credits): Map<string, number> {
  const [letters, setLetters] = useState(() => lettersOfGroups(fields, credits));
  useEffect(() => {
    let due: number | undefined;
    const count = () => {
      due ??= window.setTimeout(() => {
        due = undefined;
        setLetters(lettersOfGroups(fields, credits));
      }, settledAfterMs);
    };
    setLetters(lettersOfGroups(fields, credits));
    doc.on("update", count);
    return () => {
      doc.off("update", count);
      window.clearTimeout(due);
    };
  }, [doc, fields, credits]);
  return letters;
}
