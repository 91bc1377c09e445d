import { useEffect, useState } from "react";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { anchorsIn } from "../../text/anchors.ts";
import type { Session } from "../documents/session.ts";

/** While people type nobody needs to see each letter of where a comment hangs. */
const settledAfterMs = 300;

/** Where threads hang in the live text, in its order, following what people write. */
export function useHanging(session: Session, kind: TextKind): ReadonlyMap<Id<"thread">, Passage> {
  const [hanging, setHanging] = useState(() => anchorsIn(session.doc, kind));
  useEffect(() => {
    let due: number | undefined;
    const look = () => {
      due ??= window.setTimeout(() => {
        due = undefined;
        setHanging(anchorsIn(session.doc, kind));
      }, settledAfterMs);
    };
    look();
    session.doc.on("update", look);
    return () => {
      session.doc.off("update", look);
      window.clearTimeout(due);
    };
  }, [session, kind]);
  return hanging;
}
