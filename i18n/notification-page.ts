import type { MailTime } from "../contract/notification.ts";
import type { Dictionary } from "./language.ts";

type NotificationPageWords = {
  title: string;
  lede: string;
  unread: (count: number) => string;
  arrived: (unread: number) => string;
  shown: string;
  onlyUnread: string;
  all: string;
  about: string;
  everything: string;
  isUnread: string;
  markRead: string;
  markUnread: string;
  markAll: string;
  markedRead: (title: string) => string;
  markedUnread: (title: string) => string;
  allMarked: string;
  undo: string;
  undone: string;
  nothing: string;
  nothingUnread: string;
  nothingUnreadOfKind: string;
  seeAll: string;
  more: string;
  mail: {
    title: string;
    lede: string;
    times: Record<MailTime, string>;
    language: string;
    own: string;
    saved: string;
  };
};

const da: NotificationPageWords = {
  title: "Notifikationer",
  lede: "Det, der er sket, og som vedrører dig.",
  unread: (count) => (count === 0 ? "ingen ulæste" : count === 1 ? "1 ulæst" : count > 99 ? "over 99 ulæste" : `${count} ulæste`),
  arrived: (unread) => `Der er nyt til dig: ${unread === 1 ? "1 ulæst notifikation" : `${unread} ulæste notifikationer`}.`,
  shown: "Hvad der vises",
  onlyUnread: "Ulæste",
  all: "Alle",
  about: "Om",
  everything: "Alt",
  isUnread: "Ulæst",
  markRead: "Markér som læst",
  markUnread: "Markér som ulæst",
  markAll: "Markér alle som læst",
  markedRead: (title) => `Markeret som læst: ${title}`,
  markedUnread: (title) => `Markeret som ulæst: ${title}`,
  allMarked: "Alle er markeret som læst.",
  undo: "Fortryd",
  undone: "Det er fortrudt.",
  nothing: "Der er ikke noget endnu. Her kommer det, når nogen sender din tekst ind, spørger dig om noget eller beslutter noget.",
  nothingUnread: "Der er intet nyt til dig.",
  nothingUnreadOfKind: "Der er intet ulæst om dette.",
  seeAll: "Se alle",
  more: "Vis flere",
  mail: {
    title: "Mails til dig",
    lede: "Vælg, hvad du vil have mails om, og hvornår. I Samarbejdsrum kan du altid se det hele.",
    times: { app: "Ingen mail", at_once: "Straks", daily: "Én gang om dagen", weekly: "Én gang om ugen" },
    language: "Sprog i mails",
    own: "Dagsordener og referater har deres egne mails. Dem får alle, der har en plads i forummet. Når nogen beder om adgang til et rum, får tovholderne også en mail.",
    saved: "Dine valg er gemt.",
  },
};

const en: NotificationPageWords = {
  title: "Notifications",
  lede: "What has happened that concerns you.",
  unread: (count) => (count === 0 ? "none unread" : count > 99 ? "more than 99 unread" : `${count} unread`),
  arrived: (unread) => `News for you: ${unread === 1 ? "1 unread notification" : `${unread} unread notifications`}.`,
  shown: "What is shown",
  onlyUnread: "Unread",
  all: "All",
  about: "About",
  everything: "Everything",
  isUnread: "Unread",
  markRead: "Mark as read",
  markUnread: "Mark as unread",
  markAll: "Mark all as read",
  markedRead: (title) => `Marked as read: ${title}`,
  markedUnread: (title) => `Marked as unread: ${title}`,
  allMarked: "All are marked as read.",
  undo: "Undo",
  undone: "Undone.",
  nothing: "There is nothing yet. It comes here when somebody submits your text, asks you something or decides something.",
  nothingUnread: "There is nothing new for you.",
  nothingUnreadOfKind: "There is nothing unread about this.",
  seeAll: "See all",
  more: "Show more",
  mail: {
    title: "Mails to you",
    lede: "Choose what you want mails about, and when. In Samarbejdsrum you can always see all of it.",
    times: { app: "No mail", at_once: "At once", daily: "Once a day", weekly: "Once a week" },
    language: "Language of mails",
    own: "Agendas and minutes have mails of their own, which everybody with a seat in the forum gets. When somebody asks to be let into a space, its leads get a mail too.",
    saved: "Your choices are saved.",
  },
};

export const notificationPageWords: Dictionary<NotificationPageWords> = { da, en };
