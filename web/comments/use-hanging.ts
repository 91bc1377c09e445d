import { useEffect, useMemo, useState } from "react";
import type { ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { anchorsIn } from "../../text/anchors.ts";
import { filesStanding } from "../../text/standing-files.ts";
import type { Session } from "../documents/session.ts";
import { withFiles } from "./with-files.ts";

/** While people type nobody needs to see each letter of where a comment hangs. */
const settledAfterMs = 300;

/** Where threads hang in the live text, in its order, following what people write. */
export function useHanging(session: Session, kind: TextKind, threads: ThreadView[]): ReadonlyMap<Id<"thread">, Passage> {
  const hasFiles = threads.some(({ quote }) => (quote?.file ?? null) !== null);
  const [stands, setStands] = useState(() => standingIn(session, kind, hasFiles));
  useEffect(() => {
    let due: number | undefined;
    const look = () => {
      due ??= window.setTimeout(() => {
        due = undefined;
        setStands(standingIn(session, kind, hasFiles));
      }, settledAfterMs);
    };
    look();
    session.doc.on("update", look);
    return () => {
      session.doc.off("update", look);
      window.clearTimeout(due);
    };
  }, [session, kind, hasFiles]);
  return useMemo(() => withFiles(stands.anchors, threads, stands.files, kind), [stands, threads, kind]);
}

const standingIn = ({ doc }: Session, kind: TextKind, hasFiles: boolean) => ({
  anchors: anchorsIn(doc, kind),
  files: hasFiles ? filesStanding(doc, kind) : [],
});
