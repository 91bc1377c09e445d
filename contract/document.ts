import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { placePathSchema, textPlaceSchema } from "./place.ts";
import { oneLine, verbatim } from "./words.ts";

export const documentKinds = ["initiative", "mandate", "recommendation"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The states of each kind, in the order in which they usually come. */
export const documentStates = {
  initiative: ["draft", "shared", "proposed", "decided", "awaiting_ratification", "active", "blocked", "paused", "closed", "dropped"],
  mandate: ["draft", "proposed", "awaiting_ratification", "in_force", "disputed", "superseded", "expired", "revoked"],
  recommendation: ["draft", "issued", "received", "adopted", "declined", "forwarded", "unprioritised", "implemented"],
} as const;
export type InitiativeState = (typeof documentStates.initiative)[number];
export type MandateState = (typeof documentStates.mandate)[number];
export type RecommendationState = (typeof documentStates.recommendation)[number];
export type DocumentState = InitiativeState | MandateState | RecommendationState;

/** `templateId`: of the forum that the space answers to and of the same kind; the text begins as a copy of it. */
export const newDocumentSchema = v.object({
  kind: v.picklist(documentKinds),
  title: oneLine(200),
  templateId: v.exactOptional(idSchema("template")),
});

/** `notCpr`: of the paths that `cpr_in_submission` named, those which the submitter declares to be something else. */
export const newSubmissionSchema = v.object({
  forumId: idSchema("forum"),
  notCpr: v.optional(v.pipe(v.array(placePathSchema), v.maxLength(200)), []),
});

/** The batch of documents whose index is to be written anew: those after this one, or the first. */
export const newRebuildSchema = v.object({ after: v.nullable(idSchema("document")) });

/** Why a version was made. Only automatic ones are ever let go of. */
export const versionCauses = ["automatic", "named", "before_restoration", "submitted", "published", "position"] as const;
export type VersionCause = (typeof versionCauses)[number];

export const newVersionSchema = v.object({ name: oneLine(120) });

export const newRestorationSchema = v.object({ versionId: idSchema("version") });

/**
 * Other words for some that stand in the text. `expected` is what the proposer saw at the place: where other words stand by now, nothing is
 * replaced. The id is the caller's: the same replacement asked for twice is made once.
 */
export const newReplacementSchema = v.object({
  id: idSchema("replacement"),
  place: textPlaceSchema,
  expected: verbatim(10_000),
  replacement: verbatim(10_000),
});
export type NewReplacement = v.InferOutput<typeof newReplacementSchema>;

/** SHA-256 in lower-case hex. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
