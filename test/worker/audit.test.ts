import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { AuditVerb } from "../../contract/audit.ts";
import { personIdOf } from "../cast/people.ts";
import { as, decide, openSpace, runningMeeting, setTheStage, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

type Row = { seq: number; actor_id: string; verb: AuditVerb; subject_id: string; forum_id: string | null; detail: string };

const entriesOf = async (subjectId: string): Promise<Row[]> =>
  (await env.DB.prepare("select * from audit_entries where subject_id = ? order by seq").bind(subjectId).all<Row>()).results;

/** A reading is noted after it has been answered. */
const seen = (subjectId: string, count: number): Promise<Row[]> =>
  vi.waitUntil(async () => {
    const rows = await entriesOf(subjectId);
    return rows.length >= count ? rows : null;
  });

describe("the audit log", () => {
  it("notes who signed in", async () => {
    await as("kolding-outsider");
    expect(await entriesOf(personIdOf("kolding-outsider"))).toMatchObject([
      { verb: "person.signed_in", actor_id: personIdOf("kolding-outsider") },
    ]);
  });

  it("notes who shared a text, put it to the forum, set it on the agenda, published that and recorded the decision", async () => {
    const { document, meeting } = await runningMeeting();
    const decision = await decide(meeting);
    expect((await entriesOf(document.id)).map(({ verb }) => verb)).toEqual(["document.created", "document.submitted"]);
    expect((await entriesOf(meeting.id)).map(({ verb }) => verb)).toEqual(["meeting.planned", "agenda.published", "meeting.opened"]);
    expect(await entriesOf(decision.id)).toMatchObject([
      { verb: "decision.recorded", actor_id: personIdOf("secretary"), forum_id: "for_cluster_professional" },
    ]);
    const draft = await writtenInitiative();
    await (await as("slagelse-consultant")).post(`/documents/${draft.id}/sharing`);
    expect((await entriesOf(draft.id)).map(({ verb }) => verb)).toEqual(["document.created", "document.shared"]);
  });

  it("notes who let whom into a space, and holds no titles", async () => {
    const space = await openSpace("Et navn som ingen log skal have");
    const [made] = await entriesOf(space.id);
    expect(made).toMatchObject({ verb: "space.created", actor_id: personIdOf("slagelse-consultant") });
    const reader = space.participations.find(({ party }) => party.id === "org_region_1085");
    const [added] = await entriesOf(reader?.id ?? "");
    expect(added).toMatchObject({ verb: "participation.added" });
    expect(JSON.parse(added?.detail ?? "")).toEqual({ partyId: "org_region_1085", role: "reader" });
    const all = await env.DB.prepare("select group_concat(detail) as words from audit_entries").first<{ words: string }>();
    expect(all?.words).not.toContain("Et navn som ingen log skal have");
  });

  it("notes who opened a closed item and who read the frozen text, each once a day", async () => {
    const { document, meeting } = await runningMeeting("closed");
    const item = meeting.items[0]?.id ?? "";
    const version = document.submissions[0]?.versionId ?? "";
    const head = await as("ringsted-head", "2026-12-03T08:00:00Z");
    await head.get(`/meetings/${meeting.id}`);
    await head.get(`/versions/${version}`);
    await seen(item, 1);
    await seen(version, 1);
    await head.get(`/meetings/${meeting.id}`);
    await (await as("ringsted-head", "2026-12-04T08:00:00Z")).get(`/meetings/${meeting.id}`);
    const rows = (await seen(item, 3)).filter(({ verb }) => verb !== "agenda.item_added");
    expect(rows.map(({ verb, actor_id }) => [verb, actor_id])).toEqual([
      ["item.closed_seen", personIdOf("ringsted-head")],
      ["item.closed_seen", personIdOf("ringsted-head")],
    ]);
    expect(await entriesOf(version)).toMatchObject([{ verb: "version.seen", actor_id: personIdOf("ringsted-head") }]);
  });

  it("notes nothing of what was refused", async () => {
    const count = async () => (await env.DB.prepare("select count(*) as n from audit_entries").first<{ n: number }>())?.n;
    const outsider = await as("kolding-outsider");
    const before = await count();
    await expect(
      outsider.post("/forums/for_cluster_professional/meetings", { startsAt: "2026-12-02T16:00:00Z", place: "" }),
    ).rejects.toThrow("not_allowed");
    expect(await count()).toBe(before);
  });

  it("lets nobody change or delete what it has noted", async () => {
    await as("secretary");
    await expect(env.DB.prepare("update audit_entries set actor_id = 'per_somebody_else'").run()).rejects.toThrow("not changed");
    await expect(env.DB.prepare("delete from audit_entries").run()).rejects.toThrow("not deleted");
  });

  it("answers a reading that could not be noted all the same", async () => {
    const { meeting } = await runningMeeting("closed");
    const head = await as("ringsted-head");
    await env.DB.exec("create trigger no_room before insert on audit_entries begin select raise(abort, 'no room'); end");
    try {
      expect(await head.get(`/meetings/${meeting.id}`)).toMatchObject({ items: [{ access: "closed" }] });
      await expect(head.post(`/spaces`, ownSpace)).rejects.toThrow("internal");
    } finally {
      await env.DB.exec("drop trigger no_room");
    }
    // What is changed is changed and noted, or neither.
    expect(await env.DB.prepare("select count(*) as n from spaces where name = ?").bind(ownSpace.name).first()).toEqual({ n: 0 });
  });
});

const ownSpace = { name: "Uden log", purpose: "Prøve.", goals: "", organisationId: "org_municipality_0329", forumId: null };
