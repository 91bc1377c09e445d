import type { PublicationCheck } from "../contract/agenda.ts";
import type { Dictionary } from "./language.ts";

/** What whoever puts an agenda out should know first. */
export const agendaFindingWords: Dictionary<Record<PublicationCheck, (where: string) => string>> = {
  da: {
    cpr_in_title: () => "Overskriften indeholder noget, der ligner et CPR-nummer.",
    cpr_in_text: (where) => `Teksten indeholder noget, der ligner et CPR-nummer (${where}).`,
    nothing_on_it: () => "Der står ingen punkter på dagsordenen.",
    late: (where) => `Dagsordenen skulle have været ude senest ${where}.`,
    section_empty: (where) => `Afsnittet »${where}« er ikke udfyldt.`,
    attachment_closed: (where) => `Bilaget »${where}« er lukket. Kun dem, der sidder i forummet, kan læse det.`,
    attachment_embargoed: (where) => `Bilaget »${where}« er klausuleret. Forummet har det nu, alle andre først senere.`,
    not_reached: (where) => `En plads fra ${where} får ikke brev.`,
  },
  en: {
    cpr_in_title: () => "The heading holds what looks like a CPR number.",
    cpr_in_text: (where) => `The text holds what looks like a CPR number (${where}).`,
    nothing_on_it: () => "There are no items on the agenda.",
    late: (where) => `The agenda should have been out by ${where}.`,
    section_empty: (where) => `The section “${where}” is not filled in.`,
    attachment_closed: (where) => `The attachment “${where}” is closed. Only those who sit in the forum can read it.`,
    attachment_embargoed: (where) => `The attachment “${where}” is under embargo. The forum has it now, everybody else later.`,
    not_reached: (where) => `A seat of ${where} gets no letter.`,
  },
};
