import type { MinutedAttendee, MinutedItem, Minutes } from "../contract/minutes.ts";
import type { PresenceMark } from "../contract/live.ts";
import type { TextNode } from "../contract/text.ts";
import { labelOfStoredField } from "../i18n/documents.ts";
import { longDate, timeOfDay, type Language } from "../i18n/language.ts";
import { itemTypeWords } from "../i18n/meetings.ts";
import { minutesWords } from "../i18n/minutes.ts";
import { outcomeSentence, outcomeWords } from "../i18n/outcomes.ts";
import { seatRoleWords } from "../i18n/roles.ts";
import { bulletList, paragraph, paragraphs, words as styled } from "../text/blocks.ts";
import { holdsSomething } from "../text/plain.ts";
import type { PaperPart } from "./paper.ts";

/** Who was there, as a part of its own: those present, those excused, those absent. */
export function attendanceParts(language: Language, { attendance }: Minutes): PaperPart[] {
  const words = minutesWords[language];
  const groups: [PresenceMark, string][] = [
    ["present", words.attended],
    ["excused", words.excused],
    ["absent", words.absent],
    ["expected", words.expected],
  ];
  return groups.flatMap(([status, heading]) => {
    const lines = attendance.filter((attendee) => attendee.status === status).map((attendee) => attendeeLine(language, attendee));
    if (lines.length > 0) return [{ heading, level: 2 as const, content: bulletList(lines) }];
    return status === "present" ? [{ heading, level: 2 as const, content: [paragraph(words.nobody)] }] : [];
  });
}

/** `Direktør i Sorø, Sorø Kommune (medlem, til kl. 17.40)` */
function attendeeLine(language: Language, { name, organisationName, role, from, until, substituteFor }: MinutedAttendee): string {
  const words = minutesWords[language];
  const at = (instant: string): string => timeOfDay(language, new Date(instant));
  const notes = [
    role === null ? "" : seatRoleWords[language][role].toLowerCase(),
    substituteFor === null ? "" : words.substitutes(substituteFor),
    from === null ? "" : words.from(at(from)),
    until === null ? "" : words.until(at(until)),
  ].filter((note) => note !== "");
  return [named(name, organisationName), notes.length === 0 ? "" : `(${notes.join(", ")})`].join(" ").trim();
}

const named = (name: string, organisationName: string): string => (organisationName === "" ? name : `${name}, ${organisationName}`);

/** An item: its head, and under it whatever there is of sections, treatment, decision, remarks, actions. `level` is that of its head. */
export function itemParts(language: Language, item: MinutedItem, level: 2 | 3): PaperPart[] {
  const words = minutesWords[language];
  const under = level === 2 ? 3 : 4;
  const part = (heading: string, content: TextNode[]): PaperPart[] => (content.length === 0 ? [] : [{ heading, level: under, content }]);
  return [
    {
      heading: words.item(item.number, item.title),
      level,
      content: [paragraph(styled(itemFacts(language, item), "italic")), ...correction(language, item)],
    },
    ...item.sections.flatMap(({ key, content }) =>
      holdsSomething(content) ? part(labelOfStoredField(language, "agenda_item", key), content) : [],
    ),
    ...part(words.text, item.document === null ? [] : [paragraph(words.textOf(item.document.title, item.document.sha256))]),
    ...part(words.attachments, bulletList(item.attachments)),
    ...part(words.absences, bulletList(item.absences.map((absence) => absenceLine(language, absence)))),
    ...part(words.account, holdsSomething(item.account) ? item.account : []),
    ...part(words.decision, decisionContent(language, item)),
    ...part(
      words.remarks,
      bulletList(
        item.remarks.map(({ name, organisationName, at, words: said }) =>
          paragraph(styled(words.remark(named(name, organisationName), timeOfDay(language, new Date(at))), "bold"), said),
        ),
      ),
    ),
    ...part(
      words.actions,
      bulletList(item.actions.map(({ owner, words: what, due }) => `${owner}: ${what}${due === null ? "" : ` ${words.due(due)}`}`)),
    ),
  ];
}

function itemFacts(language: Language, { access, itemType, presenter, externalRefs }: MinutedItem): string {
  const words = minutesWords[language];
  return [
    itemTypeWords[language][itemType],
    access === "closed" ? words.closed : "",
    presenter === "" ? "" : `${words.presenter} ${presenter}`,
    externalRefs.length === 0 ? "" : `${words.references}: ${externalRefs.join(", ")}`,
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}

function correction(language: Language, { corrects }: MinutedItem): TextNode[] {
  if (corrects === null) return [];
  return [paragraph(minutesWords[language].corrects(longDate(language, new Date(corrects.startsAt)), corrects.number, corrects.title))];
}

function absenceLine(language: Language, { name, organisationName, kind, at }: MinutedItem["absences"][number]): string {
  const time = at === null ? "" : timeOfDay(language, new Date(at));
  return `${named(name, organisationName)}: ${minutesWords[language].absence[kind](time)}`;
}

/** Items that ask for a decision say so where none was recorded; the others say nothing. */
function decisionContent(language: Language, { decision, itemType, standardKind }: MinutedItem): TextNode[] {
  const words = minutesWords[language];
  if (decision === null) return itemType === "decision" && standardKind === null ? [paragraph(words.noDecision)] : [];
  const { outcome, state, onwardTo, citation, text, clauses, deviatesFromProposal, reservation, awaits, dissent, mandate } = decision;
  const note = (label: string, said: string): TextNode => paragraph(styled(`${label}: `, "bold"), said);
  return [
    paragraph(styled(outcomeSentence[language](outcome, state, onwardTo), "bold")),
    ...paragraphs(text),
    ...bulletList(
      clauses.map(
        (clause) =>
          `${words.clause(clause.number)}: ${outcomeWords[language][clause.outcome]}${clause.text === "" ? "" : `. ${clause.text}`}`,
      ),
    ),
    ...(deviatesFromProposal ? [paragraph(words.deviates)] : []),
    ...(reservation === null ? [] : [note(words.reservation, reservation)]),
    ...(awaits.length === 0 ? [] : [note(words.awaits, awaits.join(", "))]),
    ...dissent.map(({ who, words: said }) => note(words.dissent(who), said)),
    ...(mandate === null ? [] : [note(words.mandate, words.mandateStanding[mandate.standing](mandate.subject ?? ""))]),
    ...(mandate === null || mandate.stands === null ? [] : [note(words.stands, mandate.stands)]),
    paragraph(words.citation(citation)),
  ];
}
