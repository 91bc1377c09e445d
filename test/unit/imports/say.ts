import type { MinutesDraft } from "../../../contract/imports.ts";

/** What a draft says of each item, in one line an item: number, title, access, sections, outcome, absentees, attachments. */
export function itemLines(draft: MinutesDraft): string[] {
  return draft.items.map((item) =>
    [
      item.number,
      item.title,
      item.access,
      item.sections.map((section) => section.kind).join(" "),
      item.decision.outcome,
      item.absent.map((person) => `${person.name} ${person.status}`).join(", "),
      item.attachments.map((attachment) => attachment.title).join(", "),
    ].join(" | "),
  );
}

/** The same where letters were lost: only what is left of them is compared. */
export const withoutLetters = (line: string): string => line.replace(/[æøåÆØÅé\uFFFD]+/g, "?");
