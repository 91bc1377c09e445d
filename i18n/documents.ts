import type { DocumentKind, DocumentState } from "../contract/document.ts";
import type { TextKind } from "../contract/text.ts";
import type { FieldName } from "../text/fields.ts";
import type { Dictionary, Language } from "./language.ts";

export const documentKindWords: Dictionary<Record<DocumentKind, string>> = {
  da: { initiative: "Indsats", mandate: "Mandat", recommendation: "Anbefaling" },
  en: { initiative: "Initiative", mandate: "Mandate", recommendation: "Recommendation" },
};

export const documentKindPlural: Dictionary<Record<DocumentKind, string>> = {
  da: { initiative: "Indsatser", mandate: "Mandater", recommendation: "Anbefalinger" },
  en: { initiative: "Initiatives", mandate: "Mandates", recommendation: "Recommendations" },
};

/** What each kind is for, for whoever is about to start one. */
export const documentKindHelp: Dictionary<Record<DocumentKind, string>> = {
  da: {
    initiative: "En konkret fælles indsats, som et forum skal tage stilling til.",
    mandate: "Hvad et forum eller en rolle må beslutte, på hvis vegne og hvor længe.",
    recommendation: "Et råd, som andre skal følge, afvise eller sende videre.",
  },
  en: {
    initiative: "A concrete joint effort that a forum is to decide on.",
    mandate: "What a forum or a role may decide, on whose behalf and until when.",
    recommendation: "Advice that others are to adopt, decline or forward.",
  },
};

export const documentStateWords: Dictionary<Record<DocumentState, string>> = {
  da: {
    draft: "Kladde",
    shared: "Delt med forummet",
    proposed: "Indsendt til forum",
    decided: "Besluttet",
    awaiting_ratification: "Afventer tilslutning",
    active: "I gang",
    blocked: "Blokeret",
    paused: "På pause",
    closed: "Afsluttet",
    dropped: "Opgivet",
    in_force: "Gældende",
    disputed: "Omtvistet",
    superseded: "Afløst af et nyt",
    expired: "Udløbet",
    revoked: "Tilbagekaldt",
    issued: "Udsendt",
    received: "Modtaget",
    adopted: "Fulgt",
    declined: "Ikke fulgt",
    forwarded: "Sendt videre",
    unprioritised: "Ikke prioriteret",
    implemented: "Gennemført",
  },
  en: {
    draft: "Draft",
    shared: "Shared with the forum",
    proposed: "Submitted to a forum",
    decided: "Decided",
    awaiting_ratification: "Awaiting ratification",
    active: "Active",
    blocked: "Blocked",
    paused: "Paused",
    closed: "Closed",
    dropped: "Dropped",
    in_force: "In force",
    disputed: "Disputed",
    superseded: "Superseded",
    expired: "Expired",
    revoked: "Revoked",
    issued: "Issued",
    received: "Received",
    adopted: "Adopted",
    declined: "Declined",
    forwarded: "Forwarded",
    unprioritised: "Not prioritised",
    implemented: "Implemented",
  },
};

export type FieldWords = { label: string; help: string };

const fieldWords: Dictionary<Record<FieldName, FieldWords>> = {
  da: {
    title: { label: "Titel", help: "Kort og genkendelig, som den skal stå på dagsordenen." },
    obligation: { label: "Skal eller kan", help: "Om alle skylder indsatsen, eller om den er frivillig." },
    purpose: { label: "Formål", help: "Hvorfor vi gør det, og for hvem." },
    body: { label: "Beskrivelse", help: "Hvad der skal ske, og hvem der gør hvad." },
    effect: { label: "Forventet effekt", help: "Hvad der bliver bedre for borgerne." },
    measures: { label: "Måles ved", help: "Hvad vi tæller, med enhed og mål." },
    practice: { label: "Betydning i almen praksis", help: "Nogle få linjer om, hvad det betyder i klinikken." },
    lead: { label: "Tovholder", help: "Hvem der driver arbejdet frem." },
    participants: { label: "Deltagere i indsatsen", help: "Hvem af samarbejdsrummets deltagere der er med i netop den." },
    timetable: { label: "Tidsplan", help: "Hovedtrinene med datoer." },
    economics: { label: "Økonomi", help: "Hvad det koster, og hvem der betaler. »Ingen« er også et svar." },
    proposal: { label: "Indstilling", help: "Hvad forummet bliver bedt om at beslutte, punkt for punkt." },
    scope: { label: "Rækkevidde", help: "Om mandatet er at beslutte, anbefale eller koordinere." },
    subject: { label: "Emne", help: "Det område, mandatet gælder." },
    amountLimit: { label: "Beløbsgrænse", help: "Det højeste beløb, der kan disponeres over." },
    holder: { label: "Indehaver", help: "Den rolle eller det forum, der har mandatet." },
    issuer: { label: "Udstedt af", help: "Det organ, der giver mandatet." },
    validity: { label: "Gyldighed", help: "Fra hvornår og til hvornår." },
    reportsTo: { label: "Rapporterer til", help: "Hvem der skal have besked, og hvor tit." },
    source: { label: "Kilde", help: "Den rapport eller gruppe, anbefalingen kommer fra." },
    evidence: { label: "Grundlag", help: "Tal og viden bag, med antal og hvem der har svaret." },
    addressedTo: { label: "Rettet til", help: "Det niveau eller de organisationer, der skal tage stilling." },
    summary: { label: "Resumé", help: "Sagen i få linjer." },
    background: { label: "Baggrund", help: "Hvad der går forud." },
    caseText: { label: "Sagsfremstilling", help: "Det, man skal vide for at tage stilling." },
    legalBasis: { label: "Lovgrundlag", help: "De regler, sagen hviler på." },
    assessment: { label: "Vurdering", help: "Hvad sekretariatet eller administrationen mener om sagen." },
    communication: { label: "Kommunikation", help: "Hvem der skal have besked, og hvordan." },
    nextSteps: { label: "Videre proces", help: "Hvad der sker efter mødet." },
    earlierDecisions: { label: "Tidligere beslutninger", help: "Hvad andre har besluttet om det samme." },
    coordination: { label: "Koordinering med andre afdelinger", help: "Hvem sagen er drøftet med." },
    approvedBy: { label: "Godkendt af", help: "Hvem der har godkendt, at sagen sendes på dagsordenen." },
    decision: { label: "Beslutning", help: "Ordlyden, mens den bliver til på mødet." },
    account: { label: "Behandling", help: "Hvad der blev sagt og aftalt, som det skal stå i referatet." },
  },
  en: {
    title: { label: "Title", help: "Short and recognisable, as it is to stand on the agenda." },
    obligation: { label: "Must or may", help: "Whether everybody owes the initiative or it is voluntary." },
    purpose: { label: "Purpose", help: "Why we do it, and for whom." },
    body: { label: "Description", help: "What is to happen, and who does what." },
    effect: { label: "Expected effect", help: "What gets better for people." },
    measures: { label: "Measured by", help: "What we count, with unit and target." },
    practice: { label: "Meaning in general practice", help: "A few lines on what it means in the clinic." },
    lead: { label: "Lead", help: "Who drives the work forward." },
    participants: { label: "Participants in the initiative", help: "Who of the space's participants takes part in this one." },
    timetable: { label: "Timetable", help: "The main steps with dates." },
    economics: { label: "Economics", help: "What it costs and who pays. “None” is an answer too." },
    proposal: { label: "Proposal", help: "What the forum is asked to decide, clause by clause." },
    scope: { label: "Scope", help: "Whether the mandate is to decide, recommend or coordinate." },
    subject: { label: "Subject", help: "The field that the mandate covers." },
    amountLimit: { label: "Amount limit", help: "The largest amount that may be allocated." },
    holder: { label: "Holder", help: "The role or forum that has the mandate." },
    issuer: { label: "Issued by", help: "The body that gives the mandate." },
    validity: { label: "Validity", help: "From when and until when." },
    reportsTo: { label: "Reports to", help: "Who is to be told, and how often." },
    source: { label: "Source", help: "The report or group that the recommendation comes from." },
    evidence: { label: "Evidence", help: "The figures behind it, with counts and who answered." },
    addressedTo: { label: "Addressed to", help: "The level or organisations that are to take a position." },
    summary: { label: "Summary", help: "The matter in a few lines." },
    background: { label: "Background", help: "What came before." },
    caseText: { label: "Case", help: "What one needs to know to take a position." },
    legalBasis: { label: "Legal basis", help: "The rules that the matter rests on." },
    assessment: { label: "Assessment", help: "What the secretariat or the administration thinks of the matter." },
    communication: { label: "Communication", help: "Who is to be told, and how." },
    nextSteps: { label: "Next steps", help: "What happens after the meeting." },
    earlierDecisions: { label: "Earlier decisions", help: "What others have decided on the same matter." },
    coordination: { label: "Coordination with other departments", help: "Whom the matter was discussed with." },
    approvedBy: { label: "Approved by", help: "Who approved that the matter goes on the agenda." },
    decision: { label: "Decision", help: "The wording while it comes about in the meeting." },
    account: { label: "Treatment", help: "What was said and agreed, as it is to stand in the minutes." },
  },
};

/** Where a field means something else in one kind than in the others. */
const fieldWordsOfKind: Dictionary<Partial<Record<TextKind, Partial<Record<FieldName, FieldWords>>>>> = {
  da: {
    mandate: { body: { label: "Uddybning", help: "Vilkår og afgrænsninger i mandatet." } },
    recommendation: { body: { label: "Anbefalingen", help: "Det råd, der gives, i hele sætninger." } },
  },
  en: {
    mandate: { body: { label: "Details", help: "Terms and limits of the mandate." } },
    recommendation: { body: { label: "The recommendation", help: "The advice that is given, in full sentences." } },
  },
};

/** The label and the short help of a field, as its kind calls it. */
export function wordsOfField(language: Language, kind: TextKind, name: FieldName): FieldWords {
  return fieldWordsOfKind[language][kind]?.[name] ?? fieldWords[language][name];
}

/** The label of a field of a frozen text, whose name comes from storage. A field that is no longer known is shown by its name. */
export function labelOfStoredField(language: Language, kind: TextKind, name: string): string {
  return isFieldName(name) ? wordsOfField(language, kind, name).label : name;
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldWords.da, name);
}
