import type { SpaceRole } from "../contract/space.ts";
import type { Circle, Systems } from "../contract/who-sees.ts";
import type { Dictionary } from "./language.ts";

type WhoSeesWords = {
  title: string;
  lede: string;
  /** `Kan læse, fordi Slagelse Kommune deltager som forfatter` */
  why: (circle: Pick<Circle, "by" | "name" | "role">) => string;
  until: string;
  people: (count: number) => string;
  more: (count: number) => string;
  nobody: string;
  publicTitle: string;
  publicDocument: string;
  publicItem: string;
  notPublicDocument: string;
  notPublicItem: string;
  see: string;
  systems: string;
  system: (systems: Systems) => string;
  attachments: string;
  attachment: Record<"out" | "closed" | "not_published", string> & { embargo: (at: string) => string };
};

const canInDanish: Record<SpaceRole, string> = {
  lead: "Kan skrive",
  author: "Kan skrive",
  commenter: "Kan kommentere",
  reader: "Kan læse",
};
const asInDanish: Record<SpaceRole, string> = { lead: "tovholder", author: "forfatter", commenter: "kommentator", reader: "læser" };
const canInEnglish: Record<SpaceRole, string> = { lead: "Can write", author: "Can write", commenter: "Can comment", reader: "Can read" };
const asInEnglish: Record<SpaceRole, string> = { lead: "lead", author: "author", commenter: "commenter", reader: "reader" };

export const whoSeesWords: Dictionary<WhoSeesWords> = {
  da: {
    title: "Hvem kan se dette?",
    lede: "Alle med adgang lige nu, og hvorfor.",
    why: ({ by, name, role }) =>
      by === "forum"
        ? `Kan læse, fordi de har en plads i ${name}`
        : by === "person"
          ? `${canInDanish[role]}, fordi vedkommende selv deltager som ${asInDanish[role]}`
          : `${canInDanish[role]}, fordi ${name} deltager som ${asInDanish[role]}`,
    until: "Adgang til og med",
    people: (count) => (count === 1 ? "1 person" : `${count} personer`),
    more: (count) => `og ${count} til`,
    nobody: "Ingen har logget på herfra endnu.",
    publicTitle: "Offentligheden",
    publicDocument:
      "Alle kan læse den frosne udgave, fordi den står på et åbent punkt på en offentliggjort dagsorden. Teksten her kan de ikke se.",
    publicItem: "Alle kan læse punktet, fordi det er åbent, og dagsordenen er offentliggjort.",
    notPublicDocument: "Kan ikke se det.",
    notPublicItem: "Kan ikke se punktet.",
    see: "Se, hvad alle kan se",
    systems: "Systemer",
    system: ({ organisationName, areTold, mayFetch }) =>
      areTold && mayFetch
        ? `${organisationName}: får besked, når noget sker, og kan hente teksten, fordi organisationen har adgang`
        : areTold
          ? `${organisationName}: får besked, når noget sker, fordi organisationen har adgang`
          : `${organisationName}: kan hente teksten med en adgangsnøgle, fordi organisationen har adgang`,
    attachments: "Bilag",
    attachment: {
      out: "Alle, fordi det er åbent og offentliggjort med punktet",
      closed: "Kun forummet, fordi bilaget er lukket",
      not_published: "Kun forummet, fordi det ikke er offentliggjort endnu",
      embargo: (at) => `Kun forummet til ${at}, derefter alle`,
    },
  },
  en: {
    title: "Who can see this?",
    lede: "Everybody with access right now, and why.",
    why: ({ by, name, role }) =>
      by === "forum"
        ? `Can read, because they have a seat in ${name}`
        : by === "person"
          ? `${canInEnglish[role]}, because they take part themselves as ${asInEnglish[role]}`
          : `${canInEnglish[role]}, because ${name} takes part as ${asInEnglish[role]}`,
    until: "Access up to and including",
    people: (count) => (count === 1 ? "1 person" : `${count} people`),
    more: (count) => `and ${count} more`,
    nobody: "Nobody has signed in from here yet.",
    publicTitle: "The public",
    publicDocument:
      "Everybody can read the frozen version, because it stands on an open item of an agenda that is out. The text here they cannot see.",
    publicItem: "Everybody can read the item, because it is open and the agenda is out.",
    notPublicDocument: "Cannot see it.",
    notPublicItem: "Cannot see the item.",
    see: "See what everybody sees",
    systems: "Systems",
    system: ({ organisationName, areTold, mayFetch }) =>
      areTold && mayFetch
        ? `${organisationName}: is told when something happens and can fetch the text, because the organisation has access`
        : areTold
          ? `${organisationName}: is told when something happens, because the organisation has access`
          : `${organisationName}: can fetch the text with a token, because the organisation has access`,
    attachments: "Attachments",
    attachment: {
      out: "Everybody, because it is open and was published with the item",
      closed: "Only the forum, because the attachment is closed",
      not_published: "Only the forum, because it is not published yet",
      embargo: (at) => `Only the forum until ${at}, everybody after that`,
    },
  },
};
