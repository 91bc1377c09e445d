import type { LeadingRole } from "../contract/organisation.ts";
import { longDateTime, shortDate, type Dictionary, type Language } from "./language.ts";
import { letterEnd } from "./letter-end.ts";

type CalledOffWords = {
  title: string;
  /** When, and by whose office in the forum. */
  said: (office: LeadingRole, when: string) => string;
  reason: string;
  /** What becomes of what stood on the agenda. */
  stands: string;
  /** Where the meeting would have been followed. */
  notHeld: string;
  agenda: string;
  mail: {
    subject: (forum: string, day: string) => string;
    opening: (forum: string, when: string) => string;
    by: (office: LeadingRole) => string;
    place: string;
    waits: string;
    link: string;
  };
};

const officesInDanish: Record<LeadingRole, string> = { chair: "formanden", co_chair: "medformanden", secretariat: "forummets sekretariat" };
const officesInEnglish: Record<LeadingRole, string> = {
  chair: "the chair",
  co_chair: "the co-chair",
  secretariat: "the forum’s secretariat",
};

/** A meeting that was called off, as it is told on its pages and in the letters. */
export const calledOffWords: Dictionary<CalledOffWords> = {
  da: {
    title: "Mødet er aflyst",
    said: (office, when) => `Aflyst ${when} af ${officesInDanish[office]}.`,
    reason: "Begrundelse",
    stands: "Dagsordenen står her, som den var sendt ud. Det, der ikke er besluttet, venter på et andet møde.",
    notHeld: "Mødet bliver ikke holdt, så der er ikke noget at følge her.",
    agenda: "Gå til dagsordenen",
    mail: {
      subject: (forum, day) => `Mødet er aflyst: ${forum}, ${day}`,
      opening: (forum, when) => `Mødet i ${forum} ${when} er aflyst.`,
      by: (office) => `Det er aflyst af ${officesInDanish[office]}.`,
      place: "Sted",
      waits: "Det, der stod på dagsordenen, venter på et andet møde.",
      link: "Mødet og dagsordenen, som den var sendt ud",
    },
  },
  en: {
    title: "The meeting is called off",
    said: (office, when) => `Called off on ${when} by ${officesInEnglish[office]}.`,
    reason: "Reason",
    stands: "The agenda stands here as it was put out. What was not decided waits for another meeting.",
    notHeld: "The meeting will not be held, so there is nothing to follow here.",
    agenda: "Go to the agenda",
    mail: {
      subject: (forum, day) => `The meeting is called off: ${forum}, ${day}`,
      opening: (forum, when) => `The meeting of ${forum}, ${when}, is called off.`,
      by: (office) => `It was called off by ${officesInEnglish[office]}.`,
      place: "Place",
      waits: "What stood on the agenda waits for another meeting.",
      link: "The meeting and its agenda as it was put out",
    },
  },
};

type CalledOffMail = { forum: string; startsAt: Date; place: string; office: LeadingRole; reason: string; link: string };

/** To everybody who was called to the meeting. */
export function calledOffMail(
  language: Language,
  { forum, startsAt, place, office, reason, link }: CalledOffMail,
): { subject: string; text: string } {
  const say = calledOffWords[language];
  return {
    subject: say.mail.subject(forum, shortDate(language, startsAt)),
    text: [
      say.mail.opening(forum, longDateTime(language, startsAt)),
      ...(place === "" ? [] : [`${say.mail.place}: ${place}`]),
      "",
      say.mail.by(office),
      `${say.reason}: ${reason}`,
      say.mail.waits,
      ...letterEnd(language, say.mail.link, link, "called"),
    ].join("\n"),
  };
}
