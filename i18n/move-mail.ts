import { longDateTime, shortDate, type Dictionary, type Language } from "./language.ts";
import { letterEnd } from "./letter-end.ts";

type Placed = { startsAt: Date; place: string };
type MoveMail = { forum: string; before: Placed; now: Placed; reason: string; link: string };

const words: Dictionary<{
  subject: (forum: string, day: string) => string;
  opening: (forum: string) => string;
  now: string;
  before: string;
  reason: string;
  link: string;
}> = {
  da: {
    subject: (forum, day) => `Mødet er flyttet: ${forum}, ${day}`,
    opening: (forum) => `Mødet i ${forum} er flyttet.`,
    now: "Nu",
    before: "Før",
    reason: "Begrundelse",
    link: "Mødet og dagsordenen",
  },
  en: {
    subject: (forum, day) => `The meeting was moved: ${forum}, ${day}`,
    opening: (forum) => `The meeting of ${forum} was moved.`,
    now: "Now",
    before: "Before",
    reason: "Reason",
    link: "The meeting and its agenda",
  },
};

/** To everybody with a seat, once the agenda has called them to the meeting. */
export function moveMail(language: Language, { forum, before, now, reason, link }: MoveMail): { subject: string; text: string } {
  const say = words[language];
  const said = ({ startsAt, place }: Placed): string => [longDateTime(language, startsAt), place].filter((part) => part !== "").join(", ");
  return {
    subject: say.subject(forum, shortDate(language, now.startsAt)),
    text: [
      say.opening(forum),
      "",
      `${say.now}: ${said(now)}`,
      `${say.before}: ${said(before)}`,
      `${say.reason}: ${reason}`,
      ...letterEnd(language, say.link, link, "seated"),
    ].join("\n"),
  };
}
