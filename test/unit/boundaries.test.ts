import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/tools.ts";

/** What is written in which file, and whether the linter lets it stand. */
type Case = { file: string; line: string };

const forbidden: [title: string, ...Case[]][] = [
  ["the contract imports no library but valibot", { file: "contract/space.ts", line: 'import "hono";' }],
  ["the contract imports nothing of the worker", { file: "contract/space.ts", line: 'import "../worker/platform/ids.ts";' }],
  ["the shared text code knows nothing of the worker", { file: "text/plain.ts", line: 'import "../worker/platform/ids.ts";' }],
  ["the sentences know no framework", { file: "i18n/shell.ts", line: 'import "react";' }],
  ["what makes papers knows nothing of the worker", { file: "papers/paper.ts", line: 'import "../worker/platform/ids.ts";' }],
  ["the platform imports no domain", { file: "worker/platform/mail.ts", line: 'import "../spaces/spaces.ts";' }],
  ["the platform does not ask who may do what", { file: "worker/platform/mail.ts", line: 'import "../access/policy.ts";' }],
  ["the policy fetches nothing from a domain", { file: "worker/access/policy.ts", line: 'import "../spaces/spaces.ts";' }],
  ["the feed names no domain", { file: "worker/events/feed.ts", line: 'import "../decisions/decisions.ts";' }],
  ["a domain does not read another domain's tables", { file: "worker/decisions/decisions.ts", line: 'import "../meetings/tables.ts";' }],
  ["the application does not read a domain's tables", { file: "worker/app.ts", line: 'import "./meetings/tables.ts";' }],
  ["a domain does not know that there are webhooks", { file: "worker/decisions/routes.ts", line: 'import "../webhooks/wake.ts";' }],
  ["the platform does not know that there are webhooks", { file: "worker/platform/mail.ts", line: 'import "../webhooks/wake.ts";' }],
  ["a domain does not import the application", { file: "worker/decisions/routes.ts", line: 'import "../app.ts";' }],
  ["webhooks do not import the application", { file: "worker/webhooks/routes.ts", line: 'import "../app.ts";' }],
  ["the worker knows nothing of the browser's code", { file: "worker/public/page.tsx", line: 'import "../../web/ui/icon.tsx";' }],
  ["the worker knows nothing of the tests", { file: "worker/demo/routes.ts", line: 'import "../../test/cast/people.ts";' }],
  ["the pure room knows no Workers module", { file: "worker/room/room.ts", line: 'import "cloudflare:workers";' }],
  ["the pure room knows no platform", { file: "worker/room/room.ts", line: 'import "../platform/env.ts";' }],
  ["the pure room takes no Workers object", { file: "worker/room/room.ts", line: "export type Opened = { state: DurableObjectState };" }],
  [
    "the browser imports nothing of the worker",
    { file: "web/spaces/queries.ts", line: 'import { newId } from "../../worker/platform/ids.ts"; newId();' },
  ],
  [
    "the browser imports no type of the worker",
    { file: "web/api/client.ts", line: 'import type { Env } from "../../worker/platform/env.ts"; export type E = Env;' },
  ],
  ["the browser knows nothing of the tests", { file: "web/shell/session.ts", line: 'import "../../test/cast/people.ts";' }],
  ["a widget imports no screen", { file: "web/ui/field.tsx", line: 'import "../spaces/queries.ts";' }],
  ["an example knows nothing of the product", { file: "examples/receiver/start.ts", line: 'import "../../contract/ids.ts";' }],
  [
    "two files do not import each other",
    { file: "worker/spaces/a.ts", line: 'import { b } from "./b.ts"; export const a = () => b;' },
    { file: "worker/spaces/b.ts", line: 'import { a } from "./a.ts"; export const b = () => a;' },
  ],
];

const allowed: [title: string, ...Case[]][] = [
  ["the contract imports valibot", { file: "contract/space.ts", line: 'import "valibot";' }],
  ["the platform imports the contract", { file: "worker/platform/mail.ts", line: 'import "../../contract/ids.ts";' }],
  ["a domain imports its own tables", { file: "worker/decisions/decisions.ts", line: 'import "./tables.ts";' }],
  ["a domain calls another domain's verb", { file: "worker/decisions/decisions.ts", line: 'import "../meetings/agenda.ts";' }],
  ["a domain makes a paper", { file: "worker/documents/routes.ts", line: 'import "../../papers/html.ts";' }],
  ["a domain asks the policy", { file: "worker/decisions/routes.ts", line: 'import "../access/policy.ts";' }],
  ["the application mounts the webhooks", { file: "worker/app.ts", line: 'import "./webhooks/routes.ts";' }],
  ["webhooks read the feed", { file: "worker/webhooks/run.ts", line: 'import "../events/feed.ts";' }],
  ["the browser imports the contract", { file: "web/api/client.ts", line: 'import "../../contract/problem.ts";' }],
  ["a screen imports a widget", { file: "web/spaces/page.tsx", line: 'import "../ui/field.tsx";' }],
];

const bench = mkdtempSync(join(tmpdir(), "boundaries-"));
let complaints = new Map<string, string[]>();

/** Every case is a small tree of its own under the project's real configuration; one run of the linter judges them all. */
beforeAll(() => {
  for (const [title, ...cases] of [...forbidden, ...allowed]) {
    const tree = join(bench, folderOf(title));
    for (const { file, line } of cases) {
      mkdirSync(join(tree, dirname(file)), { recursive: true });
      writeFileSync(join(tree, file), `${line}\n`);
    }
    copyFileSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
  }
  complaints = lint();
});
afterAll(() => rmSync(bench, { recursive: true, force: true }));

const folderOf = (title: string): string => title.replaceAll(/[^a-z]+/gi, "-");

/** The boundary rules' complaints, by the case's folder. */
function lint(): Map<string, string[]> {
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format", "json", "."], { cwd: bench, encoding: "utf8" });
  const found = new Map<string, string[]>();
  const report = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  for (const { code, filename } of report.diagnostics) {
    const [folder = ""] = filename.split("/");
    if (/no-restricted|no-cycle/.test(code)) found.set(folder, [...(found.get(folder) ?? []), code]);
  }
  return found;
}

describe("the linter stops what crosses a boundary", () => {
  test.each(forbidden)("%s", (title) => expect(complaints.get(folderOf(title))).toBeDefined());
});

describe("the linter lets through what the arrows allow", () => {
  test.each(allowed)("%s", (title) => expect(complaints.get(folderOf(title))).toBeUndefined());
});
