import { problemStatus, type FieldIssue, type ProblemBody, type ProblemCode } from "../../contract/problem.ts";

/**
 * An expected "no". Use cases return it as a value beside what they would otherwise have made; only the door throws it
 * (see `settled`), so that inside the house an exception is always a surprise.
 */
export class Refusal {
  readonly code: ProblemCode;
  readonly fields: FieldIssue[];
  /** In how many seconds it is worth asking again, where that is known. */
  readonly retryAfterS: number | null;

  constructor(code: ProblemCode, fields: FieldIssue[] = [], retryAfterS: number | null = null) {
    this.code = code;
    this.fields = fields;
    this.retryAfterS = retryAfterS;
  }
}

export const refuse = (code: ProblemCode, fields?: FieldIssue[]): Refusal => new Refusal(code, fields);

/** For what may be asked again in a while. */
export const refuseFor = (retryAfterS: number, code: ProblemCode): Refusal => new Refusal(code, [], retryAfterS);

/** At the door: the value, or out with the refusal. */
export function settled<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw new RefusedAtTheDoor(result);
  return result;
}

/** `settled` for what may not be there: nothing found is answered `not_found`. */
export function found<T>(result: T | Refusal | undefined | null): T {
  return settled(result ?? refuse("not_found"));
}

export class RefusedAtTheDoor extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** RFC 9457. The English title is for programs' logs; people get the sentence that i18n has for the code. */
export function problemOf(refusal: Refusal): ProblemBody {
  return {
    type: `urn:samarbejdsrum:problem:${refusal.code}`,
    title: refusal.code.replaceAll("_", " "),
    status: problemStatus[refusal.code],
    code: refusal.code,
    ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
  };
}

export function problemResponse(refusal: Refusal): Response {
  const problem = problemOf(refusal);
  return Response.json(problem, {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...hintsOf(refusal, problem.status) },
  });
}

/** How soon an installation that is starting can be asked again. */
const readyInS = 2;

/** What HTTP asks of an answer beside its status (RFC 9110 10.2.3, 15.5.2 and 15.5.16, RFC 6750 3). A browser that is told of `Bearer` asks nobody for a password. */
function hintsOf({ code, retryAfterS }: Refusal, status: number): Record<string, string> {
  if (status === 401) return { "www-authenticate": code === "token_refused" ? 'Bearer error="invalid_token"' : "Bearer" };
  if (code === "content_encoding_refused") return { "accept-encoding": "identity" };
  const waitS = code === "not_ready" ? readyInS : retryAfterS;
  return waitS === null ? {} : { "retry-after": String(waitS) };
}
