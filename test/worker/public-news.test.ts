import { beforeAll, describe, expect, it } from "vitest";
import { professionalForum } from "../cast/bodies.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { atTheDoor } from "./front-door.ts";
import { base, decide, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const textAt = async (address: string): Promise<{ text: string; type: string }> => {
  const response = await atTheDoor(address);
  expect(response.status, address).toBe(200);
  return { text: await response.text(), type: response.headers.get("content-type") ?? "" };
};

describe("news of the record", () => {
  it("comes as a feed per forum and for all, each decision once, with its words and the page for everybody", async () => {
    const { meeting } = await runningMeeting();
    const decision = await decide(meeting, { text: "Godkendt & sendt <videre>." });
    for (const path of ["/public/atom", `/public/forums/${professionalForum}/atom`]) {
      const { text, type } = await textAt(`${base}${path}`);
      expect(type).toContain("application/atom+xml");
      expect(text).toContain(`<title>Beslutning: ${palliativeEffort.title}</title>`);
      expect(text).toContain(`href="${base}/public/decisions/${decision.id}"`);
      expect(text).toContain("Godkendt &amp; sendt &lt;videre&gt;.");
      expect(text).toContain("<title>Dagsorden: Faglig Strategisk Forum, onsdag den 2. december 2026 kl. 17.00</title>");
      expect(text.split(decision.id)).toHaveLength(2);
    }
    expect((await textAt(`${base}/public/forums/for_cluster_political/atom`)).text).not.toContain("<entry>");
  });

  it("says nothing of a closed item, and nothing of a meeting that has no open one", async () => {
    const { meeting } = await runningMeeting("closed");
    const decision = await decide(meeting, { text: "Lukket for alle." });
    for (const path of ["/public/atom", "/public/calendar.ics", "/sitemap.xml"]) {
      const { text } = await textAt(`${base}${path}`);
      expect(text, path).not.toContain(meeting.id);
      expect(text, path).not.toContain(decision.id);
      expect(text, path).not.toContain("Lukket for alle");
    }
  });

  it("has open meetings for people's calendars, in lines that every calendar reads", async () => {
    const { meeting } = await runningMeeting();
    const { text, type } = await textAt(`${base}/public/forums/${professionalForum}/calendar.ics`);
    expect(type).toContain("text/calendar");
    expect(text).toContain(`UID:${meeting.id}@localhost\r\n`);
    expect(text).toContain("DTSTART:20261202T160000Z\r\n");
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });

  it("tells search engines what is public, and nothing of the rest", async () => {
    const { meeting } = await runningMeeting();
    expect((await textAt(`${base}/robots.txt`)).text).toContain("Disallow: /\n");
    expect((await textAt(`${base}/sitemap.xml`)).text).toContain(`<loc>${base}/public/meetings/${meeting.id}</loc>`);
  });
});

type Oparl = { id?: string; type?: string; data?: Oparl[]; [key: string]: unknown };

describe("the record for programs", () => {
  it("can be walked from the system to every object, each at the address that it says it has", async () => {
    const { meeting, document } = await runningMeeting();
    await decide(meeting, { outcome: "recommended", onwardTo: "Sorø Byråd" });
    const found = new Map<string, Oparl>();
    const waiting = [`${base}/public/oparl/system`];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (found.has(address)) continue;
      const object = JSON.parse((await textAt(address)).text) as Oparl;
      found.set(address, object);
      if (object.data === undefined && object.type !== undefined) expect(object.id).toBe(address);
      const addresses = JSON.stringify(object).matchAll(/"(http:\/\/localhost\/public\/oparl\/[^"]+)"/g);
      for (const [, next] of addresses) if (next !== undefined && !next.endsWith("text.json")) waiting.push(next);
    }
    const kinds = new Set([...found.values()].flatMap(({ type }) => (type === undefined ? [] : [type.split("/").at(-1)])));
    expect(kinds).toEqual(new Set(["System", "Body", "Organization", "Meeting", "AgendaItem", "Consultation", "Paper", "File"]));
    const consultation = found.get(`${base}/public/oparl/consultations/${meeting.items[0]?.id}`);
    // A recommendation is no decision: another body takes it.
    expect(consultation).toMatchObject({ authoritative: false });
    const version = document.submissions[0];
    const { text } = await textAt(`${base}/public/oparl/files/${version?.versionId}/text.json`);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    expect(Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")).toBe(version?.sha256);
  });

  it("has no closed item, nor the text of one", async () => {
    const { meeting, document } = await runningMeeting("closed");
    for (const path of [
      `meetings/${meeting.id}`,
      `agenda-items/${meeting.items[0]?.id}`,
      `consultations/${meeting.items[0]?.id}`,
      `papers/${document.submissions[0]?.versionId}`,
      `files/${document.submissions[0]?.versionId}/text.json`,
    ]) {
      const response = await atTheDoor(`${base}/public/oparl/${path}`);
      expect(response.status, path).toBe(404);
    }
  });
});
