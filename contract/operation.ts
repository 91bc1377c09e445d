import * as v from "valibot";
import type { ProblemCode } from "./problem.ts";
import type { TokenScope } from "./token.ts";

/** One thing that can be asked of the API: the address, who may ask, what goes in, what comes out, and what it may be refused with. */
export type Operation = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As the router has it, after `/api`: `/spaces/:spaceId`. */
  path: `/${string}`;
  /** A scope: people, and tokens that have it or may act in somebody's name. `person`: people alone. `token`: any token, whatever its scopes, and nobody else. `operator`: whoever has the installation's operations key. */
  by: TokenScope | "person" | "token" | "operator" | "anybody";
  /** Parameters after the question mark. */
  query?: v.ObjectSchema<v.ObjectEntries, undefined>;
  /** The JSON that goes in, or the media type of something else. */
  takes?: v.GenericSchema | string;
  /**
   * The JSON that comes out by status, or the media type of something else: several, with commas between them, where the asker chooses. `null` is no content, or
   * content that says nothing to programs.
   */
  gives: Partial<Record<200 | 201 | 202 | 302, v.GenericSchema | string | null>>;
  /** Beyond what follows from the address and from what goes in. */
  refuses?: readonly ProblemCode[];
};

/** What any request can be refused with, whoever asks for what. */
export const commonRefusals = ["internal", "not_ready", "too_many_requests"] as const satisfies readonly ProblemCode[];

/** All that the operation can be refused with: what is written beside it, and what follows from its form. */
export function refusalsOf({ method, path, by, query, takes, refuses = [] }: Operation): ProblemCode[] {
  const codes: ProblemCode[] = [...commonRefusals, ...refuses];
  if (by !== "anybody") codes.push("not_signed_in", "not_allowed");
  if (by !== "operator") codes.push("token_refused");
  if (by === "person" || by === "act" || by === "anybody") codes.push("person_required");
  else if (by === "token") codes.push("token_required");
  else if (by !== "operator") codes.push("token_scope_missing");
  if (method !== "GET") codes.push("wrong_origin");
  if (method === "POST" && by !== "anybody" && by !== "operator")
    codes.push("answer_not_kept", "idempotency_key_reused", "invalid_input", "request_in_progress");
  if (path.includes("/:")) codes.push("not_found");
  if (query !== undefined) codes.push("invalid_input");
  if (takes !== undefined)
    codes.push("content_encoding_refused", "unsupported_media_type", "malformed_json", "body_too_large", "invalid_input");
  return [...new Set(codes)].toSorted();
}

/** For `GET` with words to look for. */
export const wordsQuerySchema = v.object({ q: v.optional(v.string()) });
