import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { organisationRefSchema } from "./space-answers.ts";
import { oneLine } from "./words.ts";

/**
 * What a token may be used for. `events`: read the feed. `acknowledgements`: say what an organisation's systems have entered. `records`: read what the
 * organisation may read of spaces, documents, meetings and decisions. `act`: do what the person who made it may do on the organisation's behalf, in their name; what
 * is written here has a person as its author.
 */
export const tokenScopes = ["events", "acknowledgements", "records", "act"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How a token begins, so that it is recognised where it should not be: in a log, in a repository. */
export const tokenPrefix = "smr_";

export const tokenMaxDays = 366;

/** Requests of one token in a window; after that it is refused until the window ends. */
export const tokenAllowance = { requests: 600, windowS: 60 } as const;

/** The same of one person at their screens: far more than anybody's hands can ask for, and too little to hold the others up. */
export const personAllowance = { requests: 1200, windowS: 60 } as const;

export const newTokenSchema = v.object({
  name: oneLine(100),
  scopes: v.pipe(v.array(v.picklist(tokenScopes)), v.minLength(1, "empty"), v.maxLength(tokenScopes.length, "too many")),
  /** From now; afterwards it is refused. */
  validDays: v.pipe(v.number(), v.integer("not a number"), v.minValue(1, "too small"), v.maxValue(tokenMaxDays, "too large")),
});

/** GET /api/organisations/:organisationId/tokens, newest first, and the answer to DELETE /api/tokens/:tokenId, which revokes one. */
export const tokenViewSchema = v.object({
  id: idSchema("token"),
  name: v.string(),
  scopes: v.array(v.picklist(tokenScopes)),
  createdAt: v.string(),
  expiresAt: v.string(),
  /** To the hour; null when it never was. */
  lastUsedAt: v.nullable(v.string()),
  revokedAt: v.nullable(v.string()),
});
export type TokenView = v.InferOutput<typeof tokenViewSchema>;

/** GET /api/token: what a token is, said to whoever holds it. */
export const tokenHolderSchema = v.object({
  id: idSchema("token"),
  name: v.string(),
  scopes: v.array(v.picklist(tokenScopes)),
  organisation: organisationRefSchema,
  /** In whose name it acts; null where it is its organisation alone. */
  actsAs: v.nullable(v.object({ id: idSchema("person"), name: v.string() })),
  createdAt: v.string(),
  expiresAt: v.string(),
});
export type TokenHolder = v.InferOutput<typeof tokenHolderSchema>;

/** The answer to creating a token: the only time it is shown. */
export const tokenCreatedSchema = v.object({ ...tokenViewSchema.entries, token: v.string() });
export type TokenCreated = v.InferOutput<typeof tokenCreatedSchema>;
