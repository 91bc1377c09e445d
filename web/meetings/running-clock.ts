import type { AgendaItemView } from "../../contract/views.ts";

/**
 * When each item is expected to begin, as ISO 8601, counted from the meeting's start by the minutes that the items before it take. Nothing is said of an item that
 * comes after one of which nobody has said how long it takes.
 */
export function expectedStarts(startsAt: string, items: AgendaItemView[]): Map<AgendaItemView["id"], string> {
  const starts = new Map<AgendaItemView["id"], string>();
  let at = Date.parse(startsAt);
  for (const { id, expectedMinutes, state } of items) {
    if (state === "withdrawn") continue;
    if (expectedMinutes === null) break;
    starts.set(id, new Date(at).toISOString());
    at += expectedMinutes * 60_000;
  }
  return starts;
}
