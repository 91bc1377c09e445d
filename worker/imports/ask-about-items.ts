import type { SectionKind } from "../../contract/imports.ts";
import { nomineesAmong } from "../checks/nominees.ts";
import { sectorsWithoutSeat } from "../checks/seats.ts";
import { fold } from "../checks/fold.ts";
import { isAnyOtherBusiness } from "./head-score.ts";
import type { ReadItem } from "./item.ts";
import type { ReadPerson } from "./people.ts";
import type { Questions } from "./questions.ts";

/** What every item is asked: what is missing, what is unclear, and what does not agree with itself. */
export function askAboutItems(items: ReadItem[], attendance: ReadPerson[], questions: Questions): void {
  const usual = usualSections(items);
  for (const [index, item] of items.entries()) {
    const number = item.number?.value ?? "";
    const place = item.title ?? item.number ?? { start: item.start, end: item.end };
    if (item.title === null) questions.ask("item_title_missing", { number }, place, index);
    if (item.number === null && item.title !== null) questions.ask("item_number_missing", { title: item.title.value }, place, index);
    askAboutNumbers(items[index - 1], item, index, questions);
    if (item.access === "closed") {
      if (item.leftOut) questions.ask("closed_content_left_out", { number }, place, index);
      continue;
    }
    if (item.perhapsClosed !== null) questions.ask("perhaps_closed", { number }, item.perhapsClosed, index);
    askAboutDecision(item, index, questions);
    for (const kind of isAnyOtherBusiness(item.title?.value ?? "") ? [] : usual) {
      if (kind !== "decision" && !item.sections.some((section) => section.kind === kind) && item.sections.length > 0) {
        questions.ask("section_missing", { number, kind }, place, index);
      }
    }
    for (const repeated of item.repeatedAttachments)
      questions.ask("attachment_repeated", { number, title: repeated.value }, repeated, index);
    askAboutPeople(item, attendance, index, questions);
  }
}

function askAboutNumbers(previous: ReadItem | undefined, item: ReadItem, index: number, questions: Questions): void {
  const [after, before] = [previous?.number?.value ?? "", item.number?.value ?? ""];
  if (!/^\d+$/.test(after) || !/^\d+$/.test(before) || item.number === null) return;
  if (Number(before) > Number(after) + 1) questions.ask("numbers_skipped", { after, before }, item.number, index);
}

function askAboutDecision(item: ReadItem, index: number, questions: Questions): void {
  const { decision, title } = item;
  const number = item.number?.value ?? "";
  if (isAnyOtherBusiness(title?.value ?? "")) return;
  if (decision.text === null) questions.ask("decision_missing", { number }, title ?? item.number, index);
  else if (decision.outcome === "unknown") questions.ask("outcome_unclear", { number }, decision.text, index);
  if (decision.deviates) questions.ask("deviates_from_proposal", { number }, decision.text, index);
}

/** Nobody has more absentees; only a text made to be slow. */
const mostNames = 200;

function askAboutPeople(item: ReadItem, attendance: ReadPerson[], index: number, questions: Questions): void {
  const { decision } = item;
  if (decision.text === null) return;
  const appoints =
    decision.outcome === "appointed" || /\b(?:udpeg|valg af|konstituer|indstilling af medlem)/.test(fold(item.title?.value ?? ""));
  if (!appoints) return;
  const missing = [...item.absent, ...attendance.filter((person) => person.status === "absent" || person.status === "excused")].map(
    (person) => person.name.value,
  );
  for (const section of item.sections.filter((candidate) => candidate.kind === "decision")) {
    for (const line of section.lines) {
      if (/\b(?:afbud|fravqrende|deltog ikke)\b/.test(fold(line.value))) continue;
      for (const found of nomineesAmong(line.value, [...new Set(missing)].slice(0, mostNames))) {
        questions.ask("appointed_absent", { name: found.name }, { start: line.start + found.start, end: line.start + found.end }, index);
      }
    }
  }
  const proposal = item.clauses.map((clause) => clause.text.value).join("\n");
  const unfilled = sectorsWithoutSeat(proposal, decision.text.value);
  if (unfilled !== null && unfilled.length > 0) questions.ask("seats_unfilled", { missing: unfilled }, decision.text, index);
}

/** Kinds of section that most items have; one without it may have lost a heading. */
function usualSections(items: ReadItem[]): SectionKind[] {
  const open = items.filter((item) => item.access === "open" && item.sections.length > 0);
  if (open.length < 3) return [];
  const counts = new Map<SectionKind, number>();
  for (const item of open)
    for (const kind of new Set(item.sections.map((section) => section.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .filter(([kind, count]) => kind !== "other" && kind !== "absent" && kind !== "attachments" && count >= open.length * 0.75)
    .map(([kind]) => kind);
}
