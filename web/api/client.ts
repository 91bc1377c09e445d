import * as v from "valibot";
import { problemSchema, type FieldIssue, type ProblemCode } from "../../contract/problem.ts";

/** A refusal that the API meant to give. The sentence for the code is in i18n/problems.ts. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: FieldIssue[];

  constructor(code: ProblemCode, status: number, fields: FieldIssue[]) {
    super(`the API answered ${status} ${code}`);
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

/** No answer came: the network, the proxy or the server is gone. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/**
 * The one way to the API. The answer's type is the contract's view of that address (contract/views.ts): both sides import the same
 * type, so it is stated here once by the caller and not checked again.
 */
async function ask<Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer> {
  const headers = new Headers({ accept: "application/json" });
  const request: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) {
    headers.set("content-type", "application/json");
    request.body = JSON.stringify(body);
  }
  const response = await fetch(`/api${path}`, request).catch((cause: unknown) => {
    throw new UnreachableError(`${method} ${path} got no answer`, { cause });
  });
  const text = await response.text();
  if (response.ok) return (text === "" ? null : JSON.parse(text)) as Answer;
  throw problemOf(response.status, text);
}

export const get = <Answer>(path: string) => ask<Answer>("GET", path);
export const post = <Answer>(path: string, body: unknown = {}) => ask<Answer>("POST", path, body);
export const patch = <Answer>(path: string, body: unknown) => ask<Answer>("PATCH", path, body);
export const remove = <Answer>(path: string) => ask<Answer>("DELETE", path);

/** A proxy or the runtime may answer in its own words; by its status that is told apart as far as it matters to people. */
function problemOf(status: number, text: string): ProblemError {
  const parsed = v.safeParse(problemSchema, parseJson(text));
  if (parsed.success) return new ProblemError(parsed.output.code, status, parsed.output.fields ?? []);
  return new ProblemError(
    status === 401 ? "not_signed_in" : status === 404 ? "not_found" : status === 429 ? "too_many_requests" : "internal",
    status,
    [],
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
