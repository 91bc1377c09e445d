import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { oneLine } from "./words.ts";

export const documentKinds = ["initiative", "mandate", "recommendation"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The states of each kind, in the order in which they usually come. */
export const documentStates = {
  initiative: ["draft", "shared", "proposed", "decided", "awaiting_ratification", "active", "blocked", "paused", "closed", "dropped"],
  mandate: ["draft", "proposed", "in_force", "disputed", "superseded", "expired", "revoked"],
  recommendation: ["draft", "issued", "received", "adopted", "declined", "forwarded", "unprioritised", "implemented"],
} as const;
export type InitiativeState = (typeof documentStates.initiative)[number];
export type MandateState = (typeof documentStates.mandate)[number];
export type RecommendationState = (typeof documentStates.recommendation)[number];
export type DocumentState = InitiativeState | MandateState | RecommendationState;

export const newDocumentSchema = v.object({ kind: v.picklist(documentKinds), title: oneLine(200) });

export const newSubmissionSchema = v.object({ forumId: idSchema("forum") });

/** Why a version was made. Only automatic ones are ever let go of. */
export const versionCauses = ["automatic", "named", "before_restoration", "submitted"] as const;
export type VersionCause = (typeof versionCauses)[number];

export const newVersionSchema = v.object({ name: oneLine(120) });

export const newRestorationSchema = v.object({ versionId: idSchema("version") });

/** SHA-256 in lower-case hex. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
