import { useEffect, useState } from "react";
import type { CanonicalText, TextKind } from "../../../contract/text.ts";
import { canonicalText } from "../../../text/canonical.ts";
import type { Session } from "../session.ts";

/** People read a comparison; they need not see each letter come. */
const settledAfterMs = 400;

/** The live text in the form that versions have, following what people write. */
export function useTextNow(session: Session, kind: TextKind): CanonicalText {
  const [text, setText] = useState(() => canonicalText(session.doc, kind));
  useEffect(() => {
    let due: number | undefined;
    const look = () => {
      due ??= window.setTimeout(() => {
        due = undefined;
        setText(canonicalText(session.doc, kind));
      }, settledAfterMs);
    };
    session.doc.on("update", look);
    return () => {
      session.doc.off("update", look);
      window.clearTimeout(due);
    };
  }, [session, kind]);
  return text;
}
