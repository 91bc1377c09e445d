import { keyOf } from "../checks/fold.ts";
import type { SectionMark } from "./marks.ts";

/** What is known of the meeting when its items are read. */
export type MeetingFacts = { forum: string; date: string | null };

/**
 * Which of an item's decisions is the one of the body that met. A head without a body is its own; else the one of the meeting's day, or of
 * its name; else the latest by date, because the last competent body wins; else the last in the text.
 */
export function ownDecision(marks: SectionMark[], meeting: MeetingFacts): SectionMark | null {
  const own = marks.filter((mark) => mark.style !== "body");
  const [first] = own;
  if (first !== undefined) return own.find((mark) => mark.from !== null) ?? first;
  const bodies = marks.filter((mark) => mark.style === "body");
  const sameDay = bodies.filter((mark) => mark.date !== null && mark.date === meeting.date);
  const named = (sameDay.length > 0 ? sameDay : bodies).filter((mark) => isSameBody(mark.body, meeting.forum));
  if (named.length > 0) return latest(named);
  if (sameDay.length > 0) return sameDay.at(-1) ?? null;
  return latest(bodies);
}

/** Whether two names are of one body; one may be longer: "Regionsrådet", "Regionsrådet 2018-2021". */
export function isSameBody(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  if (x.length < 4 || y.length < 4) return false;
  return x.includes(y) || y.includes(x);
}

function latest(marks: SectionMark[]): SectionMark | null {
  let best: SectionMark | null = null;
  for (const mark of marks) if (best === null || (mark.date ?? "") >= (best.date ?? "")) best = mark;
  return best;
}
