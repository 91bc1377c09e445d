import { expect } from "vitest";
import * as v from "valibot";
import { refusalsOf, type Operation } from "../../contract/operation.ts";
import { operationEntries } from "../../contract/operations.ts";
import { problemSchema } from "../../contract/problem.ts";

const matchers = operationEntries.map(([id, operation]) => ({
  id,
  operation,
  pattern: new RegExp(`^/api${operation.path.replaceAll(/:\w+/g, "[^/]+")}$`),
}));

/** The operation that a request is for; undefined for an address that the description does not have. */
function operationOf(method: string, path: string): { id: string; operation: Operation } | undefined {
  const candidates = matchers.filter(({ operation, pattern }) => operation.method === method && pattern.test(path));
  // `/imports/minutes` before `/imports/:importId`: the one with the fewest parameters, as the router has it.
  return candidates.toSorted((a, b) => a.operation.path.split("/:").length - b.operation.path.split("/:").length)[0];
}

/** Fails the test in which the API answered otherwise than its description says: another status, another code, another form. */
export async function holdToDescription(method: string, path: string, response: Response): Promise<void> {
  const found = operationOf(method, path);
  if (found === undefined) return;
  const { id, operation } = found;
  const said = `${id}, ${method} ${path} answered ${response.status}`;
  const { [response.status as keyof Operation["gives"]]: form } = operation.gives;
  if (response.status >= 400) {
    const { code } = v.parse(problemSchema, await response.clone().json());
    if (!refusalsOf(operation).includes(code)) expect.fail(`${said} ${code}, which contract/*-operations.ts does not say of it`);
    return;
  }
  if (form === undefined) expect.fail(`${said}, a status that contract/*-operations.ts does not say of it`);
  if (form === null) return;
  if (typeof form === "string") return;
  const body: unknown = await response.clone().json();
  // What a schema does not name it leaves out: an answer that says more than its description is not equal to what comes through.
  expect(v.parse(form, body), said).toEqual(body);
}
