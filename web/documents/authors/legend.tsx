import { useEffect, useState } from "react";
import type * as Y from "yjs";
import type { Session } from "../session.ts";
import type { Credits } from "./credits.ts";
import { LegendList } from "./legend-list.tsx";
import { lettersOfGroups } from "./shares.ts";

/** Nobody reads a share while it changes with each letter, and to count takes a while in a long text. */
const settledAfterMs = 1000;

/** Whose the live text is, following what people write. */
export function Legend({ session, fields, credits }: { session: Session; fields: Y.XmlFragment[]; credits: Credits }) {
  return <LegendList groups={credits.groups} letters={useLetters(session, fields, credits)} />;
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
