import * as v from "valibot";
import { problemSchema, type FieldIssue, type ProblemCode } from "../../contract/problem.ts";

/** A refusal that the API meant to give. The sentence for the code is in i18n/problems.da.ts. */
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
async function ask<Answer>(method: Method, path: string, body?: BodyInit, type?: string, signal?: AbortSignal): Promise<Answer> {
  const { words, next } = await answerTo(method, path, body, type, signal);
  const answer: unknown = words === "" ? null : JSON.parse(words);
  // A long list comes page by page. The screens show lists whole.
  return (next === null || !Array.isArray(answer) ? answer : [...(answer as unknown[]), ...(await ask<unknown[]>("GET", next))]) as Answer;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The answer as it came, and where it goes on. Without a type for the body the browser names it, as a form needs. */
async function answerTo(
  method: Method,
  path: string,
  body?: BodyInit,
  type?: string,
  signal?: AbortSignal,
): Promise<{ words: string; next: string | null }> {
  const headers = new Headers({ accept: "application/json" });
  if (type !== undefined) headers.set("content-type", type);
  const request: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) request.body = body;
  if (signal !== undefined) request.signal = signal;
  const response = await fetch(`/api${path}`, request).catch((cause: unknown) => {
    throw new UnreachableError(`${method} ${path} got no answer`, { cause });
  });
  const words = await response.text();
  if (response.ok) return { words, next: /^<\/api([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1] ?? null };
  throw problemOf(response.status, words);
}

const json = "application/json";

/** With a signal it is broken off when nobody wants the answer any more. */
export const get = <Answer>(path: string, signal?: AbortSignal) => ask<Answer>("GET", path, undefined, undefined, signal);
/** For what is kept as it was and is no JSON. */
export const getText = async (path: string) => (await answerTo("GET", path)).words;
export const post = <Answer>(path: string, body: unknown = {}) => ask<Answer>("POST", path, JSON.stringify(body), json);
export const postText = <Answer>(path: string, text: string) => ask<Answer>("POST", path, text, "text/plain; charset=utf-8");
export const putForm = <Answer>(path: string, form: FormData) => ask<Answer>("PUT", path, form);
export const put = <Answer>(path: string, body: unknown) => ask<Answer>("PUT", path, JSON.stringify(body), json);
export const postForm = <Answer>(path: string, form: FormData) => ask<Answer>("POST", path, form);
export const patch = <Answer>(path: string, body: unknown) => ask<Answer>("PATCH", path, JSON.stringify(body), json);
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
