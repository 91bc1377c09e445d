import type { MinutesDraft } from "../../contract/imports.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { cprPlaces } from "../../text/cpr.ts";
import { keyOf } from "../checks/fold.ts";
import { sumDoubts } from "../checks/sums.ts";
import { weekdayMismatches } from "../checks/weekdays.ts";
import { doubtfulYears } from "../checks/years.ts";
import { askAboutItems } from "./ask-about-items.ts";
import { absentFrom, meetingAttendance, peopleInFront } from "./attendance.ts";
import { contentsLines, listedOnly, type ListedOnly } from "./contents-list.ts";
import { draftOf } from "./draft.ts";
import { readHead, type MeetingHead } from "./header.ts";
import { readItem, type ReadItem } from "./item.ts";
import { itemRanges, type ItemRange } from "./item-ranges.ts";
import { linesOf } from "./lines.ts";
import { markLines, withoutRareInline, type MarkedLine } from "./marks.ts";
import { tailStart, withoutNoise } from "./noise.ts";
import { Questions } from "./questions.ts";
import { markOwnHeadings } from "./repeated-headings.ts";
import { secondMeeting } from "./second-meeting.ts";
import { openSource, type Source } from "./source.ts";
import { ownDecision } from "./whose-decision.ts";

/** No forum has more members; only a text made to be slow. */
const mostPeople = 500;

/**
 * Minutes as text, read into a draft. Any text gives a draft: what is not found is empty and asked about, nothing is made up. The
 * same text always gives the same draft. Time is linear in the length of the text.
 */
export function readMinutes(sent: string): MinutesDraft {
  const source = openSource(sent);
  const questions = new Questions(source);
  const all = markLines(withoutNoise(linesOf(source)));
  const second = secondMeeting(all);
  const { lines, ranges } = itemsIn(withoutRareInline(second === null ? all : all.slice(0, second.at)));
  const front = lines.slice(0, ranges[0]?.startAt ?? lines.length);
  const head = withHeadOfItems(readHead(front), lines, ranges);
  const items = withListed(readItems(lines, ranges, head), listedOnly(lines, ranges), questions);
  const inFront = peopleInFront(front).slice(0, mostPeople);
  const attendance = meetingAttendance(inFront, items);
  askAboutHead(head, attendance.length, items.length, questions);
  askAboutItems(items, attendance, questions);
  const end = second === null ? source.text.length : (all[second.at]?.start ?? source.text.length);
  askAboutText(source, end, head, items, questions);
  if (second !== null) questions.ask("second_meeting", { date: second.date }, { start: end, end: source.text.length });
  const missedSome = inFront.filter((person) => person.items !== null).slice(0, mostPeople);
  const draft = draftOf(
    source,
    head,
    attendance,
    items.map((item) => ({ ...item, missing: item.access === "closed" ? [] : absentFrom(item, missedSome) })),
  );
  return { ...draft, warnings: questions.asked };
}

/** The lines that are minutes, and the items among them. A contents list in the middle is found by the items that it repeats. */
function itemsIn(all: MarkedLine[]): { lines: MarkedLine[]; ranges: ItemRange[] } {
  let lines = all;
  let ranges = itemRanges(lines);
  const first = lines[ranges[0]?.startAt ?? lines.length]?.start ?? Infinity;
  const contents = new Set([...contentsLines(lines, ranges)].filter((line) => line.start >= first));
  if (contents.size > 0) {
    lines = lines.filter((line) => !contents.has(line));
    ranges = itemRanges(lines);
  }
  const last = ranges.at(-1);
  if (last !== undefined)
    ranges = [...ranges.slice(0, -1), { ...last, endAt: Math.max(last.bodyAt, tailStart(lines.slice(0, last.endAt), last.bodyAt)) }];
  return { lines: markOwnHeadings(lines, ranges), ranges };
}

function readItems(lines: MarkedLine[], ranges: ItemRange[], head: MeetingHead): ReadItem[] {
  const commonSoft = softHeadsInUse(lines, ranges.length);
  const meeting = { forum: head.forum?.value ?? "", date: head.date?.value ?? null };
  let groupAccess: ItemAccess | null = null;
  let from = 0;
  return ranges.map((range) => {
    for (const line of lines.slice(from, range.bodyAt)) groupAccess = line.group ?? groupAccess;
    from = range.bodyAt;
    return readItem(lines, range, { meeting, commonSoft, groupAccess });
  });
}

/** Soft heads that at least half of the items have are sections there, not sub-headings. */
function softHeadsInUse(lines: MarkedLine[], items: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { section } of lines)
    if (section?.soft === true) counts.set(keyOf(section.heading.value), (counts.get(keyOf(section.heading.value)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, items / 2)).map(([key]) => key));
}

/** Where the head names no forum or no day, the heads of the decisions that were taken there do, if they agree. */
function withHeadOfItems(head: MeetingHead, lines: MarkedLine[], ranges: ItemRange[]): MeetingHead {
  if (head.forum !== null && head.date !== null) return head;
  const meeting = { forum: head.forum?.value ?? "", date: head.date?.value ?? null };
  const own = ranges.flatMap(({ bodyAt, endAt }) => {
    const marks = lines.slice(bodyAt, endAt).flatMap(({ section }) => (section?.kind === "decision" ? [section] : []));
    const mark = ownDecision(marks, meeting);
    return mark?.style === "body" && mark.body !== "" ? [mark] : [];
  });
  const [first] = own;
  if (first === undefined || own.some((mark) => mark.body !== first.body || mark.date !== first.date)) return head;
  const at = first.heading.start + Math.max(0, first.heading.value.indexOf(first.body));
  const day = first.date === null ? null : { ...first.heading, value: first.date };
  return { ...head, forum: head.forum ?? { value: first.body, start: at, end: at + first.body.length }, date: head.date ?? day };
}

/** Closed items are often in the contents list only; an open one that is there and nowhere else is asked about. */
function withListed(items: ReadItem[], listed: ListedOnly[], questions: Questions): ReadItem[] {
  const closed = listed.filter((entry) => entry.title.access === "closed");
  for (const { title } of listed) if (title.access !== "closed") questions.ask("listed_item_missing", { title: title.text }, title);
  const [model] = items;
  if (model === undefined || closed.length === 0) return items;
  const added = closed.map(({ number, title }): ReadItem => {
    const piece = { value: title.text, start: title.start, end: title.end };
    return {
      ...emptied(model),
      number: { value: number, start: title.start, end: title.start },
      title: piece,
      access: "closed",
      itemType: title.itemType,
      start: title.start,
      end: title.end,
    };
  });
  const all = [...items];
  for (const item of added) {
    const before = all.findIndex((other) => orderOf(other) > orderOf(item));
    all.splice(before < 0 ? all.length : before, 0, item);
  }
  return all;
}

const emptied = (item: ReadItem): ReadItem => ({
  ...item,
  sections: [],
  clauses: [],
  decision: { text: null, outcome: "unknown", outcomeAt: null, clauses: [], onwardTo: null, deviates: false, votes: null },
  chain: [],
  absent: [],
  present: [],
  attachments: [],
  repeatedAttachments: [],
  refs: [],
  remarks: [],
  leftOut: false,
});

const orderOf = (item: ReadItem): number => {
  const [major = "0", minor = "0"] = (item.number?.value ?? "0").split(".");
  return Number(major) * 1000 + Number(minor);
};

function askAboutHead(head: MeetingHead, people: number, items: number, questions: Questions): void {
  if (head.forum === null) questions.ask("forum_missing", {}, null);
  if (head.date === null) questions.ask("date_missing", {}, null);
  if (head.startsAt === null) questions.ask("start_missing", {}, null);
  if (head.place === null) questions.ask("place_missing", {}, null);
  if (people === 0) questions.ask("attendance_missing", {}, null);
  if (items === 0) questions.ask("items_missing", {}, null);
}

/** The checks that need no item: they look at all of the first meeting's text. */
function askAboutText(source: Source, end: number, head: MeetingHead, items: ReadItem[], questions: Questions): void {
  const text = source.text.slice(0, end);
  const itemAt = placeFinder(items);
  for (const { start, end: to, ...details } of weekdayMismatches(text))
    questions.ask("weekday_mismatch", details, { start, end: to }, itemAt(start));
  for (const { start, end: to, ...details } of sumDoubts(text)) questions.ask("sum_differs", details, { start, end: to }, itemAt(start));
  if (head.date !== null) {
    const meetingYear = head.date.value.slice(0, 4);
    for (const { start, end: to, date } of doubtfulYears(text, head.date.value))
      questions.ask("year_differs", { date, meetingYear }, { start, end: to }, itemAt(start));
  }
  for (const place of cprPlaces(text)) questions.ask("cpr_like", {}, place, itemAt(place.start));
  if (source.lostCharacters > 0) questions.ask("characters_lost", { count: source.lostCharacters }, null);
}

/** Which item a place is in. The items stand in the order of the text, but for those that only a contents list names. */
function placeFinder(items: ReadItem[]): (place: number) => number | null {
  const inOrder = items.map((item, index) => ({ index, start: item.start, end: item.end })).toSorted((a, b) => a.start - b.start);
  return (place) => {
    let [low, high] = [0, inOrder.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = inOrder[middle];
      if (item === undefined) return null;
      if (place >= item.start && place < item.end) return item.index;
      if (place < item.start) high = middle - 1;
      else low = middle + 1;
    }
    return null;
  };
}
