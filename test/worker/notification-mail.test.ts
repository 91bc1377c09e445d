import { env, exports } from "cloudflare:workers";
import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailSettingsSchema, type MailSettings } from "../../contract/notification.ts";
import type { ReviewView } from "../../contract/review.ts";
import type { DocumentView } from "../../contract/views.ts";
import { keepUpNotifications, tellPeople } from "../../worker/notifications/upkeep.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { personIdOf } from "../cast/people.ts";
import { as, base, openSpace, runningMeeting, setTheStage, submittedInitiative, writtenInitiative } from "./stage.ts";

type Letter = { to_address: string; subject: string; body: string; headers: string };

beforeAll(setTheStage);
beforeEach(async () => {
  await env.DB.exec("delete from mailbox");
  await env.DB.exec("update notifications set awaits_mail = 0");
  await env.DB.exec("delete from mail_settings");
  await env.DB.exec("delete from daily_letters");
});

const addressOf = async (key: string): Promise<string> => {
  const row = await env.DB.prepare("select email from people where id = ?").bind(personIdOf(key)).first<{ email: string }>();
  return row?.email ?? "";
};

/** Letters with news, and no others that the meeting sends by itself. */
async function lettersTo(key: string): Promise<Letter[]> {
  const rows = await env.DB.prepare("select * from mailbox where to_address = ? and headers <> '{}' order by id")
    .bind(await addressOf(key))
    .all<Letter>();
  return rows.results;
}

const day = (days: number, time = "06:30:00Z"): Date => {
  const at = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return new Date(`${at.toISOString().slice(0, 10)}T${time}`);
};
const sweepAt = (at: Date, environment = env) => keepUpNotifications(environment, openDatabase(env.DB), at);

async function ask(): Promise<DocumentView> {
  const document = await writtenInitiative();
  await (await as("slagelse-consultant")).post(`/documents/${document.id}/sharing`);
  await (await as("ringsted-head")).post<ReviewView>(`/documents/${document.id}/questions`, { words: "Hvem betaler zqord?" });
  return document;
}

const choose = async (key: string, changes: Partial<MailSettings["times"]>, language: "da" | "en" = "da"): Promise<void> => {
  const visitor = await as(key);
  const { times } = await visitor.get<MailSettings>("/notifications/mail");
  await visitor.put("/notifications/mail", { language, times: { ...times, ...changes } });
};

describe("the day's letter", () => {
  it("comes once, in the morning, with what is new and not read; and not at all when nothing is", async () => {
    await submittedInitiative();
    await sweepAt(day(1, "03:00:00Z"));
    expect(await lettersTo("secretary")).toEqual([]);
    await sweepAt(day(1));
    await sweepAt(day(1, "06:35:00Z"));
    const letters = await lettersTo("secretary");
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("Dit forum har fået en tekst, der skal på et møde");
    expect(letters[0]?.body).toContain("Tidlig og koordineret palliativ indsats");
    await submittedInitiative();
    await sweepAt(day(1, "15:00:00Z"));
    expect(await lettersTo("secretary")).toHaveLength(1);
    await sweepAt(day(2));
    expect(await lettersTo("secretary")).toHaveLength(2);
    await sweepAt(day(3));
    expect(await lettersTo("secretary")).toHaveLength(2);
  });

  it("is held up by no requests for access, which come after it, a few at a time and all in turn, and by no reports that cannot be read", async () => {
    await env.DB.exec("delete from access_requests");
    const space = await openSpace("Et rum bagest i køen");
    // The lead is in already, so theirs is let go of when its turn comes.
    const lead = personIdOf("slagelse-consultant");
    const request = (about: string, place: number) =>
      env.DB.prepare("insert into access_requests (id, about, person_id, words, asked_at) values (?, ?, ?, '', ?)").bind(
        `arq_${String(place).padStart(4, "0")}`,
        about,
        lead,
        new Date().toISOString(),
      );
    const unknown = Array.from({ length: 20 }, (_, place) => request(`doc_nothing_${place}`, place));
    await env.DB.batch([...unknown, request(space.id, 20)]);
    const waits = () => env.DB.prepare("select count(*) from access_requests where settled_at is null").first<number>("count(*)");
    const sweepMs = 5 * 60 * 1000;
    const first = Math.floor(Date.now() / (2 * sweepMs)) * 2 * sweepMs;
    await sweepAt(new Date(first));
    expect(await waits()).toBe(21);
    await sweepAt(new Date(first + sweepMs));
    expect(await waits()).toBe(20);

    await submittedInitiative();
    const [requests, reports] = ["access_requests", "status_owed"];
    for (const table of [requests, reports]) await env.DB.exec(`alter table ${table} rename to ${table}_out_of_reach`);
    await sweepAt(day(1));
    for (const table of [requests, reports]) await env.DB.exec(`alter table ${table}_out_of_reach rename to ${table}`);
    expect(await lettersTo("secretary")).toHaveLength(1);
  });

  it("has nothing that was read in the app, and nothing that the reader may no longer read", async () => {
    await submittedInitiative();
    await tellPeople(env, openDatabase(env.DB), new Date());
    const secretary = await as("secretary");
    const { notifications } = await secretary.get<{ notifications: { id: string }[] }>("/notifications");
    await secretary.put("/notifications/readings", { read: true, through: notifications[0]?.id });
    await sweepAt(day(1));
    expect(await lettersTo("secretary")).toEqual([]);

    const space = await openSpace("Et rum med slutdato");
    await (
      await as("slagelse-consultant")
    ).post(`/spaces/${space.id}/participations`, {
      partyId: personIdOf("general-practitioner"),
      role: "reader",
      validTo: day(4).toISOString().slice(0, 10),
    });
    await tellPeople(env, openDatabase(env.DB), new Date());
    await sweepAt(day(0, "00:30:00Z"));
    await env.DB.prepare("update participations set ended_at = ? where party_id = ?")
      .bind(new Date().toISOString(), personIdOf("general-practitioner"))
      .run();
    await sweepAt(day(1, "07:00:00Z"));
    expect(await lettersTo("general-practitioner")).toEqual([]);
  });

  it("says of a closed item that there is one, and of agendas nothing: they have letters of their own", async () => {
    const { meeting } = await runningMeeting("closed");
    await (
      await as("secretary")
    ).put(`/agenda-items/${meeting.items[0]?.id}/actions/act_zq_closed_1`, {
      what: "Sørge for zqlukket",
      ownerId: personIdOf("ringsted-head"),
      ownerName: null,
      due: "senest 10. december 2026",
    });
    await sweepAt(new Date("2026-12-08T00:00:00Z"));
    await sweepAt(new Date("2026-12-08T07:00:00Z"));
    const [letter] = await lettersTo("ringsted-head");
    expect(letter?.body).toContain("Frist torsdag den 10. december 2026: Et lukket punkt");
    expect(letter?.body).not.toContain("zqlukket");
    expect(letter?.body).not.toContain("palliativ");
    expect(letter?.body).not.toContain("agsorden");
  });

  it("is weekly, or in English, or not at all, for those who want it so", async () => {
    await choose("secretary", { submission: "weekly" }, "en");
    await submittedInitiative();
    const monday = [1, 2, 3, 4, 5, 6, 7].map((days) => day(days)).find((at) => at.getUTCDay() === 1) ?? day(7);
    for (let days = 1; day(days) < monday; days++) await sweepAt(day(days));
    expect(await lettersTo("secretary")).toEqual([]);
    await sweepAt(monday);
    expect((await lettersTo("secretary")).map(({ subject }) => subject)).toEqual(["News for you in Samarbejdsrum"]);
    await choose("secretary", { submission: "app" });
    await submittedInitiative();
    await sweepAt(new Date(monday.getTime() + 7 * 24 * 60 * 60 * 1000));
    expect(await lettersTo("secretary")).toHaveLength(1);
  });

  it("is not sent twice in silence, nor lost, when it breaks off between sending and noting", async () => {
    await submittedInitiative();
    // The line is cut before anybody is told whether it went: to the next sweep that is as when the server dies in that moment.
    const EMAIL = { send: () => Promise.reject(new Error("the line was cut")) };
    await sweepAt(day(1), { ...env, BASE_URL: "https://samarbejdsrum.example", EMAIL });
    await sweepAt(day(1, "06:35:00Z"));
    expect(await lettersTo("secretary")).toEqual([]);
    await sweepAt(day(2));
    const [letter] = await lettersTo("secretary");
    expect(letter?.body).toContain("Vi ved ikke, om en tidligere mail nåede frem.");
    expect(letter?.body).toContain("Dit forum har fået en tekst");
    await sweepAt(day(3));
    expect(await lettersTo("secretary")).toHaveLength(1);
  });
});

describe("a letter at once", () => {
  it("comes for a question that must be answered, without its words, and only to those who want it at once", async () => {
    const document = await ask();
    await tellPeople(env, openDatabase(env.DB), new Date());
    const [letter, ...more] = await lettersTo("slagelse-consultant");
    expect(more).toEqual([]);
    expect(letter?.body).toContain(`/documents/${document.id}/review`);
    expect(letter?.body).not.toContain("zqord");
    await sweepAt(day(1));
    expect(await lettersTo("slagelse-consultant")).toHaveLength(1);

    await choose("slagelse-consultant", { question: "daily" });
    await ask();
    await tellPeople(env, openDatabase(env.DB), new Date());
    expect(await lettersTo("slagelse-consultant")).toHaveLength(1);
    await sweepAt(day(2));
    expect(await lettersTo("slagelse-consultant")).toHaveLength(2);
  });
});

describe("the link with which mails stop", () => {
  const send = (url: string, method: string, headers: Record<string, string> = {}) =>
    exports.default.fetch(url.replace(env.BASE_URL, base), { method, headers });

  it("stops one kind without signing in, and only when it is pressed, so that programs that look into mails stop nothing", async () => {
    await ask();
    await tellPeople(env, openDatabase(env.DB), new Date());
    const [letter] = await lettersTo("slagelse-consultant");
    const link = /http\S+\/mail\/stop\/\S+/.exec(letter?.body ?? "")?.[0] ?? "";
    const page = await send(link, "GET");
    expect(await page.text()).toContain("Stop mails om dette");
    const settings = async () => v.parse(mailSettingsSchema, await (await as("slagelse-consultant")).get("/notifications/mail"));
    expect((await settings()).times.question).toBe("at_once");
    expect(await (await send(link, "POST")).text()).toContain("Du får ikke flere mails om dette");
    expect((await settings()).times).toMatchObject({ question: "app", document: "daily" });
    await ask();
    await tellPeople(env, openDatabase(env.DB), new Date());
    expect(await lettersTo("slagelse-consultant")).toHaveLength(1);
  });

  it("is in the letter's head for mail programs, and stops nothing for anybody else or with another signature", async () => {
    await submittedInitiative();
    await sweepAt(day(1));
    const [letter] = await lettersTo("secretary");
    const headers = JSON.parse(letter?.headers ?? "{}") as Record<string, string>;
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const link = /<(.*)>/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    const others = link.replace(personIdOf("secretary"), personIdOf("ringsted-head"));
    const another = link.replace("/all/", "/document/");
    for (const forged of [others, another, `${link.slice(0, -1)}x`, link.replace("/all/", "/nothing/")])
      expect((await send(forged, "POST")).status, forged).toBe(404);
    expect((await send(link, "POST", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(200);
    const { times } = await (await as("secretary")).get<MailSettings>("/notifications/mail");
    expect(new Set(Object.values(times))).toEqual(new Set(["app"]));
  });
});
