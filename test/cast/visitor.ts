import { problemSchema, type ProblemBody } from "../../contract/problem.ts";
import * as v from "valibot";

/** Somebody of the cast at the front door: signed in, and asking over HTTP like any program. */
export type Visitor = {
  baseUrl: string;
  cookie: string;
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body?: unknown) => Promise<T>;
  put: <T>(path: string, body: unknown) => Promise<T>;
  patch: <T>(path: string, body: unknown) => Promise<T>;
  delete: <T>(path: string) => Promise<T>;
};

/** What the API answered instead. */
export class Refused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody, request: string) {
    super(`${request}: ${problem.status} ${problem.code} ${JSON.stringify(problem.fields ?? [])}`);
    this.problem = problem;
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** `at` is the instant at which everything the visitor does takes place; now when left out. Only a local demo arranges time. */
export async function signIn(baseUrl: string, key: string, options: { at?: Date; fetch?: Fetch } = {}): Promise<Visitor> {
  const request: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  const entered = await request(`${baseUrl}/api/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: key }),
  });
  if (!entered.ok) throw await refusedWith(entered, "sign in");
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0] ?? "")
    .join("; ");
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers: Record<string, string> = { cookie };
    if (options.at !== undefined) headers["demo-time"] = options.at.toISOString();
    if (body !== undefined) headers["content-type"] = "application/json";
    const response = await request(`${baseUrl}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusedWith(response, `${method} ${path}`);
    return (await response.json()) as T;
  };
  return {
    baseUrl,
    cookie,
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
    put: (path, body) => ask("PUT", path, body),
    patch: (path, body) => ask("PATCH", path, body),
    delete: (path) => ask("DELETE", path),
  };
}

/** The error for an answer that is none. */
export async function refusedWith(response: Response, request: string): Promise<Error> {
  const body = await response.text();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), body);
  return parsed.success ? new Refused(parsed.output, request) : new Error(`${request}: ${response.status} ${body.slice(0, 300)}`);
}
