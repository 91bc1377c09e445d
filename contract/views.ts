import type * as v from "valibot";
import type {
  chainStepSchema,
  decisionSummarySchema,
  decisionViewSchema,
  readingViewSchema,
  recordingFormSchema,
  verificationViewSchema,
} from "./decision-answers.ts";
import type { checksViewSchema, documentChecksViewSchema, mandateTermsSchema, mandateViewSchema } from "./mandate-answers.ts";
import type {
  authorsViewSchema,
  contentsViewSchema,
  documentViewSchema,
  rebuildViewSchema,
  replacementViewSchema,
  restorationViewSchema,
  submissionViewSchema,
  versionSummarySchema,
  versionViewSchema,
  writersViewSchema,
} from "./document-answers.ts";
import type {
  agendaItemViewSchema,
  backlogEntrySchema,
  forumViewSchema,
  meetingSummarySchema,
  meetingViewSchema,
} from "./forum-answers.ts";
import type {
  directoryEntrySchema,
  documentSummarySchema,
  forumRefSchema,
  meSchema,
  organisationRefSchema,
  participationViewSchema,
  spaceSummarySchema,
  spaceViewSchema,
} from "./space-answers.ts";

/**
 * What the API answers with. The forms are schemas, beside this file; these are their types. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD` in Europe/Copenhagen; what does not exist is null, never absent.
 */

export type OrganisationRef = v.InferOutput<typeof organisationRefSchema>;
export type ForumRef = v.InferOutput<typeof forumRefSchema>;

/** GET /api/me: who is signed in, and what they are part of today. */
export type Me = v.InferOutput<typeof meSchema>;

export type ParticipationView = v.InferOutput<typeof participationViewSchema>;

export type SpaceSummary = v.InferOutput<typeof spaceSummarySchema>;

export type DocumentSummary = v.InferOutput<typeof documentSummarySchema>;

export type SpaceView = v.InferOutput<typeof spaceViewSchema>;

export type SubmissionView = v.InferOutput<typeof submissionViewSchema>;

export type DocumentView = v.InferOutput<typeof documentViewSchema>;

/**
 * GET /api/documents/:id/contents: what the live text held seconds ago. Headings with where they are (`block` as in a TextPlace, `level` 1 at the top), and
 * the places of what looks like a CPR number, which must be gone or declared to be something else before the text is submitted.
 */
export type ContentsView = v.InferOutput<typeof contentsViewSchema>;

/** POST /api/index/rebuilds: how many documents this step indexed, those whose text could not be, and where to go on; null when it was the last. */
export type RebuildView = v.InferOutput<typeof rebuildViewSchema>;

/**
 * GET /api/documents/:id/authors, and GET /api/documents/:id/versions/:versionId/authors: who wrote what of the live text or a version, by the server's own records. Places are in UTF-16 units of the field's
 * plain words, each block on a line of its own; the breaks between blocks are nobody's.
 */
export type AuthorsView = v.InferOutput<typeof authorsViewSchema>;

/** GET /api/documents/:id/writers: whose each client id in the live text is, whoever wrote first in front. Who follows the live text can tell by it whose each letter is. */
export type WritersView = v.InferOutput<typeof writersViewSchema>;

/** GET /api/documents/:id/versions, newest first, and the answer to POST there, which is the version made. */
export type VersionSummary = v.InferOutput<typeof versionSummarySchema>;

/** POST /api/documents/:id/restorations. `changed` is false when the text said that already. */
export type RestorationView = v.InferOutput<typeof restorationViewSchema>;

/** POST /api/documents/:id/replacements. `changed` is false when it had been made already. */
export type ReplacementView = v.InferOutput<typeof replacementViewSchema>;

/** GET /api/versions/:id, and GET /api/documents/:id/versions/:versionId for those who may read the live text: a frozen text, served only when its bytes still have the hash they were frozen with. */
export type VersionView = v.InferOutput<typeof versionViewSchema>;

export type MeetingSummary = v.InferOutput<typeof meetingSummarySchema>;

export type BacklogEntry = v.InferOutput<typeof backlogEntrySchema>;

export type DecisionSummary = v.InferOutput<typeof decisionSummarySchema>;

export type ForumView = v.InferOutput<typeof forumViewSchema>;

export type AgendaItemView = v.InferOutput<typeof agendaItemViewSchema>;

export type MeetingView = v.InferOutput<typeof meetingViewSchema>;

export type DecisionView = v.InferOutput<typeof decisionViewSchema>;

export type RecordingForm = v.InferOutput<typeof recordingFormSchema>;
export type ReadingView = v.InferOutput<typeof readingViewSchema>;

/** GET /api/decisions/:id/verification: what anybody needs to compute the hashes again, and what came out here. */
export type ChainStep = v.InferOutput<typeof chainStepSchema>;
export type VerificationView = v.InferOutput<typeof verificationViewSchema>;

export type MandateView = v.InferOutput<typeof mandateViewSchema>;
export type MandateTerms = v.InferOutput<typeof mandateTermsSchema>;
export type ChecksView = v.InferOutput<typeof checksViewSchema>;
export type DocumentChecksView = v.InferOutput<typeof documentChecksViewSchema>;

export type DirectoryEntry = v.InferOutput<typeof directoryEntrySchema>;
