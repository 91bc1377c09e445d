import type { Attendee, DraftItem, MinutesDraft, Span } from "../../contract/imports.ts";
import type { MeetingHead } from "./header.ts";
import type { ReadItem } from "./item.ts";
import type { ReadPerson } from "./people.ts";
import type { Source } from "./source.ts";

/** What was read, in the form of the contract; every field's place goes into `spans` by its JSON Pointer. */
export function draftOf(
  source: Source,
  head: MeetingHead,
  attendance: ReadPerson[],
  items: (ReadItem & { missing: ReadPerson[] })[],
): Omit<MinutesDraft, "warnings"> {
  const spans: Record<string, Span> = {};
  const place = (pointer: string, at: { start: number; end: number } | null): void => {
    if (at !== null && at.end > at.start) spans[pointer] = source.original(at.start, at.end);
  };
  place("/forum", head.forum);
  place("/date", head.date);
  place("/startsAt", head.startsAt);
  place("/place", head.place);
  return {
    forum: head.forum?.value ?? "",
    date: head.date?.value ?? null,
    startsAt: head.startsAt?.value ?? null,
    place: head.place?.value ?? "",
    attendance: attendance.map((person, index) => attendee(person, `/attendance/${index}`, place)),
    items: items.map((item, index) => draftItem(source, item, `/items/${index}`, place)),
    spans,
  };
}

type Place = (pointer: string, at: { start: number; end: number } | null) => void;

function attendee(person: ReadPerson, pointer: string, place: Place): Attendee {
  place(`${pointer}/name`, person.name);
  const { title, role, party, status } = person;
  return { name: person.name.value, title, role, party, status };
}

function draftItem(source: Source, item: ReadItem & { missing: ReadPerson[] }, pointer: string, place: Place): DraftItem {
  place(`${pointer}/number`, item.number);
  place(`${pointer}/title`, item.title);
  return {
    number: item.number?.value ?? null,
    title: item.title?.value ?? "",
    access: item.access,
    itemType: item.itemType,
    sections: item.sections.map((section, index) => {
      place(`${pointer}/sections/${index}/text`, section.text);
      const span = source.original(section.start, section.end);
      return { kind: section.kind, heading: section.heading.value, text: section.text?.value ?? "", span };
    }),
    proposalClauses: item.clauses.map((clause, index) => {
      place(`${pointer}/proposalClauses/${index}/text`, clause.text);
      return { number: clause.number, text: clause.text.value };
    }),
    decision: draftDecision(item, `${pointer}/decision`, place),
    chain: item.chain.map((entry, index) => {
      place(`${pointer}/chain/${index}/body`, entry.body);
      place(`${pointer}/chain/${index}/text`, entry.text);
      return { body: entry.body.value, date: entry.date, outcome: entry.outcome, text: entry.text?.value ?? "" };
    }),
    absent: item.missing.map((person, index) => attendee(person, `${pointer}/absent/${index}`, place)),
    attachments: item.attachments.map((attachment, index) => {
      place(`${pointer}/attachments/${index}/title`, attachment.title);
      return { title: attachment.title.value, externalRef: attachment.externalRef };
    }),
    externalRefs: item.refs.map((ref, index) => {
      place(`${pointer}/externalRefs/${index}/value`, ref.piece);
      return { label: ref.label, value: ref.value };
    }),
    remarks: item.remarks.map((remark, index) => {
      place(`${pointer}/remarks/${index}/text`, remark.text);
      return { by: remark.by, text: remark.text.value };
    }),
  };
}

function draftDecision({ decision }: ReadItem, pointer: string, place: Place): DraftItem["decision"] {
  place(`${pointer}/text`, decision.text);
  place(`${pointer}/outcome`, decision.outcomeAt);
  place(`${pointer}/onwardTo`, decision.onwardTo);
  const { outcome, clauses, deviates, votes } = decision;
  return {
    text: decision.text?.value ?? "",
    outcome,
    clauses,
    onwardTo: decision.onwardTo?.value ?? null,
    deviatesFromProposal: deviates,
    votes,
  };
}
