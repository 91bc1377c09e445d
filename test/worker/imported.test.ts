import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportedItemView, ImportedMeeting, ImportSummary } from "../../contract/imported-views.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { professionalForum } from "../cast/bodies.ts";
import { confirmedFrom } from "../cast/confirmed.ts";
import { atTheDoor } from "./front-door.ts";
import { minutesOf, newImportId, putImport, store } from "./imported-stage.ts";
import { as, base, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const eventsAbout = async (id: string) => {
  const { results } = await env.DB.prepare("select type, data from events where data like ? order by seq")
    .bind(`%${id}%`)
    .all<{ type: string; data: string }>();
  return results;
};

describe("minutes that a secretary confirms", () => {
  it("become part of the forum's record, with the event in the same step", async () => {
    const text = minutesOf("03-03-2021", "hjemmemonitorering");
    const meeting = await store(text);
    expect(meeting).toMatchObject({
      citation: "Faglig Strategisk Forum, 3. marts 2021",
      date: "2021-03-03",
      startsAt: "16:30",
      itemCount: 4,
      withdrawn: null,
      source: { kind: "pasted", name: "" },
    });
    expect(meeting.items.map((item) => [item.number, item.access, item.decision?.outcome ?? null, item.decision?.state ?? null])).toEqual([
      ["1", "open", "approved", "final"],
      ["2", "open", "recommended", "recorded"],
      ["3", "closed", null, null],
      ["4", "open", "noted", "final"],
    ]);
    expect(meeting.items[1]?.citation).toBe("Faglig Strategisk Forum, 3. marts 2021, pkt. 2");
    const told = await eventsAbout(meeting.id);
    expect(told.map((event) => event.type)).toEqual(["meeting.imported"]);
    expect(JSON.parse(told[0]?.data ?? "")).toMatchObject({
      date: "2021-03-03",
      openItems: 3,
      publicUrl: `${base}/public/imports/${meeting.id}`,
    });
    expect(told[0]?.data).not.toContain("Ansættelse");
  });

  it("take no number of the forum's own decisions", async () => {
    const before = await env.DB.prepare("select count(*) as n from decisions").first<{ n: number }>();
    await store(minutesOf("04-03-2021", "tobaksfri skoletid"));
    expect(await env.DB.prepare("select count(*) as n from decisions").first<{ n: number }>()).toEqual(before);
  });

  it("have no decision where nobody confirmed one", async () => {
    const draft = confirmedFrom(readMinutes(minutesOf("05-03-2021", "rygestop")));
    const items = draft.items.map((item) =>
      item.access === "open" ? { ...item, decision: { confirmed: false as const, text: "Godkendt." } } : item,
    );
    const meeting = await store(minutesOf("05-03-2021", "rygestop"), { items });
    expect(meeting.items.every((item) => item.decision === null)).toBe(true);
    expect(meeting.items[0]?.unconfirmedDecision).toBe("Godkendt.");
    const rows = await env.DB.prepare("select count(*) as n from imported_decisions where import_id = ?").bind(meeting.id).first();
    expect(rows).toEqual({ n: 0 });
  });

  it("say who confirmed a decision, and never that a recommendation is final", async () => {
    const meeting = await store(minutesOf("08-03-2021", "faldforebyggelse"));
    expect(meeting.items[0]?.decision?.confirmedBy).toMatchObject({ id: "per_demo_secretary" });
    const recommended = meeting.items[1]?.id;
    await expect(env.DB.prepare("update imported_decisions set state = 'final' where item_id = ?").bind(recommended).run()).rejects.toThrow(
      "CHECK",
    );
  });

  it("keep of a closed item only what the forum may see, and only for the forum", async () => {
    const meeting = await store(minutesOf("09-03-2021", "fælles vagtordning"));
    expect(JSON.stringify(meeting)).not.toContain("fortrolighed");
    const outsider = await (await as("kolding-outsider")).get<ImportedMeeting>(`/imports/${meeting.id}`);
    expect(outsider.itemCount).toBe(3);
    expect(outsider.items.map((item) => item.number)).toEqual(["1", "2", "4"]);
    expect(JSON.stringify(outsider)).not.toContain("Ansættelse");
    expect(outsider.source).toBeNull();
    const closed = meeting.items[2]?.id ?? "";
    expect(await refusal((await as("kolding-outsider")).get(`/imported-items/${closed}`))).toMatchObject({ code: "not_found" });
    expect((await (await as("ringsted-head")).get<ImportedItemView>(`/imported-items/${closed}`)).title).toBe(
      "Ansættelse i fælles vagtordning",
    );
  });

  it("name those whom somebody recognised, and leave the others as names", async () => {
    const nobodyInParticular = { title: "", role: "", party: "" };
    const attendance = [
      { ...nobodyInParticular, name: "Centerchefen", status: "excused" as const, partyId: "per_demo_ringsted_head" as const },
      { ...nobodyInParticular, name: "En gæst", status: "present" as const, partyId: null },
    ];
    const meeting = await store(minutesOf("10-03-2021", "medicinskabe"), { attendance });
    expect(meeting.attendance.map((attendee) => [attendee.name, attendee.status, attendee.identified?.name ?? null])).toEqual([
      ["Centerchefen", "excused", "Centerchef i Ringsted"],
      ["En gæst", "present", null],
    ]);
  });

  it("are listed for everybody who is signed in, the latest meeting first", async () => {
    await store(minutesOf("11-03-2019", "svangreomsorg"));
    const rows = await (await as("kolding-outsider")).get<ImportSummary[]>(`/forums/${professionalForum}/imports`);
    expect(rows.map((row) => row.date)).toEqual(
      rows
        .map((row) => row.date)
        .toSorted()
        .toReversed(),
    );
    expect(rows.at(-1)).toMatchObject({ date: "2019-03-11", itemCount: 3 });
  });

  it("may fill a great deal, and are stored in one step all the same", async () => {
    const long = "Ord om sagen og dens følger. ".repeat(1500);
    const text = Array.from(
      { length: 120 },
      (_, i) => `${i + 1} (Åben) Sag om emne ${i + 1}\nResumé\n${long.slice(0, 9000)}\nBeslutning\nGodkendt.\n`,
    ).join("\n");
    const meeting = await store(`Referat\nFaglig Strategisk Forum\nMødedato: 12-03-2018\n\n${text}`);
    expect(meeting.itemCount).toBe(120);
    expect(meeting.items.at(-1)?.decision?.outcome).toBe("approved");
  });
});

describe("the largest item", () => {
  const letters = { "of two bytes each": "æ", "of three bytes each": "€", "that have to be written as two": '"' };
  it.each(Object.entries(letters))("is stored whole: of letters %s", async (what, letter) => {
    const text = minutesOf(`0${Object.values(letters).indexOf(letter) + 1}-07-2014`, what);
    const [first, ...rest] = confirmedFrom(readMinutes(text)).items;
    if (first?.access !== "open") expect.fail("the first item is open");
    const section = (words: string) => ({ kind: "caseText" as const, heading: "", text: words });
    const long = letter.repeat(letter === '"' ? 145_000 : 195_000);
    const fits = { ...first, sections: [section(long), section(long), section(letter === '"' ? "" : long)] };
    const meeting = await store(text, { items: [fits, ...rest] });
    expect(meeting.items[0]?.sections.map((stored) => stored.text)).toEqual(fits.sections.map((sent) => sent.text));
    const more = { ...first, sections: [...fits.sections, section(long)] };
    expect(await refusal(store(text, { items: [more, ...rest], evenIfResembles: true }))).toMatchObject({
      code: "invalid_input",
      paths: ["items.0"],
    });
  });
});

describe("sending minutes again", () => {
  it("stores nothing twice, also when both come at the same moment", async () => {
    const text = minutesOf("15-03-2021", "tandpleje");
    const id = newImportId();
    const minutes = confirmedFrom(readMinutes(text));
    const secretary = await as("secretary");
    const statuses = (await Promise.all([1, 2, 3].map(() => putImport(secretary, id, { text, minutes })))).map(
      (response) => response.status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
    expect(await eventsAbout(id)).toHaveLength(1);
    expect((await putImport(secretary, id, { text, minutes: { ...minutes, evenIfResembles: true } })).status).toBe(200);
  });

  it("under the same id with another content is refused, and leaves what is there", async () => {
    const text = minutesOf("16-03-2021", "genoptræning");
    const first = await store(text);
    expect(await refusal(store(text, { place: "Et andet sted" }, { id: first.id }))).toMatchObject({ code: "import_exists", status: 409 });
    expect((await (await as("secretary")).get<ImportedMeeting>(`/imports/${first.id}`)).place).toBe("Mødelokale 3");
  });

  it("under another id is refused until somebody says that both are wanted", async () => {
    const text = minutesOf("17-03-2021", "kronikerforløb");
    const first = await store(text);
    const answer = await refusal(store(text));
    expect(answer).toMatchObject({ code: "import_resembles_another", status: 409, paths: [first.id] });
    expect((await store(text, { evenIfResembles: true })).id).not.toBe(first.id);
  });

  it("by two people at the same moment stores one of them", async () => {
    const text = minutesOf("18-03-2021", "madservice");
    const results = await Promise.allSettled([
      store(text),
      store(text, {}, { as: "hospital-director" }),
      store(text, {}, { as: "naestved-director" }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });
});

describe("what is refused", () => {
  it("leaves nothing of the source behind", async () => {
    const text = minutesOf("19-03-2021", "sengepladser");
    await store(text);
    const id = newImportId();
    expect((await putImport(await as("secretary"), id, { text, minutes: confirmedFrom(readMinutes(text)) })).status).toBe(409);
    expect((await env.ARTEFACTS.list({ prefix: `imports/${id}/` })).objects).toEqual([]);
  });
});

describe("what minutes were read from", () => {
  const text = minutesOf("22-03-2021", "høreapparater");
  const file = () => new File(["<p>Referat &amp; bilag</p><script>alert(1)</script>"], "Referat marts.html", { type: "text/html" });

  it("is kept to the byte for those with a seat, and is saved rather than shown", async () => {
    const meeting = await store(text, {}, { source: file() });
    const member = await as("ringsted-head");
    const response = await atTheDoor(`${base}/api/imports/${meeting.id}/source`, { headers: { cookie: member.cookie } });
    expect(await response.text()).toBe(await file().text());
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Referat%20marts.html");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(meeting.source).toMatchObject({ kind: "html", name: "Referat marts.html", byteLength: file().size });
    const read = await atTheDoor(`${base}/api/imports/${meeting.id}/text`, { headers: { cookie: member.cookie } });
    expect(await read.text()).toBe(text);
    expect(await refusal((await as("kolding-outsider")).get(`/imports/${meeting.id}/source`))).toMatchObject({ code: "not_allowed" });
  });

  it("is not shown when it is no longer what was kept", async () => {
    const meeting = await store(minutesOf("23-03-2021", "briller"));
    await env.ARTEFACTS.put(`imports/${meeting.id}/${meeting.source?.sha256}`, "noget andet");
    expect(await refusal((await as("secretary")).get(`/imports/${meeting.id}/source`))).toMatchObject({
      code: "import_source_missing",
      status: 500,
    });
  });
});
