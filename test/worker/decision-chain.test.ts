import { env } from "cloudflare:workers";
import { getTableColumns, type Table } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChainStep, DecisionView, VerificationView } from "../../contract/views.ts";
import { additions, chains, decisions, links, ratifications } from "../../worker/decisions/tables.ts";
import { verifyChains } from "../../worker/decisions/verification.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, decide, runningMeeting, setTheStage } from "./stage.ts";

const municipality = "org_municipality_0330";
let first: DecisionView;
let last: DecisionView;
let closed: DecisionView;

/** A chain of three decisions, one of them closed and so in the other chain, with an addition and an answer. */
beforeAll(async () => {
  await setTheStage();
  first = await decide((await runningMeeting()).meeting);
  closed = await decide((await runningMeeting("closed")).meeting);
  last = await decide((await runningMeeting()).meeting, { ratifiers: [municipality], reservation: "Byrådet skal sige ja." });
  await (await as("secretary")).post(`/decisions/${last.id}/additions`, { text: "Bilag 2 hører til.", reason: "Det var glemt." });
  await (
    await as("slagelse-consultant")
  ).post(`/decisions/${last.id}/ratifications`, {
    organisationId: municipality,
    outcome: "endorsed",
    body: "Slagelse Byråd",
    date: "2023-05-22",
    itemNumber: "12",
    url: "https://slagelse.example/byraad/12",
    reservation: "Inden for rammen.",
  });
}, 60_000);

const verify = async (): Promise<ChainStep[]> => {
  const steps: ChainStep[] = [];
  for (let after: string | null = null, isLast = false; !isLast;) {
    const step: ChainStep = await verifyChains(env, openDatabase(env.DB), after, new Date("2027-01-01T00:00:00Z"));
    steps.push(step);
    after = step.next;
    isLast = after === null;
  }
  return steps;
};
const faults = async () => (await verify()).flatMap(({ fault }) => fault ?? []);

describe("the chain of a forum's decisions", () => {
  it("holds, of what is open and what is closed apart", async () => {
    expect((await verify()).map(({ forum, checked, linkedLater, fault }) => [forum?.access, checked, linkedLater, fault])).toEqual([
      ["closed", 1, 0, null],
      ["open", 4, 0, null],
    ]);
    expect([last.citation, closed.citation]).toEqual(["2026/2", "2026/L1"]);
  });

  it("has no fork and no gap, however many record at the same moment", async () => {
    const meetings = await Promise.all(Array.from({ length: 6 }, () => runningMeeting()));
    const recorded = await Promise.all(meetings.map(({ meeting }) => decide(meeting)));
    expect(recorded.map(({ citation }) => citation).toSorted()).toEqual(["2026/3", "2026/4", "2026/5", "2026/6", "2026/7", "2026/8"]);
    expect(await faults()).toEqual([]);
  });

  it("shows whoever verifies one decision the bytes, the hashes, and the link before", async () => {
    const view = await (await as("secretary")).get<VerificationView>(`/decisions/${last.id}/verification`);
    expect(view).toMatchObject({ holds: true, citation: "2026/2", previous: { decision: { citation: "2026/1" } } });
    expect(view.links.map(({ kind }) => kind)).toEqual(["decision", "addition", "ratification"]);
    for (const link of view.links) expect(link.computedSha256).toBe(link.sha256);
    expect(JSON.parse(view.links[0]?.record ?? "")).toMatchObject({
      kind: "decision",
      id: last.id,
      text: last.text,
      number: 2,
      previousSha256: view.previous?.sha256,
      sha256: view.document?.sha256,
    });
    expect(view.document?.computedSha256).toBe(last.document?.sha256);
  });

  it("says nothing of what is closed to those who may not read it", async () => {
    const answer = (await as("slagelse-consultant")).get(`/decisions/${closed.id}/verification`);
    await expect(answer).rejects.toThrow("not_found");
    const open = await (await as("slagelse-consultant")).get<VerificationView>(`/decisions/${last.id}/verification`);
    const record = await (await as("secretary")).get<VerificationView>(`/decisions/${closed.id}/verification`);
    expect(JSON.stringify(open)).not.toContain(record.links[0]?.sha256);
  });
});

type Row = Record<string, unknown>;

/** The columns of the table by the name they have in the database. */
const columnsOf = (table: Table): string[] => Object.values(getTableColumns(table)).map(({ name }) => name);

async function rowOf(table: string, where: string): Promise<Row> {
  const row = await env.DB.prepare(`select * from ${table} where ${where}`).first<Row>();
  if (row === null) throw new Error(`no row of ${table} where ${where}`);
  return row;
}

/** Another value of the same sort, that the column's constraints let in. */
function tamperedWith(column: string, value: unknown): unknown {
  if (column === "decision_id") return first.id;
  if (column === "access") return "sealed";
  if (column === "outcome") return value === "approved" ? "noted" : "approved";
  if (column === "state") return value === "awaiting" ? "final" : "awaiting";
  if (column === "kind") return value === "decision" ? "addition" : "decision";
  if (typeof value === "number") return column === "deviates_from_proposal" ? 1 - value : value + 100;
  if (typeof value !== "string") return column === "mandate" ? '{"standing":"covered"}' : "tampered";
  if (value.startsWith("[")) return value === "[]" ? '["tampered"]' : "[]";
  return value.replace(/.$/, (letter) => (letter === "0" ? "1" : "0"));
}

describe("tampering", () => {
  const whereOf: Record<string, () => string> = {
    decisions: () => `id = '${last.id}'`,
    decision_additions: () => `decision_id = '${last.id}'`,
    decision_ratifications: () => `decision_id = '${last.id}'`,
    decision_links: () => `subject_id = '${last.id}'`,
    decision_chains: () => "access = 'open'",
  };
  const covered = [
    ["decisions", decisions],
    ["decision_additions", additions],
    ["decision_ratifications", ratifications],
    ["decision_links", links],
    ["decision_chains", chains],
  ] as const;
  const cells = covered.flatMap(([table, columns]) => columnsOf(columns).map((column) => ({ table, column })));

  it.each(cells)("with $column of $table is found", async ({ table, column }) => {
    const where = whereOf[table]?.() ?? "";
    const row = await rowOf(table, where);
    const alone = env.DB.prepare("pragma defer_foreign_keys = on");
    const key = `rowid = ${String((await rowOf(`(select rowid as row, * from ${table})`, where))["row"])}`;
    const update = (value: unknown) => env.DB.prepare(`update ${table} set ${column} = ? where ${key}`).bind(value);
    // Whoever gives a decision another id takes what belongs to it along: the database would not let them otherwise.
    const children = column === "id" && table === "decisions" ? ["decision_additions", "decision_ratifications"] : [];
    const takeAlong = (from: unknown, to: unknown) =>
      children.map((child) => env.DB.prepare(`update ${child} set decision_id = ? where decision_id = ?`).bind(to, from));
    const tampered = tamperedWith(column, row[column]);
    await env.DB.batch([alone, update(tampered), ...takeAlong(row["id"], tampered)]);
    try {
      expect(await faults(), `${table}.${column}`).not.toEqual([]);
    } finally {
      await env.DB.batch([alone, update(row[column]), ...takeAlong(tampered, row["id"])]);
    }
    expect(await faults()).toEqual([]);
  });

  it("says which row it is, and what of it", async () => {
    await env.DB.prepare("update decisions set text = 'Noget andet.', outcome = 'noted' where id = ?").bind(last.id).run();
    expect(await faults()).toEqual([{ code: "row_differs", position: 2, subjectId: last.id, detail: "outcome, text" }]);
    // Nobody has to ask for it: the decision's own pages say that they show something else than what was recorded.
    const page = async () => (await atTheDoor(`${base}/public/decisions/${last.id}`)).text();
    const isAltered = async () => (await (await as("secretary")).get<DecisionView>(`/decisions/${last.id}`)).isAltered;
    expect([await page(), await isAltered()]).toEqual([expect.stringContaining("Noget passer ikke."), true]);
    await env.DB.prepare("update decisions set text = ?, outcome = ? where id = ?").bind(last.text, last.outcome, last.id).run();
    expect([(await page()).includes("Noget passer ikke."), await isAltered()]).toEqual([false, false]);
  });

  it("by taking a row away is found, the very last one too, also where its link goes with it", async () => {
    const [row, link] = [
      await rowOf("decision_ratifications", `decision_id = '${last.id}'`),
      await rowOf("decision_links", "kind = 'ratification'"),
    ];
    const gone = await rowOf("decision_links", "position = (select max(position) from decision_links) and access = 'open'");
    await env.DB.prepare("delete from decision_ratifications where id = ?").bind(row["id"]).run();
    expect((await faults())[0]).toMatchObject({ code: "row_missing", position: link["position"] });
    await insert("decision_ratifications", row);

    await env.DB.prepare("delete from decision_links where subject_id = ?").bind(gone["subject_id"]).run();
    const decision = await rowOf("decisions", `id = '${String(gone["subject_id"])}'`);
    expect((await faults())[0]).toMatchObject({ code: "not_in_chain", subjectId: gone["subject_id"] });
    await env.DB.prepare("delete from decisions where id = ?").bind(gone["subject_id"]).run();
    expect((await faults())[0]).toMatchObject({ code: "end_differs" });
    await insert("decisions", decision);
    await insert("decision_links", gone);
    expect(await faults()).toEqual([]);
  });

  it("with a record, hashed anew, is found at the link after it", async () => {
    const link = await rowOf("decision_links", `subject_id = '${last.id}'`);
    const record = String(link["record"]).replace("Forummet godkendte", "Forummet afviste");
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(record)));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    await env.DB.batch([
      env.DB.prepare("update decisions set text = replace(text, 'godkendte', 'afviste') where id = ?").bind(last.id),
      env.DB.prepare("update decision_links set record = ?, sha256 = ? where subject_id = ?").bind(record, sha256, last.id),
    ]);
    expect((await faults())[0]).toMatchObject({ code: "link_out_of_order", position: 3 });
    await env.DB.batch([
      env.DB.prepare("update decisions set text = ? where id = ?").bind(last.text, last.id),
      env.DB.prepare("update decision_links set record = ?, sha256 = ? where subject_id = ?").bind(link["record"], link["sha256"], last.id),
    ]);
  });

  it("with the frozen bytes is found", async () => {
    const key = `versions/${last.document?.versionId}/text.json`;
    const bytes = (await (await env.ARTEFACTS.get(key))?.text()) ?? "";
    await env.ARTEFACTS.put(key, bytes.replace("Borgere", "Naboer"));
    expect((await faults())[0]).toMatchObject({ code: "frozen_text_damaged", subjectId: last.id });
    await env.ARTEFACTS.put(key, bytes);
    expect(await faults()).toEqual([]);
  });
});

async function insert(table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  await env.DB.prepare(`insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`)
    .bind(...Object.values(row))
    .run();
}

describe("decisions from before there were chains", () => {
  it("are linked once, and whoever verifies is told", async () => {
    await env.DB.batch([
      env.DB.prepare("delete from decision_links where access = 'closed'"),
      env.DB.prepare("update decision_chains set length = 0, head_sha256 = null, earlier = 1 where access = 'closed'"),
    ]);
    const [once] = await verify();
    expect(once).toMatchObject({ forum: { access: "closed" }, checked: 1, linkedLater: 1, fault: null });
    const [again] = await verify();
    expect(again).toMatchObject({ checked: 1, linkedLater: 1, fault: null });
  });
});
