import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { root } from "../../scripts/tools.ts";
import { shareDocument } from "../cast/shared-document.ts";
import { sitDown, type Typist } from "../cast/typist.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { until, wordsIn } from "../cast/words.ts";
import { Desks } from "../support/desk.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { madeUpSession, readSession, type Session } from "../support/session.ts";

const tracePath = resolve(root, process.env["SAMARBEJDSRUM_TRACE"] ?? "../shared/traces/clownschool.json.gz");
const hasTrace = existsSync(tracePath);
if (!hasTrace) console.info(`No recorded session at ${tracePath} (set SAMARBEJDSRUM_TRACE): its test is skipped.`);

/** So many steps of one person go out in one turn of the event loop, as when the network gathers keystrokes. */
const stepsPerTurn = 20;

let server: TestServer;
let people: Visitor[];

beforeAll(async () => {
  server = await startServer();
  people = await Promise.all(["slagelse-consultant", "soro-consultant", "naestved-director"].map((key) => signIn(server.baseUrl, key)));
}, 240_000);

afterAll(() => server.stop());

/** A new document in which all three may write. */
async function sharedDocument(title: string): Promise<string> {
  const [slagelse] = people;
  if (slagelse === undefined) throw new Error("nobody has signed in");
  return shareDocument(slagelse, title, ["org_municipality_0340", "org_municipality_0370"]);
}

const everybodySitsDown = (documentId: string): Promise<Typist[]> => Promise.all(people.map((person) => sitDown(person, documentId)));

/** Without formatting, `toJSON` is the characters alone. */
const read = (doc: Y.Doc): string => wordsIn(doc).toJSON();

async function typeSession(session: Session, documentId: string): Promise<void> {
  const typists = await everybodySitsDown(documentId);
  const [first] = typists;
  if (first === undefined) throw new Error("nobody sat down");
  const desks = new Desks(session, Y.encodeStateAsUpdate(first.doc), wordsIn);
  const blows = [1, 2].map((third) => Math.floor((session.txns.length * third) / 3));
  let typed = 0;
  let back = Promise.resolve();
  let isOver = false;

  while (typists.some((_, agent) => !desks.isDone(agent))) {
    for (const [agent, { doc }] of typists.entries()) {
      doc.transact(() => {
        for (let left = stepsPerTurn; left > 0 && !desks.isDone(agent) && desks.mayGoOn(agent, doc); left--) {
          Y.applyUpdate(doc, desks.goOn(agent));
          typed += 1;
        }
      });
    }
    if (typed >= (blows[0] ?? Infinity)) {
      blows.shift();
      await back;
      // They go on typing while it is down.
      back = server.kill().then(() => server.restart());
      back.catch(() => (isOver = true));
    }
    // A server that does not come back is said to be so, instead of waited for.
    if (isOver) await back;
    await nextTurn();
  }
  await back;
  expect(blows).toEqual([]);

  for (const { doc } of typists) {
    await until(doc, () => read(doc) === session.endContent);
    expect(read(doc)).toBe(session.endContent);
  }
  await Promise.all(typists.map((typist) => typist.saved()));
  for (const typist of typists) typist.leave();
  await server.kill();
  await server.restart();
  const [late] = people;
  if (late === undefined) throw new Error("nobody has signed in");
  const reader = await sitDown(late, documentId);
  expect(read(reader.doc)).toBe(session.endContent);
  reader.leave();
}

describe(
  "three people's typing arrives whole at everybody's, through two power cuts, and at a newcomer's after a third",
  { timeout: 300_000 },
  () => {
    test("in a made-up session", async () => {
      const seed = 20230329;
      console.info(`made-up session with seed ${seed}`);
      await typeSession(madeUpSession(seed, 3000), await sharedDocument("Opdigtet forløb"));
    });

    test.skipIf(!hasTrace)("in a recorded session", async () => {
      await typeSession(readSession(tracePath), await sharedDocument("Optaget forløb"));
    });
  },
);

test("what another person has seen is there after a power cut, with nobody left who could send it again", async () => {
  const documentId = await sharedDocument("Strømsvigt");
  const [writer, witness] = people;
  if (writer === undefined || witness === undefined) throw new Error("nobody has signed in");
  for (let round = 0; round < 4; round++) {
    const [typing, watching] = await Promise.all([sitDown(writer, documentId), sitDown(witness, documentId)]);
    const before = read(watching.doc).length;
    const cut = new Promise<void>((resolve, reject) => {
      const watch = (): void => {
        if (read(watching.doc).length < before + 1 + round * 7) return;
        watching.doc.off("update", watch);
        server.kill().then(resolve, reject);
      };
      watching.doc.on("update", watch);
    });
    for (let count = 0; count < 200; count++) {
      wordsIn(typing.doc).insert(wordsIn(typing.doc).length, `${round}`);
      if (count % 10 === 0) await nextTurn();
    }
    await cut;
    const seen = read(watching.doc);
    typing.leave();
    watching.leave();
    await server.restart();

    const newcomer = await sitDown(witness, documentId);
    expect(read(newcomer.doc).startsWith(seen)).toBe(true);
    expect(seen.length).toBeGreaterThan(before);
    newcomer.leave();
  }
});
