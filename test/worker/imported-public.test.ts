import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { confirmedFrom } from "../cast/confirmed.ts";
import { atTheDoor } from "./front-door.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, base, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const guest = { name: "En gæst", title: "", role: "", party: "", status: "present" as const, partyId: null };

const pageAt = async (path: string) => {
  const response = await atTheDoor(`${base}${path}`);
  return { status: response.status, html: await response.text(), headers: response.headers };
};

describe("the public page of an imported meeting", () => {
  it("says that it was imported, and has the open items with what was decided", async () => {
    const meeting = await store(minutesOf("01-06-2016", "telemedicin"));
    const { status, html, headers } = await pageAt(`/public/imports/${meeting.id}`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("public, max-age=60");
    expect(html).toContain("Importeret referat");
    expect(html).toContain("<h1>Faglig Strategisk Forum, 1. juni 2016</h1>");
    expect(html).toContain("Fælles aftale om telemedicin");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("Ansættelse");
    expect(html).not.toContain("Sekretær i klyngesekretariatet");
  });

  it("is in English for those who ask for it", async () => {
    const meeting = await store(minutesOf("02-06-2016", "telefonråd"));
    const { html } = await pageAt(`/public/imports/${meeting.id}?lang=en`);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<h1>Faglig Strategisk Forum, 2 June 2016</h1>");
    expect(html).toContain("Imported minutes");
  });
});

describe("the public page of an imported item", () => {
  it("has its words, how to cite it, and no more authority than the minutes gave it", async () => {
    const meeting = await store(minutesOf("03-06-2016", "patientskoler"));
    const { html } = await pageAt(`/public/imported-items/${meeting.items[1]?.id}`);
    expect(html).toContain("Faglig Strategisk Forum, 3. juni 2016, pkt. 2");
    expect(html).toContain("Aftalen beskriver patientskoler på tværs af sektorer.");
    expect(html).toContain("Anbefales til kommunalbestyrelserne.");
    expect(html).toContain("<strong>Anbefalet – afventer beslutning i ");
    expect(html).not.toContain("endeligt");
    expect(html).toContain("Det er ikke behandlet i Samarbejdsrum.");
  });

  it("says of words that nobody confirmed that their outcome was not judged", async () => {
    const text = minutesOf("06-06-2016", "diætister");
    const items = confirmedFrom(readMinutes(text)).items.map((item) =>
      item.access === "open" ? { ...item, decision: { confirmed: false as const, text: "Det blev sådan." } } : item,
    );
    const meeting = await store(text, { items });
    const { html } = await pageAt(`/public/imported-items/${meeting.items[0]?.id}`);
    expect(html).toContain("Udfaldet er ikke vurderet.");
    expect(html).toContain("Det blev sådan.");
    expect(html).not.toContain("record-outcome");
  });

  it("shows words of the minutes as words, whatever they look like", async () => {
    const text = minutesOf("07-06-2016", "hjertestartere");
    const items = confirmedFrom(readMinutes(text)).items.map((item) => ({ ...item, title: "<img src=x onerror=alert(1)>" }));
    const meeting = await store(text, { items });
    for (const path of [`/public/imports/${meeting.id}`, `/public/imported-items/${meeting.items[0]?.id}`])
      expect((await pageAt(path)).html).not.toContain("<img");
  });

  it("is not there for a closed item, an unknown one, nor after the import was withdrawn; to nobody, whoever asks", async () => {
    const meeting = await store(minutesOf("08-06-2016", "sygetransport"));
    const closed = `/public/imported-items/${meeting.items[2]?.id}`;
    expect((await pageAt(closed)).status).toBe(404);
    const secretary = await as("secretary");
    expect((await atTheDoor(`${base}${closed}`, { headers: { cookie: secretary.cookie } })).status).toBe(404);
    expect((await pageAt("/public/imported-items/imi_nothing_here")).status).toBe(404);
    expect((await pageAt("/public/imports/mee_abc")).status).toBe(404);
    await secretary.post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false });
    for (const path of [`/public/imports/${meeting.id}`, `/public/imported-items/${meeting.items[0]?.id}`]) {
      const { status, html } = await pageAt(path);
      expect(status).toBe(404);
      expect(html).not.toContain("sygetransport");
    }
  });

  it("is not there for a meeting with closed items only", async () => {
    const text = minutesOf("09-06-2016", "beredskab");
    const items = confirmedFrom(readMinutes(text)).items.map(({ number, title }) => ({ access: "closed" as const, number, title }));
    const meeting = await store(text, { items, attendance: [guest] });
    expect(meeting.publicUrl).toBeNull();
    const seen = await (await as("kolding-outsider")).get<ImportedMeeting>(`/imports/${meeting.id}`);
    expect([seen.items, seen.attendance]).toEqual([[], []]);
    expect((await (await as("ringsted-head")).get<ImportedMeeting>(`/imports/${meeting.id}`)).attendance).toHaveLength(1);
    expect((await pageAt(`/public/imports/${meeting.id}`)).status).toBe(404);
  });
});
