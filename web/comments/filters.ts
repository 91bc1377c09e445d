import type { ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { CommentFilter } from "./filter-names.ts";

/** Those to be shown: by what has become of them, and by the organisation of somebody who wrote in them. */
export const shownThreads = (threads: ThreadView[], filter: CommentFilter, organisationId: string): ThreadView[] =>
  threads.filter(({ state, concernsMe, comments }) => {
    const fits = filter === "all" || (filter === "resolved" ? state === "resolved" : state === "open" && (filter === "open" || concernsMe));
    return fits && (organisationId === "" || comments.some(({ organisation }) => organisation?.id === organisationId));
  });

export type ThreadGroups = Record<"hanging" | "whole" | "lost" | "resolved", ThreadView[]>;

/** Open ones in the order of the text, then those about all of it, then those whose passage is gone; what is settled comes last. */
export function grouped(threads: ThreadView[], hanging: ReadonlyMap<Id<"thread">, Passage>): ThreadGroups {
  const order = [...hanging.keys()];
  const open = threads.filter(({ state }) => state === "open");
  const rank = ({ id }: ThreadView) => order.indexOf(id);
  return {
    hanging: open.filter(({ id }) => hanging.has(id)).toSorted((a, b) => rank(a) - rank(b)),
    whole: open.filter(({ quote }) => quote === null),
    lost: open.filter(({ id, quote }) => quote !== null && !hanging.has(id)),
    resolved: threads.filter(({ state }) => state === "resolved"),
  };
}

/** The organisations that somebody has written for, by name. */
export function organisationsIn(threads: ThreadView[]): { id: string; name: string }[] {
  const names = new Map(
    threads.flatMap(({ comments }) => comments.flatMap(({ organisation: of }) => (of === null ? [] : [[of.id, of.name] as const]))),
  );
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "da"));
}
