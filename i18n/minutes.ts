import type { mandateStandings } from "../contract/mandate.ts";
import type { minutedAbsences } from "../contract/minutes.ts";
import type { Dictionary } from "./language.ts";

/** The words that stand in minutes themselves, beside what people wrote. */
export type MinutesWords = {
  minutes: string;
  variant: { public: string; full: string };
  /** What a file of them is called, before the forum and the day. */
  file: { public: string; full: string };
  title: (forum: string) => string;
  meeting: string;
  place: string;
  attended: string;
  excused: string;
  absent: string;
  expected: string;
  from: (time: string) => string;
  until: (time: string) => string;
  substitutes: (name: string) => string;
  item: (number: number, title: string) => string;
  closed: string;
  presenter: string;
  references: string;
  text: string;
  textOf: (title: string, hash: string) => string;
  account: string;
  decision: string;
  noDecision: string;
  citation: (citation: string) => string;
  clause: (number: number) => string;
  deviates: string;
  reservation: string;
  dissent: (who: string) => string;
  awaits: string;
  onwardTo: string;
  mandate: string;
  mandateStanding: Record<(typeof mandateStandings)[number], (subject: string) => string>;
  stands: string;
  absences: string;
  absence: Record<(typeof minutedAbsences)[number], (time: string) => string>;
  remarks: string;
  remark: (name: string, time: string) => string;
  actions: string;
  due: (when: string) => string;
  attachments: string;
  corrects: (day: string, number: number | null, title: string | null) => string;
  corrected: (day: string) => string;
  added: string;
  addedBy: (name: string, when: string) => string;
  reason: string;
  approved: string;
  approvedAt: (when: string) => string;
  approvedBy: string;
  objected: (name: string, reason: string) => string;
  despite: string;
  draft: string;
  fingerprint: string;
  nobody: string;
};

/** Words that go on to stand within a sentence of ours. */
const unstopped = (sentence: string): string => sentence.replace(/\.$/, "");

export const minutesWords: Dictionary<MinutesWords> = {
  da: {
    minutes: "Referat",
    variant: { public: "Offentligt referat", full: "Fuldt referat, kun for forummets medlemmer" },
    file: { public: "Referat", full: "Fuldt referat" },
    title: (forum) => `Referat fra mødet i ${forum}`,
    meeting: "Møde",
    place: "Sted",
    attended: "Deltagere",
    excused: "Afbud",
    absent: "Fraværende",
    expected: "Ikke registreret",
    from: (time) => `fra kl. ${time}`,
    until: (time) => `til kl. ${time}`,
    substitutes: (name) => `stedfortræder for ${name}`,
    item: (number, title) => `${number}. ${title}`,
    closed: "Lukket punkt",
    presenter: "Oplæg ved",
    references: "Sagsnumre",
    text: "Tekst, der blev taget stilling til",
    textOf: (title, hash) => `${title} (SHA-256 ${hash})`,
    account: "Behandling",
    decision: "Beslutning",
    noDecision: "Der er ikke registreret en beslutning.",
    citation: (citation) => `Beslutning ${citation}`,
    clause: (number) => `At-punkt ${number}`,
    deviates: "Beslutningen afviger fra indstillingen.",
    reservation: "Forbehold",
    dissent: (who) => `Afvigende holdning, ${who}`,
    awaits: "Afventer tilslutning fra",
    onwardTo: "Går videre til",
    mandate: "Mandat",
    mandateStanding: {
      covered: (subject) => `Dækket af mandatet »${unstopped(subject)}«.`,
      not_described: () => "Der er ikke beskrevet et mandat.",
      disputed: (subject) => `Mandatet »${unstopped(subject)}« er omtvistet.`,
      exceeded: (subject) => `Beløbet er over grænsen i mandatet »${unstopped(subject)}«.`,
    },
    stands: "Står som beslutning, fordi",
    absences: "Deltog ikke i punktet",
    absence: {
      abstainedFromItem: () => "deltog ikke",
      disqualified: () => "inhabil",
      left: (time) => `havde forladt mødet kl. ${time}`,
      notYetCome: (time) => `kom kl. ${time}`,
    },
    remarks: "Ført til referat",
    remark: (name, time) => `${name}, kl. ${time}: `,
    actions: "Opgaver",
    due: (when) => `(frist: ${when})`,
    attachments: "Bilag",
    corrects: (day, number, title) =>
      number === null ? `Rettelse til referatet fra ${day}` : `Rettelse til referatet fra ${day}, punkt ${number}: ${title ?? ""}`,
    corrected: (day) => `Rettet i referatet fra ${day}`,
    added: "Tilføjet efter godkendelse",
    addedBy: (name, when) => `Tilføjet efter godkendelse af ${name} ${when}`,
    reason: "Begrundelse",
    approved: "Godkendelse",
    approvedAt: (when) => `Godkendt ${when}`,
    approvedBy: "Godkendt af",
    objected: (name, reason) => `${name} godkendte ikke: ${reason}`,
    despite: "Godkendt trods indsigelse, fordi",
    draft: "Udkast, ikke godkendt",
    fingerprint: "Fingeraftryk (SHA-256)",
    nobody: "Ingen er registreret",
  },
  en: {
    minutes: "Minutes",
    variant: { public: "Public minutes", full: "Full minutes, for the forum's members alone" },
    file: { public: "Minutes", full: "Full minutes" },
    title: (forum) => `Minutes of the meeting of ${forum}`,
    meeting: "Meeting",
    place: "Place",
    attended: "Present",
    excused: "Excused",
    absent: "Absent",
    expected: "Not noted",
    from: (time) => `from ${time}`,
    until: (time) => `until ${time}`,
    substitutes: (name) => `substitute for ${name}`,
    item: (number, title) => `${number}. ${title}`,
    closed: "Closed item",
    presenter: "Presented by",
    references: "References",
    text: "Text that was decided on",
    textOf: (title, hash) => `${title} (SHA-256 ${hash})`,
    account: "Treatment",
    decision: "Decision",
    noDecision: "No decision has been recorded.",
    citation: (citation) => `Decision ${citation}`,
    clause: (number) => `Clause ${number}`,
    deviates: "The decision deviates from the proposal.",
    reservation: "Reservation",
    dissent: (who) => `Dissent, ${who}`,
    awaits: "Awaits approval by",
    onwardTo: "Goes on to",
    mandate: "Mandate",
    mandateStanding: {
      covered: (subject) => `Covered by the mandate “${unstopped(subject)}”.`,
      not_described: () => "No mandate has been described.",
      disputed: (subject) => `The mandate “${unstopped(subject)}” is disputed.`,
      exceeded: (subject) => `The amount is beyond the limit of the mandate “${unstopped(subject)}”.`,
    },
    stands: "Stands as a decision, because",
    absences: "Took no part in the item",
    absence: {
      abstainedFromItem: () => "took no part",
      disqualified: () => "disqualified",
      left: (time) => `had left at ${time}`,
      notYetCome: (time) => `came at ${time}`,
    },
    remarks: "Entered on request",
    remark: (name, time) => `${name}, ${time}: `,
    actions: "Actions",
    due: (when) => `(due: ${when})`,
    attachments: "Attachments",
    corrects: (day, number, title) =>
      number === null ? `Correction of the minutes of ${day}` : `Correction of the minutes of ${day}, item ${number}: ${title ?? ""}`,
    corrected: (day) => `Corrected in the minutes of ${day}`,
    added: "Added after approval",
    addedBy: (name, when) => `Added after approval by ${name}, ${when}`,
    reason: "Reason",
    approved: "Approval",
    approvedAt: (when) => `Approved ${when}`,
    approvedBy: "Approved by",
    objected: (name, reason) => `${name} did not approve: ${reason}`,
    despite: "Approved in spite of an objection, because",
    draft: "Draft, not approved",
    fingerprint: "Fingerprint (SHA-256)",
    nobody: "Nobody has been noted",
  },
};
