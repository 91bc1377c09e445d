import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateApi } from "swagger-typescript-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runTool } from "../../scripts/tools.ts";
import { sitDown } from "../cast/typist.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { signIn } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

type Program = {
  beginInitiative: (people: object) => Promise<{ documentId: string; forumId: string }>;
  decideOn: (people: object, what: object) => Promise<{ id: string; outcome: string; document: { sha256: string } | null }>;
  journalise: (people: object, decisionId: string, reference: string) => Promise<unknown>;
};

const strictly = {
  compilerOptions: {
    target: "ES2024",
    module: "ESNext",
    moduleResolution: "bundler",
    lib: ["ES2024", "DOM", "DOM.Iterable"],
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    outDir: "made",
  },
  include: ["*.ts"],
};

/** A client made from the description that the server gives, and the program beside it, compiled together. */
async function compileProgram(): Promise<Program> {
  const folder = join(root, ".build", "api-client");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const answer = await fetch(`${server.baseUrl}/api/openapi.json`);
  const input = join(folder, "openapi.json");
  writeFileSync(input, await answer.text());
  await generateApi({ output: folder, fileName: "client.ts", input, httpClientType: "fetch", generateUnionEnums: true, silent: true });
  copyFileSync(join(root, "test/fixtures/api-client/main-job.ts.txt"), join(folder, "main-job.ts"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(strictly));
  const { exitCode, output } = await runTool("tsc", ["-p", folder], { timeoutMs: 120_000 });
  expect(output).toBe("");
  expect(exitCode).toBe(0);
  return (await import(pathToFileURL(join(folder, "made", "main-job.js")).href)) as Program;
}

describe("a client made from the description", () => {
  it("compiles, and does the main job: from an initiative to its decision, journalised", async () => {
    const program = await compileProgram();
    const [owner, secretary, administrator] = await Promise.all(
      ["slagelse-consultant", "secretary", "slagelse-integrator"].map((key) => signIn(server.baseUrl, key)),
    );
    if (owner === undefined || secretary === undefined || administrator === undefined) throw new Error("nobody is signed in");
    const cookies = { owner: owner.cookie, secretary: secretary.cookie, administrator: administrator.cookie };
    const people = { baseUrl: `${server.baseUrl}/api`, cookies };

    const begun = await program.beginInitiative(people);
    // The text itself is written in its room, with the stock client of the live text.
    const typist = await sitDown(owner, begun.documentId);
    for (const part of palliativeEffort.parts) write(typist.doc, part.field, part.paragraphs);
    await typist.saved();
    typist.leave();

    const decision = await program.decideOn(people, begun);
    expect(decision).toMatchObject({ outcome: "approved", document: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
    expect(await program.journalise(people, decision.id, "24-1234")).toMatchObject([
      { organisation: { name: "Slagelse Kommune" }, delivery: "received", acknowledgements: [{ system: "SBSYS", reference: "24-1234" }] },
    ]);
  });
});
