import * as v from "valibot";

/**
 * Ids say what they are, in logs and addresses: `doc_01k3…`. The prefix is part of the type, so that a
 * meeting's id cannot be passed where a decision's is wanted.
 */
export const idPrefixes = {
  accessRequest: "arq",
  acknowledgement: "ack",
  action: "act",
  agendaItem: "agi",
  answer: "ans",
  agendaPublication: "apu",
  attachment: "atm",
  attempt: "att",
  attendee: "atn",
  comment: "cmt",
  decision: "dec",
  decisionAddition: "dad",
  delivery: "dlv",
  document: "doc",
  endpoint: "end",
  event: "evt",
  file: "fil",
  forum: "for",
  forumKind: "fki",
  group: "grp",
  import: "imp",
  importedItem: "imi",
  invitation: "inv",
  itemRequest: "irq",
  mail: "mai",
  mandate: "man",
  mandateDispute: "mdi",
  meeting: "mee",
  meetingMove: "mmv",
  membership: "mbr",
  minutesAddition: "mna",
  minutesRound: "mnr",
  notification: "ntf",
  organisation: "org",
  participation: "par",
  person: "per",
  replacement: "rpl",
  review: "rev",
  poll: "pol",
  question: "que",
  remark: "rem",
  ratification: "rat",
  seat: "sea",
  session: "ses",
  space: "spa",
  statusReport: "srp",
  statusRound: "srd",
  submission: "sub",
  thread: "cth",
  template: "tpl",
  token: "tok",
  treatment: "trt",
  unit: "uni",
  version: "ver",
  wish: "wis",
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

/** An id of the kind, as it comes from outside: the prefix, then 3 to 48 of a-z, 0-9 and underscore. */
export function idSchema<K extends IdKind>(kind: K) {
  const pattern = new RegExp(`^${idPrefixes[kind]}_[a-z0-9_]{3,48}$`);
  return v.custom<Id<K>>((input) => typeof input === "string" && pattern.test(input), `not an id of a ${kind}`);
}
