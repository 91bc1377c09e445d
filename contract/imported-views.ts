import type { DecisionState, Outcome } from "./decision.ts";
import type { Id } from "./ids.ts";
import type { AttendanceStatus, DraftSection, ExternalRef, ProposalClause, Votes } from "./imports.ts";
import type { SourceKind } from "./import-source.ts";
import type { ItemAccess, ItemType } from "./meeting.ts";
import type { PersonSummary } from "./organisation.ts";
import type { PartyId } from "./space.ts";
import type { ForumRef } from "./views.ts";

/** Why a name in minutes may be somebody we know. `i18n/imported.ts` says it to people. */
export const matchReasons = [
  "same",
  "other_order",
  "missing_names",
  "initials",
  "spelling",
  "missing_names_and_spelling",
  "part_of_name",
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** A suggestion, never a choice. `score` is above 0 and at most 1, which only the same name gets. */
export type NameCandidate = {
  partyId: PartyId;
  kind: "person" | "organisation" | "unit";
  name: string;
  /** What tells two of a name apart: a title, or whom they belong to. */
  detail: string;
  score: number;
  reason: MatchReason;
};

/** Why minutes may be in the record already. */
export const resemblances = ["same_source", "same_day_and_items", "same_day", "held_here"] as const;
export type Resemblance = (typeof resemblances)[number];

/** The answer to POST /api/forums/:forumId/imports/comparison. */
export type ImportComparison = {
  /** For each name of the request that is like somebody's, the best first, at most five. Names like nobody's are left out. */
  names: { name: string; candidates: NameCandidate[] }[];
  /** `importId` is null where the meeting was held here (`held_here`), `meetingId` where it was imported. */
  resembles: {
    reason: Resemblance;
    importId: Id<"import"> | null;
    meetingId: Id<"meeting"> | null;
    forum: ForumRef;
    date: string;
    /** Share of the draft's titles that are there too, 0 to 1. */
    titlesInCommon: number;
  }[];
};

/** GET /api/forums/:forumId/imports, the latest meeting first. Withdrawn ones are listed for those who may put them back. */
export type ImportSummary = {
  id: Id<"import">;
  forum: ForumRef;
  date: string;
  startsAt: string | null;
  place: string;
  /** `Politisk Forum, 18. april 2023`. Items add `, pkt. 7`. */
  citation: string;
  /** Of the items that the reader may see. */
  itemCount: number;
  importedAt: string;
  importedBy: PersonSummary | null;
  withdrawn: { at: string; by: PersonSummary | null } | null;
};

/** `party` is who a person said that the name is, as called today; null where it stayed a name. */
export type ImportedAttendee = {
  name: string;
  title: string;
  role: string;
  party: string;
  status: AttendanceStatus;
  identified: { id: PartyId; name: string } | null;
};

/** Taken elsewhere, before, and brought along: it has no number in the forum's series. `state` is by the same rules as for decisions taken here. */
export type ImportedDecision = {
  text: string;
  outcome: Outcome;
  state: DecisionState;
  clauses: { number: string; outcome: Outcome }[];
  onwardTo: string | null;
  deviatesFromProposal: boolean;
  votes: Votes | null;
  confirmedAt: string;
  confirmedBy: PersonSummary | null;
};

export type ImportedItem = {
  id: Id<"importedItem">;
  number: string | null;
  title: string;
  access: ItemAccess;
  itemType: ItemType | null;
  /** `Politisk Forum, 18. april 2023, pkt. 7`. */
  citation: string;
  /** Path of the item's page in the app. */
  url: string;
  /** Its page for everybody, as a whole address; null where the public may not read it. */
  publicUrl: string | null;
  sections: Omit<DraftSection, "span">[];
  proposalClauses: ProposalClause[];
  decision: ImportedDecision | null;
  /** The words under the decision's head, where nobody confirmed what they decide. */
  unconfirmedDecision: string | null;
  chain: { body: string; date: string | null; outcome: Outcome; text: string }[];
  absent: ImportedAttendee[];
  attachments: { title: string; externalRef: string | null }[];
  externalRefs: ExternalRef[];
  remarks: { by: string; text: string; identified: { id: PartyId; name: string } | null }[];
  /** Matters that have it as an earlier treatment, of those that the reader may see. */
  citedBy: { kind: "document" | "agendaItem"; id: Id<"document"> | Id<"agendaItem">; title: string; /** Path in the app. */ url: string }[];
};

/** GET /api/imports/:importId, and the answer to whatever changes it. Of closed items those without a seat see nothing. */
export type ImportedMeeting = ImportSummary & {
  forumAsWritten: string;
  publicUrl: string | null;
  attendance: ImportedAttendee[];
  items: ImportedItem[];
  /** What it was read from, and where to fetch it and the text read: `GET /api/imports/:importId/source` and `/text`. Null for those who may not see it. */
  source: { kind: SourceKind; name: string; byteLength: number; sha256: string } | null;
  may: { withdraw: boolean; putBack: boolean };
};

/** GET /api/imported-items/:importedItemId: a stable address for one item, also after its import was withdrawn, for those who may then see it. */
export type ImportedItemView = ImportedItem & { import: ImportSummary };

/** An earlier treatment of a matter, as documents and agenda items show it, and the answers to linking and to taking off. */
export type EarlierTreatment = {
  id: Id<"treatment">;
  item: Pick<ImportedItem, "id" | "citation" | "title" | "url"> & { outcome: Outcome | null; state: DecisionState | null };
  /** What it says was imported, and has been withdrawn since. */
  withdrawn: boolean;
  linkedAt: string;
  linkedBy: PersonSummary | null;
};
