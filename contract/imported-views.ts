import type * as v from "valibot";
import type {
  earlierTreatmentSchema,
  importComparisonViewSchema,
  importSummarySchema,
  importedAttendeeSchema,
  importedDecisionSchema,
  importedItemSchema,
  importedItemViewSchema,
  importedMeetingSchema,
  nameCandidateSchema,
} from "./imported-answers.ts";

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
export type NameCandidate = v.InferOutput<typeof nameCandidateSchema>;

/** Why minutes may be in the record already. */
export const resemblances = ["same_source", "same_day_and_items", "same_day", "held_here"] as const;
export type Resemblance = (typeof resemblances)[number];

/** The answer to POST /api/forums/:forumId/imports/comparison. */
export type ImportComparison = v.InferOutput<typeof importComparisonViewSchema>;

/** GET /api/forums/:forumId/imports, the latest meeting first. Withdrawn ones are listed for those who may put them back. */
export type ImportSummary = v.InferOutput<typeof importSummarySchema>;

/** `party` is who a person said that the name is, as called today; null where it stayed a name. */
export type ImportedAttendee = v.InferOutput<typeof importedAttendeeSchema>;

/** Taken elsewhere, before, and brought along: it has no number in the forum's series. `state` is by the same rules as for decisions taken here. */
export type ImportedDecision = v.InferOutput<typeof importedDecisionSchema>;

export type ImportedItem = v.InferOutput<typeof importedItemSchema>;

/** GET /api/imports/:importId, and the answer to whatever changes it. Of closed items those without a seat see nothing. */
export type ImportedMeeting = v.InferOutput<typeof importedMeetingSchema>;

/** GET /api/imported-items/:importedItemId: a stable address for one item, also after its import was withdrawn, for those who may then see it. */
export type ImportedItemView = v.InferOutput<typeof importedItemViewSchema>;

/** An earlier treatment of a matter, as documents and agenda items show it, and the answers to linking and to taking off. */
export type EarlierTreatment = v.InferOutput<typeof earlierTreatmentSchema>;
