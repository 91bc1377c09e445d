import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { SearchAnswer, SearchGroup } from "../../contract/search.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { isWithinReach } from "../../worker/documents/findable.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { foldWords, termsOf } from "../../worker/record/fold.ts";
import { textsWith } from "../../worker/record/texts.ts";
import { roomOf } from "../../worker/room/address.ts";
import { as, decide, openSpace, runningMeeting, setTheStage, writeText } from "./stage.ts";

let space: SpaceView;

beforeAll(async () => {
  await setTheStage();
  space = await openSpace("Sårbare ældre");
});

const ask = async (query: Record<string, string>, key = "slagelse-consultant"): Promise<SearchAnswer> =>
  (await as(key)).get<SearchAnswer>(`/search?${new URLSearchParams(query).toString()}`);

const idsIn = async (group: SearchGroup, query: Record<string, string>, key?: string): Promise<string[]> =>
  (await ask(query, key)).groups.find((found) => found.group === group)?.hits.map(({ id }) => id) ?? [];

async function written(title: string, words: string, kind = "initiative"): Promise<Id<"document">> {
  const author = await as("slagelse-consultant");
  const { id } = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title });
  await writeText(author, id, [{ field: "body", paragraphs: [words] }]);
  await roomOf(env, id).reindex();
  return id;
}

describe("searching everything", () => {
  it("finds texts by parts of words, however æ, ø and å are written, those named so first, with what was found marked", async () => {
    const inText = await written("Besøg i hjemmet", "Hjemmesygeplejen på Ærø har en nødtelefon.");
    const inTitle = await written("Nødtelefonen", "Den er åben hele døgnet.");
    for (const q of ["nødtelefon", "NOEDTELEFON", "telefon", "nød"]) expect(await idsIn("texts", { q }), q).toEqual([inTitle, inText]);
    expect(await idsIn("texts", { q: "aeroe hjemmesyge" })).toEqual([inText]);
    expect(await idsIn("texts", { q: "ærø døgnet" })).toEqual([]);
    const { groups } = await ask({ q: "noedtelefon" });
    expect(groups[0]?.hits[1]).toMatchObject({
      kind: "initiative",
      title: [{ words: "Besøg i hjemmet", found: false }],
      context: "Sårbare ældre",
      state: "draft",
      url: `/documents/${inText}`,
    });
    expect(groups[0]?.hits[1]?.excerpt).toContainEqual({ words: "nødtelefon", found: true });
  });

  it("shows a draft to those who write it alone, and says nothing of it to the forum until it is shared", async () => {
    const id = await written("Fortrolig kladde", "Kun for rummet.");
    expect(await idsIn("texts", { q: "fortrolig" }, "region-consultant")).toEqual([id]);
    for (const key of ["ringsted-head", "kolding-outsider"]) expect((await ask({ q: "fortrolig" }, key)).groups, key).toEqual([]);
    await (await as("slagelse-consultant")).post(`/documents/${id}/sharing`);
    expect(await idsIn("texts", { q: "fortrolig" }, "ringsted-head")).toEqual([id]);
    expect((await ask({ q: "fortrolig" }, "kolding-outsider")).groups).toEqual([]);
  });

  it("narrows by space, organisation, state and year, and leaves out what a filter has nothing to say of", async () => {
    const id = await written("Filtreret indsats", "Noget at filtrere.", "recommendation");
    const year = String(new Date().getFullYear());
    for (const filter of [{ space: space.id }, { organisation: "org_municipality_0340" }, { state: "draft" }, { year }])
      expect(await idsIn("texts", { q: "filtrere", ...filter }), JSON.stringify(filter)).toEqual([id]);
    for (const filter of [{ space: "spa_nowhere" }, { organisation: "org_municipality_0621" }, { state: "issued" }, { year: "1999" }])
      expect((await ask({ q: "filtrere", ...filter })).groups, JSON.stringify(filter)).toEqual([]);
    expect(await idsIn("texts", { space: space.id })).toContain(id);
    expect((await ask({})).groups).toEqual([]);
    expect((await ask({ q: "?!" })).groups).toEqual([]);
  });

  it("leads on through a list without leaving out or repeating", async () => {
    const ids = [];
    for (let number = 0; number < 23; number++) ids.push(await written(`Bladring ${number}`, "Side for side."));
    const few = await ask({ q: "bladring" });
    expect(few.groups[0]?.hits).toHaveLength(5);
    expect(few.groups[0]?.next).not.toBeNull();
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { groups }: SearchAnswer = await ask({ q: "bladring", group: "texts", ...(cursor === "" ? {} : { cursor }) });
      seen.push(...(groups[0]?.hits ?? []).map(({ id }) => id));
      cursor = groups[0]?.next ?? null;
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it("finds decisions, spaces, forums, organisations and people beside them", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { text: "Forummet godkendte den sjældne ordning." });
    expect(await idsIn("record", { q: "sjaeldne ordning" }, "kolding-outsider")).toEqual([decision.id]);
    expect(await idsIn("spaces", { q: "saarbare" })).toContain(space.id);
    expect(await idsIn("spaces", { q: "saarbare" }, "kolding-outsider")).toEqual([]);
    expect(await idsIn("forums", { q: "strategisk" }, "kolding-outsider")).toEqual(["for_cluster_professional"]);
    expect(await idsIn("parties", { q: "soroe" })).toContain("org_municipality_0340");
    expect(await idsIn("parties", { q: "konsulent i sorø" })).toContain("per_demo_soro_consultant");
  });

  it("finds what is said beside a text, for those who may read the text, and leads to it", async () => {
    const id = await written("Med kommentarer", "Her er noget at tale om.");
    const author = await as("slagelse-consultant");
    const { threads } = await author.post<CommentsView>(`/documents/${id}/comments/threads`, {
      words: "Hvad med natsygeplejen på Ærø?",
      mentions: [],
      passage: null,
    });
    const { groups } = await ask({ q: "natsygeplejen aeroe" }, "soro-consultant");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ group: "comments", hits: [{ kind: "comment", context: "Sårbare ældre" }] });
    expect(groups[0]?.hits[0]?.url).toBe(`/documents/${id}?comments=all&thread=${threads[0]?.id}`);
    expect(groups[0]?.hits[0]?.excerpt).toContainEqual({ words: "natsygeplejen", found: true });
    for (const key of ["ringsted-head", "kolding-outsider"]) expect((await ask({ q: "natsygeplejen" }, key)).groups, key).toEqual([]);
  });

  it("finds no number that looks like a CPR number, and the words around it", async () => {
    const id = await written("Om en borger", "Borgeren 010150-1234 klager over madordningen.");
    expect(await idsIn("texts", { q: "madordningen" })).toEqual([id]);
    expect((await ask({ q: "010150" })).groups).toEqual([]);
    expect((await ask({ q: "1234" })).groups).toEqual([]);
  });

  it("finds what a text says now, not what it said, and the same after the index was written anew", async () => {
    const id = await written("Skiftende", "Gammelordet står her.");
    await writeText(await as("slagelse-consultant"), id, [{ field: "body", paragraphs: ["Nyordet står her."] }]);
    await roomOf(env, id).reindex();
    expect(await idsIn("texts", { q: "nyordet" })).toEqual([id]);
    await env.DB.batch([env.DB.prepare("delete from text_words"), env.DB.prepare("delete from text_entries")]);
    expect(await idsIn("texts", { q: "nyordet" })).toEqual([]);
    await roomOf(env, id).reindex();
    expect(await idsIn("texts", { q: "nyordet" })).toEqual([id]);
  });

  it("reads no more of three thousand texts than what is found and what is mine", async () => {
    const rows = Array.from({ length: 3000 }, (_, number) => {
      const words = foldWords(`Tekst nummer ${number} om ${number % 100 === 0 ? "palliation" : "rehabilitering"} i kommunen`).words;
      return { id: `doc_many_${number}`, space: number % 10 === 0 ? space.id : "spa_others", words };
    });
    const json = JSON.stringify(rows);
    await env.DB.batch([
      env.DB.prepare(
        `insert into spaces (id, name, purpose, goals, created_at, created_by)
         values ('spa_others', 'De andres', '', '', '2026-01-01T00:00:00.000Z', 'per_demo_soro_consultant')`,
      ),
      env.DB.prepare(
        `insert into documents (id, space_id, kind, state, created_at, created_by)
         select value ->> 'id', value ->> 'space', 'initiative', 'draft', '2026-01-01T00:00:00.000Z', 'per_demo_soro_consultant' from json_each(?)`,
      ).bind(json),
      env.DB.prepare(
        "insert into text_entries (document_id, changed_at) select value ->> 'id', '2026-01-01T00:00:00.000Z' from json_each(?)",
      ).bind(json),
      env.DB.prepare(
        `insert into text_words (rowid, title, words)
         select seq, '', value ->> 'words' from json_each(?) join text_entries on document_id = value ->> 'id'`,
      ).bind(json),
    ]);
    const database = openDatabase(env.DB);
    const reach = { own: [space.id], reviewed: [] };
    const query = textsWith(database, termsOf("palliation"), (column) => isWithinReach(database, column, reach, undefined), {
      year: undefined,
      cursor: undefined,
      limit: 20,
    }).toSQL();
    const { meta, results } = await env.DB.prepare(query.sql)
      .bind(...query.params)
      .all();
    expect(results).toHaveLength(21);
    console.log(`${meta.rows_read} rows read to find 30 of 3,000 texts`);
    expect(meta.rows_read).toBeLessThan(1000);
  });
});
