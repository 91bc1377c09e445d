import type { DecisionState, Outcome } from "./decision.ts";
import type { DocumentKind, DocumentState, VersionCause } from "./document.ts";
import type { Id } from "./ids.ts";
import type { EarlierTreatment } from "./imported-views.ts";
import type { AgendaItemState, ItemAccess, ItemType, MeetingState } from "./meeting.ts";
import type { PersonSummary, SeatRole, Sector } from "./organisation.ts";
import type { PartyId, SpaceRole } from "./space.ts";
import type { TextPlace } from "./place.ts";
import type { CanonicalText } from "./text.ts";

/**
 * What the API answers with. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD` in Europe/Copenhagen; what does not exist is null, never absent.
 */

export type OrganisationRef = { id: Id<"organisation">; name: string; sector: Sector };
export type ForumRef = { id: Id<"forum">; name: string };

/** GET /api/me: who is signed in, and what they are part of today. */
export type Me = {
  person: { id: Id<"person">; name: string; title: string; email: string };
  organisations: (OrganisationRef & { administrator: boolean })[];
  seats: { forum: ForumRef; role: SeatRole }[];
};

export type ParticipationView = {
  id: Id<"participation">;
  party: { kind: "organisation" | "unit" | "person"; id: PartyId; name: string; sector: Sector | null; organisationName: string | null };
  role: SpaceRole;
  validFrom: string;
  validTo: string | null;
};

export type SpaceSummary = {
  id: Id<"space">;
  name: string;
  purpose: string;
  forum: ForumRef | null;
  leads: string[];
  participantCount: number;
  documentCount: number;
  /** Null for whoever sees the space from its forum without taking part. */
  myRole: SpaceRole | null;
  createdAt: string;
};

export type GroupView = {
  id: Id<"group">;
  name: string;
  purpose: string;
  members: { kind: "organisation" | "unit" | "person"; id: PartyId; name: string }[];
};

export type DocumentSummary = {
  id: Id<"document">;
  space: { id: Id<"space">; name: string };
  kind: DocumentKind;
  state: DocumentState;
  title: string;
  excerpt: string;
  changedAt: string;
};

export type SpaceView = SpaceSummary & {
  goals: string;
  participations: ParticipationView[];
  groups: GroupView[];
  documents: DocumentSummary[];
  may: { change: boolean; createDocument: boolean };
};

export type SubmissionView = {
  id: Id<"submission">;
  number: number;
  forum: ForumRef;
  versionId: Id<"version">;
  sha256: string;
  title: string;
  submittedAt: string;
  submittedBy: PersonSummary | null;
  /** Where the submitter declared that what looks like a CPR number is something else. */
  notCpr: TextPlace[];
  /** Null until it is on an agenda that the reader may see. */
  agendaItem: { id: Id<"agendaItem">; meetingId: Id<"meeting">; number: number } | null;
  decision: { id: Id<"decision">; outcome: Outcome; state: DecisionState } | null;
};

export type DocumentView = DocumentSummary & {
  createdAt: string;
  createdBy: PersonSummary | null;
  myRole: SpaceRole;
  submissions: SubmissionView[];
  /** The forum that a submission would go to: the one the space answers to. */
  forum: ForumRef | null;
  /** Organisations and people who can see it, in words for the "who can see this" list. */
  readers: { name: string; role: SpaceRole }[];
  earlierTreatments: EarlierTreatment[];
  may: { write: boolean; share: boolean; submit: boolean };
};

/**
 * GET /api/documents/:id/contents: what the live text held seconds ago. Headings with where they are (`block` as in a TextPlace, `level` 1 at the top), and
 * the places of what looks like a CPR number, which must be gone or declared to be something else before the text is submitted.
 */
export type ContentsView = {
  headings: { field: string; block: number; level: number; words: string }[];
  cprPlaces: TextPlace[];
  changedAt: string;
};

/** POST /api/index/rebuilds: how many documents this step indexed, those whose text could not be, and where to go on; null when it was the last. */
export type RebuildView = { indexed: number; failed: Id<"document">[]; next: Id<"document"> | null };

/**
 * GET /api/documents/:id/authors: who wrote what of the live text, by the server's own records. Places are in UTF-16 units of the field's
 * plain words, each block on a line of its own; the breaks between blocks are nobody's.
 */
export type AuthorsView = { fields: { name: string; ranges: AuthoredRange[] }[] };
export type AuthoredRange = {
  from: number;
  /** Not included. */
  to: number;
  author: PersonSummary | null;
  /** The organisation they were named with when they wrote it. */
  organisationName: string | null;
  /** The system wrote it because the author asked for it, e.g. a template's words. */
  isOnBehalf: boolean;
};

/** GET /api/documents/:id/versions, newest first, and the answer to POST there, which is the version made. */
export type VersionSummary = {
  id: Id<"version">;
  at: string;
  cause: VersionCause;
  /** What somebody called it; null for those that nobody named. */
  name: string | null;
  /** Who asked for it; null when nobody did. */
  by: PersonSummary | null;
  title: string;
  sha256: string;
  /** Since the version before, most first; in letters. */
  contributors: { person: PersonSummary | null; written: number; deleted: number }[];
};

/** POST /api/documents/:id/restorations. `changed` is false when the text said that already. */
export type RestorationView = { versionId: Id<"version">; changed: boolean };

/** POST /api/documents/:id/replacements. `changed` is false when it had been made already. */
export type ReplacementView = { id: Id<"replacement">; changed: boolean };

/** GET /api/versions/:id, and GET /api/documents/:id/versions/:versionId for those who may read the live text: a frozen text, served only when its bytes still have the hash they were frozen with. */
export type VersionView = { id: Id<"version">; documentId: Id<"document">; sha256: string; frozenAt: string; text: CanonicalText };

export type MeetingSummary = {
  id: Id<"meeting">;
  forum: ForumRef;
  startsAt: string;
  place: string;
  state: MeetingState;
  itemCount: number;
};

export type BacklogEntry = {
  submission: SubmissionView;
  document: { id: Id<"document">; kind: DocumentKind; state: DocumentState; spaceName: string };
};

export type DecisionSummary = {
  id: Id<"decision">;
  /** As cited: `2023/4`, per forum. */
  citation: string;
  title: string;
  outcome: Outcome;
  state: DecisionState;
  meetingStartsAt: string;
};

export type ForumView = {
  id: Id<"forum">;
  name: string;
  kind: string;
  parent: ForumRef | null;
  publicationLeadDays: number;
  seats: { person: PersonSummary; organisationName: string; role: SeatRole }[];
  spaces: SpaceSummary[];
  /** Submitted and on no agenda yet. Empty for those without a seat. */
  backlog: BacklogEntry[];
  meetings: MeetingSummary[];
  decisions: DecisionSummary[];
  may: { planMeeting: boolean; readBacklog: boolean; importMinutes: boolean };
};

export type AgendaItemView = {
  id: Id<"agendaItem">;
  number: number;
  title: string;
  itemType: ItemType;
  access: ItemAccess;
  state: AgendaItemState;
  document: { id: Id<"document">; kind: DocumentKind; versionId: Id<"version">; sha256: string; submittedAt: string } | null;
  decision: DecisionSummary | null;
  earlierTreatments: EarlierTreatment[];
  may: { recordDecision: boolean };
};

export type MeetingView = MeetingSummary & {
  publicationLeadDays: number;
  items: AgendaItemView[];
  /** Submissions that could be put on this agenda. Empty for those who may not change it. */
  backlog: BacklogEntry[];
  may: { changeAgenda: boolean; publish: boolean; open: boolean; close: boolean };
};

export type DecisionView = DecisionSummary & {
  forum: ForumRef;
  meeting: { id: Id<"meeting">; startsAt: string; place: string };
  agendaItem: { id: Id<"agendaItem">; number: number; access: ItemAccess };
  text: string;
  reservation: string | null;
  deviatesFromProposal: boolean;
  onwardTo: string | null;
  recordedAt: string;
  recordedBy: PersonSummary | null;
  /** Null where the public may not read it. */
  publicUrl: string | null;
  document: {
    id: Id<"document">;
    kind: DocumentKind;
    versionId: Id<"version">;
    sha256: string;
    frozenAt: string;
    frozen: CanonicalText;
    /** Compared with the live text of this moment. Null for readers who may not read the live text. */
    changedSince: boolean | null;
    /** When the live text last changed, for the same readers. */
    changedAt: string | null;
  } | null;
};

export type DirectoryEntry = { kind: "organisation" | "unit" | "person"; id: PartyId; name: string; detail: string };
