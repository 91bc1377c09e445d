import type { Dictionary } from "./language.ts";

/** The record's feeds and calendars, as readers' programs show them. */
export type PublicNewsWords = {
  everything: string;
  ofForum: (forum: string) => string;
  calendar: string;
  "agenda.published": (forum: string, when: string) => string;
  "agenda.corrected": (forum: string, when: string) => string;
  "meeting.moved": (forum: string, when: string) => string;
  "meeting.called_off": (forum: string, when: string) => string;
  "minutes.published": (forum: string, when: string) => string;
  decision: (title: string) => string;
  imported: (citation: string) => string;
};

export const publicNewsWords: Dictionary<PublicNewsWords> = {
  da: {
    everything: "Nyt fra det offentlige arkiv",
    ofForum: (forum) => `Nyt fra ${forum}`,
    calendar: "Åbne møder",
    "agenda.published": (forum, when) => `Dagsorden: ${forum}, ${when}`,
    "agenda.corrected": (forum, when) => `Rettet dagsorden: ${forum}, ${when}`,
    "meeting.moved": (forum, when) => `Mødet er flyttet: ${forum}, nu ${when}`,
    "meeting.called_off": (forum, when) => `Mødet er aflyst: ${forum}, ${when}`,
    "minutes.published": (forum, when) => `Referat: ${forum}, ${when}`,
    decision: (title) => `Beslutning: ${title}`,
    imported: (citation) => `Tidligere referat: ${citation}`,
  },
  en: {
    everything: "News from the public record",
    ofForum: (forum) => `News from ${forum}`,
    calendar: "Open meetings",
    "agenda.published": (forum, when) => `Agenda: ${forum}, ${when}`,
    "agenda.corrected": (forum, when) => `Corrected agenda: ${forum}, ${when}`,
    "meeting.moved": (forum, when) => `The meeting was moved: ${forum}, now ${when}`,
    "meeting.called_off": (forum, when) => `The meeting is called off: ${forum}, ${when}`,
    "minutes.published": (forum, when) => `Minutes: ${forum}, ${when}`,
    decision: (title) => `Decision: ${title}`,
    imported: (citation) => `Earlier minutes: ${citation}`,
  },
};
