import { checksToExplain, publicationChecks, type PublicationCheck } from "../../contract/agenda.ts";
import type { ForumRules } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import { pathOfPlace } from "../../contract/place.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { cprPlacesIn, withoutCpr } from "../../text/cpr.ts";
import { emptyFields } from "../../text/plain.ts";

/** An item as it would be put out. `text`: the sections of its live text, null where nobody has written any. */
export type ItemToPublish = {
  id: Id<"agendaItem">;
  title: string;
  isStandard: boolean;
  /** It carries a submitted document, which says what the sections would. */
  carriesDocument: boolean;
  withdrawn: boolean;
  text: CanonicalText | null;
  /** The titles of its attachments that not everybody can read when it is out. */
  heldBack: { title: string; check: "attachment_closed" | "attachment_embargoed" }[];
  /** The very text is out already: what was declared of it then is declared. */
  isTextOut: boolean;
};

/** `where`: the place of a number, the name of a section, the day, the title of an attachment, or the name of a person. Never the number itself. */
export type Finding = { check: PublicationCheck; itemId: Id<"agendaItem"> | null; where: string };

/**
 * What whoever puts an agenda out should know first. Pure: days are `YYYY-MM-DD`; `unreached` are the names of those with a seat who have no address that letters
 * reach; `notCpr` as the contract has it.
 */
export function findingsIn(
  agenda: {
    items: ItemToPublish[];
    sections: ForumRules["sections"];
    today: string;
    publishBy: string;
    isFirst: boolean;
    unreached: string[];
  },
  notCpr: string[],
): Finding[] {
  const items = agenda.items.filter(({ withdrawn }) => !withdrawn);
  const required = agenda.sections.filter((section) => section.required).map(({ key }) => key);
  return [
    ...(items.length === 0 ? [{ check: "nothing_on_it" as const, itemId: null, where: "" }] : []),
    ...items.flatMap((item) => [
      ...(withoutCpr(item.title) === item.title ? [] : [{ check: "cpr_in_title" as const, itemId: item.id, where: "" }]),
      ...undeclared(item, notCpr).map((where) => ({ check: "cpr_in_text" as const, itemId: item.id, where })),
      ...emptySections(item, required).map((where) => ({ check: "section_empty" as const, itemId: item.id, where })),
      ...item.heldBack.map(({ title, check }) => ({ check, itemId: item.id, where: title })),
    ]),
    ...(agenda.isFirst && agenda.today > agenda.publishBy ? [{ check: "late" as const, itemId: null, where: agenda.publishBy }] : []),
    ...agenda.unreached.map((where) => ({ check: "not_reached" as const, itemId: null, where })),
  ];
}

export const stops = ({ check }: Finding): boolean => publicationChecks[check].stops;
export const asksForReason = ({ check }: Finding): boolean => checksToExplain.includes(check);

function undeclared({ id, text, isTextOut }: ItemToPublish, notCpr: string[]): string[] {
  return text === null || isTextOut
    ? []
    : cprPlacesIn(text)
        .map(pathOfPlace)
        .filter((path) => !notCpr.includes(`${id}/${path}`));
}

function emptySections({ isStandard, carriesDocument, text }: ItemToPublish, required: ForumRules["sections"][number]["key"][]): string[] {
  if (isStandard || carriesDocument) return [];
  return text === null ? required : emptyFields(text, required);
}
