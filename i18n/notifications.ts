import type { NotificationKind, NotificationSays, NotificationView } from "../contract/notification.ts";
import { longDate, shortDate, type Dictionary, type Language } from "./language.ts";
import { outcomeWords } from "./outcomes.ts";

type NotificationWords = {
  says: Record<NotificationSays, string>;
  decidedAs: (outcome: string) => string;
  dueOn: (what: string, day: string) => string;
  endsOn: (day: string) => string;
  reportBy: (day: string) => string;
  meeting: (forum: string, day: string) => string;
  item: (title: string, meeting: string) => string;
  untitled: string;
  closedItem: string;
  kinds: Record<NotificationKind, string>;
};

const words: Dictionary<NotificationWords> = {
  da: {
    says: {
      "comment.mentioned": "Du er nævnt i en kommentar",
      "comment.answered": "Der er svaret på en kommentar, du er med i",
      "question.asked": "Et spørgsmål skal besvares, før din tekst kan sendes ind",
      "question.answered": "Dit spørgsmål er besvaret",
      "document.submitted": "Din tekst er sendt til et forum",
      "document.on_agenda": "Din tekst er på dagsordenen",
      "document.off_agenda": "Mødet, din tekst skulle på, er aflyst, og den venter på et andet",
      "document.decided": "Din tekst er behandlet",
      "document.returned": "Din tekst er sendt tilbage",
      "submission.received": "Dit forum har fået en tekst, der skal på et møde",
      "submission.withdrawn": "En tekst er trukket tilbage fra dit forum",
      "action.due": "En opgave har frist",
      "ratification.awaited": "Din organisation er bedt om at svare på en beslutning",
      "status.asked": "Din organisation er bedt om status",
      "status.due": "Fristen for status nærmer sig",
      "access.ending": "Din adgang udløber",
      "access.requested": "En beder om adgang til et rum, du er tovholder for",
      "agenda.published": "Dagsordenen er offentliggjort",
      "agenda.corrected": "Dagsordenen er rettet",
      "meeting.moved": "Mødet er flyttet",
      "meeting.called_off": "Mødet er aflyst",
      "minutes.sent": "Et referat venter på din godkendelse",
      "minutes.published": "Referatet er offentliggjort",
    },
    decidedAs: (outcome) => `Din tekst er behandlet: ${outcome}`,
    dueOn: (what, day) => `Frist ${day}: ${what}`,
    endsOn: (day) => `Din adgang udløber ${day}`,
    reportBy: (day) => `Din organisation mangler at give status senest ${day}`,
    meeting: (forum, day) => `${forum}, ${day}`,
    item: (title, meeting) => `${title} (${meeting})`,
    untitled: "Uden titel",
    closedItem: "Et lukket punkt",
    kinds: {
      mention: "Kommentarer til dig",
      question: "Spørgsmål, der skal besvares",
      document: "Dine dokumenter",
      submission: "Tekster til dine fora",
      action: "Opgaver med frist",
      ratification: "Svar fra din organisation",
      status: "Status, din organisation skylder",
      access: "Din adgang",
      request: "Ønsker om adgang",
      agenda: "Dagsordener",
      minutes: "Referater",
    },
  },
  en: {
    says: {
      "comment.mentioned": "You were mentioned in a comment",
      "comment.answered": "A comment that you take part in was answered",
      "question.asked": "A question is to be answered before your text can be submitted",
      "question.answered": "Your question was answered",
      "document.submitted": "Your text was submitted to a forum",
      "document.on_agenda": "Your text is on the agenda",
      "document.off_agenda": "The meeting that was to treat your text is called off, and it waits for another",
      "document.decided": "Your text was treated",
      "document.returned": "Your text was returned",
      "submission.received": "Your forum was sent a text for a meeting",
      "submission.withdrawn": "A text was taken back from your forum",
      "action.due": "An action is due",
      "ratification.awaited": "Your organisation was asked to answer a decision",
      "status.asked": "Your organisation was asked for a status",
      "status.due": "The deadline for a status comes nearer",
      "access.ending": "Your access ends",
      "access.requested": "Somebody asks to be let into a space that you lead",
      "agenda.published": "The agenda is out",
      "agenda.corrected": "The agenda was corrected",
      "meeting.moved": "The meeting was moved",
      "meeting.called_off": "The meeting is called off",
      "minutes.sent": "Minutes wait for your approval",
      "minutes.published": "The minutes are out",
    },
    decidedAs: (outcome) => `Your text was treated: ${outcome}`,
    dueOn: (what, day) => `Due on ${day}: ${what}`,
    endsOn: (day) => `Your access ends on ${day}`,
    reportBy: (day) => `Your organisation has yet to report its status by ${day}`,
    meeting: (forum, day) => `${forum}, ${day}`,
    item: (title, meeting) => `${title} (${meeting})`,
    untitled: "Untitled",
    closedItem: "A closed item",
    kinds: {
      mention: "Comments to you",
      question: "Questions to be answered",
      document: "Your documents",
      submission: "Texts for your forums",
      action: "Actions that are due",
      ratification: "Answers from your organisation",
      status: "Statuses that your organisation owes",
      access: "Your access",
      request: "People who ask for access",
      agenda: "Agendas",
      minutes: "Minutes",
    },
  },
};

export const notificationKindWords: Dictionary<Record<NotificationKind, string>> = { da: words.da.kinds, en: words.en.kinds };

type Said = Pick<NotificationView, "says" | "about">;

/** What has happened, in a sentence of its own. `openly`: in a letter, which lies open on its way, and says nothing of what is closed. */
export function notificationSentence(language: Language, { says, about }: Said, openly: boolean): string {
  const say = words[language];
  if (about.thing === "item" && about.decision !== null && says === "document.decided")
    return say.decidedAs(outcomeWords[language][about.decision.outcome].toLowerCase());
  if (about.thing === "item" && about.action !== null && about.action.dueTo !== null) {
    const day = longDate(language, noonOf(about.action.dueTo));
    return say.dueOn(openly && about.closed ? say.closedItem : about.action.what, day);
  }
  if (about.thing === "round" && says === "status.due") return say.reportBy(longDate(language, noonOf(about.deadline)));
  if (about.thing === "space") return say.endsOn(longDate(language, noonOf(about.until)));
  return say.says[says];
}

/** What it is about, by name. */
export function notificationTitle(language: Language, { about }: Said, openly: boolean): string {
  const say = words[language];
  const meetingOf = (forum: string, startsAt: string) => say.meeting(forum, shortDate(language, new Date(startsAt)));
  switch (about.thing) {
    case "document":
    case "submission":
    case "space":
    case "door":
      return openly && about.closed ? say.closedItem : about.title === "" ? say.untitled : about.title;
    case "item":
      return say.item(openly && about.closed ? say.closedItem : about.title, meetingOf(about.forum.name, about.meeting.startsAt));
    case "meeting":
      return meetingOf(about.forum.name, about.startsAt);
    case "round":
      return say.item(about.title, about.forum.name);
  }
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
