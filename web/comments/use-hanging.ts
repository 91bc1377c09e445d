import { useEffect, useMemo, useState } from "react";
import type { ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { anchorsIn } from "../../text/anchors.ts";
import { filesStanding } from "../../text/standing-files.ts";
import type { Session } from "../documents/session.ts";
import { deskOf } from "./desk.ts";
import { byCopy, withFiles } from "./with-files.ts";

/** While people type nobody needs to see each letter of where a comment hangs: it is looked for when they rest, and at the latest after a while. */
const restMs = 300;
const longestMs = 3000;

/** Where threads hang in the live text, in its order, following what people write. */
export function useHanging(session: Session, kind: TextKind, threads: ThreadView[]): ReadonlyMap<Id<"thread">, Passage> {
  const hasThreads = threads.length > 0;
  const hasFiles = threads.some(({ quote }) => (quote?.file ?? null) !== null);
  const [stands, setStands] = useState(() => standingIn(session, kind, hasFiles));
  // A thread that has just come is not shown as one without a place first: moved from there to its place it would lose the focus of whoever has gone to it.
  const ids = threads.map(({ id }) => id).join();
  const [lookedFor, setLookedFor] = useState(ids);
  if (lookedFor !== ids) {
    setLookedFor(ids);
    setStands(standingIn(session, kind, hasFiles));
  }
  useEffect(() => {
    if (!hasThreads) return undefined;
    let [rest, longest]: (number | undefined)[] = [];
    const look = () => {
      window.clearTimeout(rest);
      window.clearTimeout(longest);
      longest = undefined;
      setStands(standingIn(session, kind, hasFiles));
    };
    const lookSoon = () => {
      window.clearTimeout(rest);
      rest = window.setTimeout(look, restMs);
      longest ??= window.setTimeout(look, longestMs);
    };
    lookSoon();
    session.doc.on("update", lookSoon);
    return () => {
      session.doc.off("update", lookSoon);
      window.clearTimeout(rest);
      window.clearTimeout(longest);
    };
  }, [session, kind, hasThreads, hasFiles]);
  useEffect(() => {
    const desk = deskOf(session.doc);
    const onFiles = byCopy(threads, stands.files);
    if (JSON.stringify([...onFiles]) !== JSON.stringify([...desk.state().onFiles])) desk.change({ onFiles });
  }, [session, stands, threads]);
  return useMemo(() => withFiles(stands.anchors, threads, stands.files, kind), [stands, threads, kind]);
}

const standingIn = ({ doc }: Session, kind: TextKind, hasFiles: boolean) => ({
  anchors: anchorsIn(doc, kind),
  files: hasFiles ? filesStanding(doc, kind) : [],
});
