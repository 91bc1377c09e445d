import { createContext, useCallback, useState } from "react";
import type { ThreadView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import type { ThreadGroups } from "./filters.ts";

/** Called by a box for words when it is there; what it is given back, when it is gone. */
export const BoxContext = createContext<() => () => void>(() => () => undefined);

/** The threads in which somebody is writing, and how a thread says that they begin and have ended. */
export function useBoxes(): { written: Id<"thread">[]; onBox: (threadId: Id<"thread">) => () => void } {
  const [written, setWritten] = useState<Id<"thread">[]>([]);
  const onBox = useCallback((threadId: Id<"thread">) => {
    setWritten((threads) => [...threads, threadId]);
    return () =>
      setWritten((threads) => {
        const place = threads.indexOf(threadId);
        return threads.filter((_, index) => index !== place);
      });
  }, []);
  return { written, onBox };
}

const names = ["hanging", "whole", "lost", "resolved"] as const satisfies (keyof ThreadGroups)[];

/**
 * The groups as they are, but for as long as somebody writes in one of the threads each stays where it was when they began: what is put elsewhere on the page loses
 * the caret and all that was written in it. A thread that is written in stays also when it has been deleted.
 */
export function useStill(groups: ThreadGroups, written: Id<"thread">[]): ThreadGroups {
  const [begun, setBegun] = useState<ThreadGroups | null>(null);
  if (begun === null && written.length > 0) setBegun(groups);
  if (begun !== null && written.length === 0) setBegun(null);
  if (begun === null || written.length === 0) return groups;
  const now = new Map(names.flatMap((name) => groups[name]).map((thread) => [thread.id, thread]));
  const known = new Set(names.flatMap((name) => begun[name]).map(({ id }) => id));
  const still = (name: keyof ThreadGroups): ThreadView[] => [
    ...begun[name].flatMap((before) => now.get(before.id) ?? (written.includes(before.id) ? before : [])),
    ...groups[name].filter(({ id }) => !known.has(id)),
  ];
  return { hanging: still("hanging"), whole: still("whole"), lost: still("lost"), resolved: still("resolved") };
}
