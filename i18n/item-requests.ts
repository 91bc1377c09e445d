import type { Dictionary } from "./language.ts";

type ItemRequestWords = {
  title: string;
  lede: string;
  ledeOwn: string;
  none: string;
  ask: string;
  name: string;
  why: string;
  whyHelp: string;
  meeting: string;
  anyMeeting: string;
  send: string;
  sent: string;
  wished: (meeting: string) => string;
  by: string;
  waits: string;
  takenOn: string;
  declined: string;
  takeOn: string;
  takeOnName: (title: string) => string;
  decline: string;
  declineName: (title: string) => string;
  onto: string;
  reason: string;
  reasonHelp: string;
  noMeeting: string;
};

export const itemRequestWords: Dictionary<ItemRequestWords> = {
  da: {
    title: "Ønskede punkter",
    lede: "Punkter, som medlemmer og deltagere i rummene under forummet har bedt om. Den, der har bedt, får svar i et brev.",
    ledeOwn: "Punkter, du har bedt om. Sekretariatet tager dem på en dagsorden eller skriver, hvorfor ikke.",
    none: "Ingen har bedt om et punkt.",
    ask: "Bed om et punkt",
    name: "Punktets titel",
    why: "Hvorfor skal forummet tage det op",
    whyHelp: "Læses af dem, der laver dagsordenen.",
    meeting: "Hvilket møde",
    anyMeeting: "Det næste, hvor der er plads",
    send: "Send ønsket",
    sent: "Ønsket er sendt til sekretariatet.",
    wished: (meeting) => `ønsket til ${meeting}`,
    by: "af",
    waits: "Afventer svar",
    takenOn: "På dagsordenen",
    declined: "Afslået",
    takeOn: "Tag på dagsordenen",
    takeOnName: (title) => `Tag på dagsordenen: ${title}`,
    decline: "Afslå",
    declineName: (title) => `Afslå: ${title}`,
    onto: "På hvilket mødes dagsorden",
    reason: "Hvorfor ikke",
    reasonHelp: "Står hos den, der har bedt om punktet.",
    noMeeting: "Planlæg et møde først. Der er intet, hvis dagsorden er åben.",
  },
  en: {
    title: "Requested items",
    lede: "Items that members, and those who take part in the spaces under the forum, have asked for. Whoever asked is answered by letter.",
    ledeOwn: "Items that you have asked for. The secretariat takes them onto an agenda, or says why not.",
    none: "Nobody has asked for an item.",
    ask: "Ask for an item",
    name: "Title of the item",
    why: "Why the forum should take it up",
    whyHelp: "Read by those who make the agenda.",
    meeting: "Which meeting",
    anyMeeting: "The next that has room",
    send: "Send the request",
    sent: "The request has been sent to the secretariat.",
    wished: (meeting) => `wished for ${meeting}`,
    by: "by",
    waits: "Awaits an answer",
    takenOn: "On the agenda",
    declined: "Declined",
    takeOn: "Take onto the agenda",
    takeOnName: (title) => `Take onto the agenda: ${title}`,
    decline: "Decline",
    declineName: (title) => `Decline: ${title}`,
    onto: "Onto which meeting's agenda",
    reason: "Why not",
    reasonHelp: "Stands with whoever asked for it.",
    noMeeting: "Plan a meeting first. None has an agenda that is open.",
  },
};

/** Told to whoever asked. */
export const itemRequestMail: Dictionary<
  (letter: { forum: string; isTakenOn: boolean; link: string }) => { subject: string; text: string }
> = {
  da: ({ forum, isTakenOn, link }) => ({
    subject: isTakenOn ? `Dit punkt er taget på dagsordenen: ${forum}` : `Dit punkt er ikke taget på dagsordenen: ${forum}`,
    text: isTakenOn
      ? `Det punkt, du bad ${forum} om, er taget på en dagsorden. Se hvilken:\n\n${link}\n`
      : `Det punkt, du bad ${forum} om, er ikke taget på dagsordenen. Læs hvorfor:\n\n${link}\n`,
  }),
  en: ({ forum, isTakenOn, link }) => ({
    subject: isTakenOn ? `Your item is on the agenda: ${forum}` : `Your item is not on the agenda: ${forum}`,
    text: isTakenOn
      ? `The item that you asked ${forum} for has been taken onto an agenda. See which:\n\n${link}\n`
      : `The item that you asked ${forum} for has not been taken onto the agenda. Read why:\n\n${link}\n`,
  }),
};
