import { env } from "cloudflare:workers";
import { createExecutionContext, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { pathOfPlace } from "../../contract/place.ts";
import type { Id } from "../../contract/ids.ts";
import type { ContentsView, DocumentView, RebuildView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { write } from "../cast/write.ts";
import { app } from "../../worker/app.ts";
import { roomOf } from "../../worker/room/address.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, openText, refusal, setTheStage, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

const number = "010190-1234";

async function newDocument(title = "Indsats"): Promise<Id<"document">> {
  const slagelse = await as("slagelse-consultant");
  const space = await openSpace(title);
  return (await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title })).id;
}

/** Everything the database holds, as one text. */
async function wholeDatabase(): Promise<string> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'",
  ).all<{
    name: string;
  }>();
  const tables = await Promise.all(results.map(({ name }) => env.DB.prepare(`select * from "${name}"`).all()));
  return JSON.stringify(tables.map((table) => table.results));
}

const rowOf = (id: Id<"document">) => env.DB.prepare("select * from text_index where document_id = ?").bind(id).first();

const heading = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement("heading");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

describe("seconds after typing, and not before they have passed", () => {
  test("the index knows the words, the headings with where they are, and that there is what looks like a CPR number, but not which", async () => {
    const slagelse = await as("slagelse-consultant");
    const id = await newDocument();
    const said = [console.info, console.warn, console.error].map((_, at) =>
      vi.spyOn(console, (["info", "warn", "error"] as const)[at] ?? "info"),
    );
    const client = await openText(slagelse, id);
    client.sendUpdate(
      client.change(() => {
        write(client.doc, "title", [`Fru ${number}`]);
        write(client.doc, "body", ["Først.", `Se ${number}, og cpr 0202902345.`]);
        client.doc.getXmlFragment("body").insert(1, [heading(`Om ${number}`)]);
      }),
    );
    await client.sync();
    expect((await slagelse.get<ContentsView>(`/documents/${id}/contents`)).headings).toEqual([]);
    await runDurableObjectAlarm(roomOf(env, id));

    expect(await slagelse.get<ContentsView>(`/documents/${id}/contents`)).toMatchObject({
      headings: [{ field: "body", block: 1, level: 1, words: "Om ••••••-••••" }],
      cprPlaces: [
        { field: "title", block: 1, offset: 4, length: 11 },
        { field: "body", block: 1, offset: 3, length: 11 },
        { field: "body", block: 2, offset: 3, length: 11 },
        { field: "body", block: 2, offset: 23, length: 10 },
      ],
    });
    expect(await rowOf(id)).toMatchObject({
      title: "Indsats Fru ••••••-••••",
      excerpt: "Først. Om ••••••-•••• Se ••••••-••••, og cpr ••••••••••.",
      words: "Indsats\nFru ••••••-••••\n\nFørst.\nOm ••••••-••••\nSe ••••••-••••, og cpr ••••••••••.\n\nSlagelse Kommune\nSorø Kommune",
    });
    expect(await wholeDatabase()).not.toMatch(/010190.?1234|0202902345/);
    expect(JSON.stringify(said.flatMap((spy) => spy.mock.calls))).not.toMatch(/010190.?1234|0202902345/);
    vi.restoreAllMocks();
    client.leave();
  });

  test("what a text holds is told to those who may read it and to nobody else", async () => {
    const id = await newDocument();
    await (await as("soro-consultant")).get(`/documents/${id}/contents`);
    expect(await refusal((await as("kolding-outsider")).get(`/documents/${id}/contents`))).toMatchObject({ code: "not_found" });
  });
});

describe("when the database cannot be reached", () => {
  test("the room comes again by itself, as often as it takes, and nobody has to write anything more", async () => {
    const slagelse = await as("slagelse-consultant");
    const id = await newDocument();
    const room = roomOf(env, id);
    const client = await openText(slagelse, id);
    client.type("Skrevet imens.");
    await client.sync();
    client.leave();
    await env.DB.exec("alter table text_index rename to out_of_reach");
    try {
      for (let tries = 0; tries < 8; tries++) {
        expect(await runDurableObjectAlarm(room)).toBe(true);
        expect(await runInDurableObject(room, (_, { storage }) => storage.getAlarm())).not.toBeNull();
      }
    } finally {
      await env.DB.exec("alter table out_of_reach rename to text_index");
    }
    await runDurableObjectAlarm(room);
    expect(await rowOf(id)).toMatchObject({ excerpt: "Skrevet imens." });
  });
});

describe("a text with what looks like a CPR number", () => {
  test("is not put to a forum, the writer is told where it is, and nothing is frozen, however old the index is", async () => {
    const slagelse = await as("slagelse-consultant");
    const document = await writtenInitiative();
    const client = await openText(slagelse, document.id);
    client.sendUpdate(client.change(() => write(client.doc, "effect", [`Fru ${number} og cpr 0202902345.`])));
    await client.sync();
    const frozenBefore = (await env.ARTEFACTS.list()).objects.length;
    const submit = (notCpr: string[] = []) =>
      slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum, notCpr });
    const answer = await refusal(submit());
    expect(answer).toMatchObject({ code: "cpr_in_submission", status: 422 });
    expect(answer.paths).toHaveLength(2);
    expect(answer.paths[0]).toMatch(/^effect\.\d+\.4\.11$/);
    expect(JSON.stringify(answer)).not.toContain(number);
    expect((await env.ARTEFACTS.list()).objects).toHaveLength(frozenBefore);

    expect((await refusal(submit(answer.paths.slice(0, 1)))).paths).toEqual(answer.paths.slice(1));

    // What was declared is the place, and there something else stands now.
    client.sendUpdate(client.change(() => write(client.doc, "measures", ["311299-0001"])));
    await client.sync();
    const moved = await refusal(submit(answer.paths));
    expect(moved.paths).toEqual([expect.stringMatching(/^measures\./)]);

    client.sendUpdate(client.change(() => client.wordsOf("measures").delete(0, client.wordsOf("measures").length)));
    client.sendUpdate(client.change(() => client.doc.getXmlFragment("measures").delete(0, client.doc.getXmlFragment("measures").length)));
    await client.sync();
    const submitted = await submit(answer.paths);
    expect(submitted.submissions[0]?.notCpr.map(pathOfPlace)).toEqual(answer.paths);
    client.leave();
  });
});

describe("the index from the rooms", () => {
  const installationKey = "a key for tests only";

  /** The step, asked for with a key at an installation that has one, or has none. */
  const rebuild = async (after: string | null, given = installationKey, key = installationKey): Promise<Response> =>
    app.request(
      `${base}/api/index/rebuilds`,
      {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${given}` },
        body: JSON.stringify({ after }),
      },
      { ...env, OPERATIONS_KEY: key },
      createExecutionContext(),
    );

  const rebuildAll = async (): Promise<RebuildView[]> => {
    const steps: RebuildView[] = [];
    for (
      let after: string | null | undefined = null;
      (after !== undefined && after !== null) || steps.length === 0;
      after = steps.at(-1)?.next
    )
      steps.push(await (await rebuild(after ?? null)).json<RebuildView>());
    return steps;
  };

  test(
    "is what it was before it was lost or falsified, step by step, and is the same when it is asked for again",
    { timeout: 30_000 },
    async () => {
      const [slagelse, space] = [await as("slagelse-consultant"), await openSpace()];
      // More than one step's worth.
      for (let count = 0; count < 21; count++)
        await slagelse.post(`/spaces/${space.id}/documents`, { kind: "initiative", title: `Tekst ${count}` });
      const ids = (await env.DB.prepare("select id from documents order by id").all<{ id: Id<"document"> }>()).results.map(({ id }) => id);
      for (const id of ids) await runDurableObjectAlarm(roomOf(env, id));
      const all = () =>
        env.DB.prepare("select * from text_index where document_id in (select id from documents) order by document_id").all();
      const before = (await all()).results;
      await env.DB.batch([
        env.DB.prepare("delete from text_index where document_id <> ?").bind(ids[0] ?? ""),
        env.DB.prepare("update text_index set title = 'forfalsket', changed_at = '2099-01-01T00:00:00.000Z'"),
      ]);
      const steps = await rebuildAll();
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.reduce((sum, { indexed }) => sum + indexed, 0)).toBe(ids.length);
      expect((await all()).results).toEqual(before);
      await rebuildAll();
      expect((await all()).results).toEqual(before);
    },
  );

  test("comes about also where one room cannot be read, and that one is named", async () => {
    const [broken, whole] = [await newDocument("I stykker"), await newDocument("Hel")];
    await runInDurableObject(roomOf(env, broken), (_, { storage }) => storage.sql.exec("delete from log"));
    await evictDurableObject(roomOf(env, broken));
    await env.DB.exec("delete from text_index");
    const steps = await rebuildAll();
    expect(steps.flatMap(({ failed }) => failed)).toEqual([broken]);
    expect(await rowOf(whole)).toMatchObject({ title: "Hel" });
  });

  test("is for whoever operates the installation", async () => {
    const codeOf = async (response: Response) => (await response.json<{ code: string }>()).code;
    expect(await codeOf(await rebuild(null, "another key"))).toBe("not_allowed");
    expect(await codeOf(await rebuild(null, "", ""))).toBe("not_signed_in");
    expect(await codeOf(await rebuild(null, "undefined", ""))).toBe("not_allowed");
    const asAnybody = await atTheDoor(`${base}/api/index/rebuilds`, {
      method: "POST",
      headers: { cookie: (await as("secretary")).cookie },
    });
    expect(await codeOf(asAnybody)).toBe("not_signed_in");
  });
});
