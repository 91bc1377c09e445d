import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import { problemSchema } from "../../contract/problem.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { politicalForum } from "../cast/bodies.ts";
import { confirmedFrom } from "../cast/confirmed.ts";
import { atTheDoor } from "./front-door.ts";
import { minutesOf, newImportId, putImport, store } from "./imported-stage.ts";
import { as, base, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const problemOf = async (response: Response) => {
  const { code, status, fields } = v.parse(problemSchema, await response.json());
  expect(status).toBe(response.status);
  return { code, paths: (fields ?? []).map((field) => field.path) };
};

const imports = async () => (await env.DB.prepare("select count(*) as n from imported_meetings").first<{ n: number }>())?.n;

describe("minutes are not stored", () => {
  const text = minutesOf("05-05-2021", "akutpladser");
  const minutes = confirmedFrom(readMinutes(text));

  it.each(["ringsted-head", "slagelse-consultant", "kolding-outsider"])(
    "for %s, who neither runs the forum nor keeps its papers",
    async (key) => {
      expect(await refusal(store(text, {}, { as: key }))).toMatchObject({ code: "not_allowed", status: 403 });
    },
  );

  it("for somebody who runs another forum, or is not signed in", async () => {
    expect((await problemOf(await putImport(await as("naestved-director"), newImportId(), { text, minutes }, politicalForum))).code).toBe(
      "not_allowed",
    );
    const form = new FormData();
    const response = await atTheDoor(`${base}/api/forums/${politicalForum}/imports/${newImportId()}`, { method: "PUT", body: form });
    expect((await problemOf(response)).code).toBe("not_signed_in");
  });

  it.each([
    { what: "minutes that are not JSON", parts: { text, minutes: undefined }, code: "malformed_json", paths: [] },
    { what: "minutes without items", parts: { text, minutes: { ...minutes, items: [] } }, code: "invalid_input", paths: ["items"] },
    { what: "a meeting to come", parts: { text, minutes: { ...minutes, date: "2999-01-01" } }, code: "invalid_input", paths: ["date"] },
    {
      what: "somebody whom nobody knows",
      parts: {
        text,
        minutes: {
          ...minutes,
          attendance: [{ name: "En gæst", title: "", role: "", party: "", status: "present", partyId: "per_demo_nobody" }],
        },
      },
      code: "invalid_input",
      paths: ["attendance.0.partyId"],
    },
    {
      what: "a source of another kind",
      parts: { text, minutes, source: new File(["x"], "referat.exe") },
      code: "invalid_input",
      paths: ["source"],
    },
    { what: "an empty source", parts: { text, minutes, source: new File([], "referat.pdf") }, code: "invalid_input", paths: ["source"] },
    { what: "no text", parts: { text: "", minutes }, code: "invalid_input", paths: ["text"] },
    { what: "a text with zero bytes", parts: { text: "Referat\0", minutes }, code: "invalid_input", paths: ["text"] },
    { what: "a text that is too long", parts: { text: "a".repeat(2 * 1024 * 1024 + 1), minutes }, code: "body_too_large", paths: [] },
    {
      what: "a source that is too large",
      parts: { text, minutes, source: new File([new Uint8Array(10 * 1024 * 1024 + 1)], "referat.pdf") },
      code: "body_too_large",
      paths: [],
    },
    {
      what: "a CPR number in the text",
      parts: { text: `${text}\n010190-1234`, minutes },
      code: "cpr_in_text",
      paths: ["text"],
    },
    {
      what: "a CPR number in a field",
      parts: { text, minutes: { ...minutes, place: "Hos 010190-1234" } },
      code: "cpr_in_text",
      paths: ["place"],
    },
  ])("with $what", async ({ parts, code, paths }) => {
    const before = await imports();
    const response = await putImport(await as("secretary"), newImportId(), parts);
    expect(await problemOf(response)).toEqual({ code, paths });
    expect(await imports()).toBe(before);
  });

  it("with what looks like a CPR number, until somebody says that it is something else; the number is not repeated back", async () => {
    const own = minutesOf("06-05-2021", "sagsnumre");
    const answer = await putImport(await as("secretary"), newImportId(), {
      text: `${own}\nSag 010190-1234`,
      minutes: confirmedFrom(readMinutes(own)),
    });
    expect(await answer.text()).not.toContain("010190");
    const meeting = await store(`${own}\nSag 010190-1234`, { declaredNotCpr: true });
    expect(meeting.itemCount).toBe(4);
  });

  it("under the number of a person, when that is what their file is called: the name is kept without it", async () => {
    const own = minutesOf("07-05-2021", "filnavne");
    const meeting = await store(own, {}, { source: new File([own], "Referat 010190-1234.txt") });
    expect(meeting.source?.name).toBe("Referat ••••••-••••.txt");
    const rows = await env.DB.prepare("select count(*) as n from imported_meetings where source_name like '%1234%'").first<{ n: number }>();
    expect(rows?.n).toBe(0);
  });

  it("as another type than a form, in a form that is cut off, or under an id of something else", async () => {
    const { cookie } = await as("secretary");
    const put = (body: BodyInit, type: string, id = newImportId()) =>
      atTheDoor(`${base}/api/forums/for_cluster_professional/imports/${id}`, {
        method: "PUT",
        headers: { cookie, "content-type": type },
        body,
      });
    expect((await problemOf(await put("{}", "application/json"))).code).toBe("unsupported_media_type");
    expect((await problemOf(await put("--a\r\nhalf", "multipart/form-data; boundary=a"))).code).toBe("invalid_input");
    expect((await problemOf(await put(new Uint8Array(17 * 1024 * 1024), "multipart/form-data; boundary=a"))).code).toBe("body_too_large");
    expect((await problemOf(await put("", "multipart/form-data; boundary=a", "mee_abc"))).code).toBe("not_found");
  });
});

describe("a draft is not compared", () => {
  it("for those who may not store it, nor in another form", async () => {
    const draft = { date: null, titles: [], sourceSha256: null, names: [] };
    const path = "/forums/for_cluster_professional/imports/comparison";
    expect(await refusal((await as("ringsted-head")).post(path, draft))).toMatchObject({ code: "not_allowed" });
    expect(await refusal((await as("secretary")).post(path, { ...draft, names: [""] }))).toMatchObject({
      code: "invalid_input",
      paths: ["names.0"],
    });
    expect(await refusal((await as("secretary")).post("/forums/for_nothing_here/imports/comparison", draft))).toMatchObject({
      code: "not_found",
    });
  });
});
