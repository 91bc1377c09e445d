import type { ImportPageWords } from "../../i18n/import-page.da.ts";
import type { MinutesDraft } from "../../contract/imports.ts";
import type { Work } from "./work.ts";

/** What a field is called, by its pointer in the draft that was read. */
export function nameOfPointer(words: ImportPageWords, draft: MinutesDraft, work: Work, pointer: string): string {
  const [first = "", place = "", ...rest] = pointer.split("/").slice(1);
  if (first !== "items" || place === "") return nameInMeeting(words, first);
  const item = work.items.find(({ key }) => key === `/items/${place}`) ?? draft.items[Number(place)];
  const section = rest[0] === "sections" ? draft.items[Number(place)]?.sections[Number(rest[1])] : undefined;
  const name = section === undefined ? nameInItem(words, rest) : section.heading === "" ? words.section[section.kind] : section.heading;
  return inItem(words, item, name);
}

/** What a field is called, by its dotted path in what is sent. */
export function nameOfPath(words: ImportPageWords, work: Work, path: string): string {
  const [first = "", place = "", ...rest] = path.split(".");
  if (first !== "items" || place === "") return nameInMeeting(words, first);
  return inItem(words, work.items[Number(place)], nameInItem(words, rest));
}

const inItem = (words: ImportPageWords, item: { number: string | null; title: string } | undefined, name: string): string =>
  words.place((item?.number ?? "") === "" ? `»${item?.title ?? ""}«` : (item?.number ?? ""), name);

function nameInMeeting({ field }: ImportPageWords, name: string): string {
  const names: Record<string, string> = {
    forum: field.forum,
    date: field.date,
    startsAt: field.startsAt,
    place: field.place,
    attendance: field.attendance,
  };
  return names[name] ?? field.items;
}

function nameInItem({ field }: ImportPageWords, [first = "", second = ""]: string[]): string {
  const inDecision: Record<string, string> = {
    outcome: field.outcome,
    clauses: field.clauses,
    onwardTo: field.onwardTo,
    deviatesFromProposal: field.deviates,
    votes: field.votes,
  };
  const names: Record<string, string> = {
    number: field.number,
    title: field.title,
    access: field.access,
    itemType: field.itemType,
    sections: field.sections,
    proposalClauses: field.proposal,
    decision: inDecision[second] ?? field.decision,
    chain: field.chain,
    absent: field.absent,
    attachments: field.attachments,
    externalRefs: field.externalRefs,
    remarks: field.remarks,
  };
  return names[first] ?? field.title;
}
