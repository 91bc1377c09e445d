import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { accessRequestsPerDay, type AccessRequestView, type OwnAccessRequest } from "../../contract/access-request.ts";
import type { InvitationView } from "../../contract/invitation.ts";
import type { MailSettings } from "../../contract/notification.ts";
import type { DocumentView, Me, SpaceView } from "../../contract/views.ts";
import { letGoOfRequests } from "../../worker/access-requests/upkeep.ts";
import { admissionOf } from "../../worker/documents/admission.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const lettersTo = async (email: string): Promise<string[]> =>
  (
    await env.DB.prepare("select subject || char(10) || body as letter from mailbox where to_address = ? order by id desc")
      .bind(email)
      .all<{ letter: string }>()
  ).results.map((row) => row.letter);

const linkIn = (letter: string | undefined): string => /https?:\S+/.exec(letter ?? "")?.[0] ?? expect.fail("no link in the letter");
const invitationTo = async (email: string): Promise<string> => linkIn((await lettersTo(email))[0]);

const guest = (email: string, parts: object = {}) => ({
  email,
  role: "commenter",
  validTo: "2099-12-31",
  words: "Fire linjer, tak.",
  ...parts,
});
const invite = (lead: Visitor, space: SpaceView, email: string, parts: object = {}) =>
  lead.post<InvitationView[]>(`/spaces/${space.id}/invitations`, guest(email, parts));

/** What the page's button sends. */
const accept = (link: string, { name = "", cookie = "" } = {}) =>
  atTheDoor(`${base}/invitation`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: base, cookie },
    body: new URLSearchParams({ token: new URL(link).searchParams.get("token") ?? "", name }).toString(),
    redirect: "manual",
  });

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");

describe("an invitation by e-mail", () => {
  it("makes somebody known here who was not, signed in and with the part they were invited to", async () => {
    const space = await openSpace("Palliation");
    const lead = await as("slagelse-consultant");
    await invite(lead, space, "Ny.Laege@praksis.example");
    const email = "ny.laege@praksis.example";
    const link = await invitationTo(email);
    const page = await (await atTheDoor(link)).text();
    expect(page).toContain("Invitation til »Palliation«");
    expect(page).toContain("Fire linjer, tak.");

    expect((await accept(link)).status).toBe(422);
    const entered = await accept(link, { name: "  Læge i Sorø " });
    expect(entered.status).toBe(302);
    const headers = { cookie: cookieOf(entered) };
    const me = await (await atTheDoor(`${base}/api/me`, { headers })).json<Me>();
    expect(me).toMatchObject({ person: { name: "Læge i Sorø", email }, organisations: [], seats: [] });
    const seen = await (await atTheDoor(`${base}/api/spaces/${space.id}`, { headers })).json<SpaceView>();
    expect(seen.myRole).toBe("commenter");
    expect(seen.participations.find(({ party }) => party.id === me.person.id)).toMatchObject({ role: "commenter", validTo: "2099-12-31" });
    expect(await lead.get(`/spaces/${space.id}/invitations`)).toEqual([]);
  });

  it("counts once, and keeps nothing in the database that could be used", async () => {
    const space = await openSpace();
    await invite(await as("slagelse-consultant"), space, "en.gang@praksis.example");
    const link = await invitationTo("en.gang@praksis.example");
    const rows = await env.DB.prepare("select * from invitations").all();
    expect(JSON.stringify(rows.results)).not.toContain(new URL(link).searchParams.get("token"));
    const both = await Promise.all([accept(link, { name: "Læge" }), accept(link, { name: "En anden" })]);
    expect(both.filter(({ status }) => status === 302)).toHaveLength(1);
    const again = await accept(link, { name: "En tredje" });
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await again.text()).toContain("Du har sagt ja");
  });

  it("does not sign in whoever was known before: they are sent a link that lasts a quarter of an hour", async () => {
    const space = await openSpace();
    const email = "kolding-outsider@demo.example";
    await invite(await as("slagelse-consultant"), space, email);
    const accepted = await accept(await invitationTo(email));
    expect(accepted.headers.getSetCookie()).toEqual([]);
    expect(await accepted.text()).toContain("Du er kendt her i forvejen");
    expect(await invitationTo(email)).toContain("/sign-in/link?token=");
    expect((await (await as("kolding-outsider")).get<SpaceView>(`/spaces/${space.id}`)).myRole).toBe("commenter");
  });

  it("says to somebody else who is signed in that it is not theirs", async () => {
    const space = await openSpace();
    await invite(await as("slagelse-consultant"), space, "rette@praksis.example");
    const link = await invitationTo("rette@praksis.example");
    const { cookie } = await as("kolding-outsider");
    expect(await (await atTheDoor(link, { headers: { cookie } })).text()).toContain("Du er logget på som Konsulent i Kolding");
    expect(await (await accept(link, { name: "Forkert", cookie })).text()).toContain("Invitationen er til en anden");
    expect((await accept(link, { name: "Rette" })).status).toBe(302);
  });

  it("is in the language in which whoever invites uses the pages: of somebody new nobody knows theirs", async () => {
    const space = await openSpace("Palliation");
    const { cookie } = await as("slagelse-consultant");
    const body = JSON.stringify(guest("new.doctor@practice.example"));
    const headers = { "content-type": "application/json", cookie: `${cookie}; language=en` };
    await atTheDoor(`${base}/api/spaces/${space.id}/invitations`, { method: "POST", headers, body });
    const [letter] = await lettersTo("new.doctor@practice.example");
    expect(letter).toContain("invites you to take part in the space “Palliation”");
  });

  it("stops working when it is taken back, too old, or sent again with another link", async () => {
    const space = await openSpace();
    const early = await as("slagelse-consultant", "2098-01-01T12:00:00Z");
    const [first] = await invite(early, space, "sen@praksis.example");
    const before = await invitationTo("sen@praksis.example");
    const path = `/spaces/${space.id}/invitations/${first?.id}`;
    expect(await refusal(early.post(`${path}/letters`))).toMatchObject({ code: "too_many_requests" });
    const later = await as("slagelse-consultant", "2098-01-03T12:00:00Z");
    await later.post(`${path}/letters`);
    const letters = await lettersTo("sen@praksis.example");
    const after = letters.map(linkIn).find((link) => link !== before) ?? expect.fail("no second letter");
    expect(await (await atTheDoor(before)).text()).toContain("Linket virker ikke længere");
    const opened = async (at: string) => (await atTheDoor(after, { headers: { "demo-time": at } })).text();
    expect(await opened("2098-01-17T11:59:00Z")).toContain("Sig ja");
    expect(await opened("2098-01-17T12:01:00Z")).toContain("Linket virker ikke længere");
    expect(await later.delete(path)).toEqual([]);
    expect(await opened("2098-01-04T12:00:00Z")).toContain("Linket virker ikke længere");
    expect(await (await atTheDoor(`${base}/invitation?token=nothing`)).text()).toContain("Linket virker ikke længere");
  });

  it("is answered alike whoever has the address, but for those who take part already", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const shape = ([row]: InvitationView[]) => ({ ...row, id: "", email: "", sentAt: "", expiresAt: "" });
    const known = shape(await invite(lead, space, "kolding-outsider@demo.example"));
    expect(shape(await invite(lead, space, "ukendt@nowhere.example"))).toEqual(known);
    expect(await refusal(invite(lead, space, "ukendt@nowhere.example"))).toMatchObject({ code: "invitation_exists" });
    // Sorø writes, so its consultant is in; the region only reads, so its consultant can be asked to comment.
    expect(await refusal(invite(lead, space, "soro-consultant@demo.example"))).toMatchObject({ code: "participation_exists" });
    await invite(lead, space, "region-consultant@demo.example");
    expect(await refusal(invite(await as("soro-consultant"), space, "x@y.example"))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(invite(lead, space, "x@y.example", { validTo: "2020-01-01" }))).toMatchObject({ paths: ["validTo"] });
  });

  it("of an organisation is a letter to those who administer it", async () => {
    const space = await openSpace("Med psykiatrien");
    const part = { partyId: "org_psychiatry_zealand", role: "author", validTo: null };
    await (await as("slagelse-consultant")).post(`/spaces/${space.id}/participations`, part);
    expect((await lettersTo("psychiatry-manager@demo.example"))[0]).toContain("»Med psykiatrien«");
  });
});

describe("asking for access", () => {
  it("is answered the same for what is hidden and for what is nothing", async () => {
    const space = await openSpace("Et rum med et hemmeligt navn");
    const lead = await as("slagelse-consultant");
    const document = await lead.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "En hemmelig titel" });
    const asker = await as("kolding-outsider");
    const ask = (about: string) => asker.post<OwnAccessRequest>("/access-requests", { about, words: "Vi laver noget lignende." });
    const [hidden, nothing] = [await ask(document.id), await ask("doc_not_there_at_all")];
    expect({ ...hidden, about: "", askedAt: "" }).toEqual({ ...nothing, about: "", askedAt: "" });
    const own = await asker.get<OwnAccessRequest[]>("/access-requests");
    expect(own.map(({ about }) => about)).toEqual([document.id, "doc_not_there_at_all"]);
    expect(JSON.stringify(own)).not.toContain("hemmelig");
  });

  it("reaches those who lead, by letter too, and lets the asker in with a role and a last day", async () => {
    const space = await openSpace("Kronikere");
    const lead = await as("slagelse-consultant");
    const document = await lead.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Én indgang" });
    const writer = await as("soro-consultant");
    const outsider = await as("kolding-outsider");
    await outsider.post("/access-requests", { about: document.id, words: "Må vi læse med?" });
    await outsider.post("/access-requests", { about: document.id, words: "Må vi?" });
    await expect.poll(async () => (await lettersTo("slagelse-integrator@demo.example"))[0]).toContain("Må vi læse med?");
    expect((await lettersTo("slagelse-integrator@demo.example")).filter((letter) => letter.includes("»Kronikere«"))).toHaveLength(1);
    expect(await refusal(writer.get(`/spaces/${space.id}/access-requests`))).toMatchObject({ code: "not_allowed" });

    const [request] = await lead.get<AccessRequestView[]>(`/spaces/${space.id}/access-requests`);
    expect(request).toMatchObject({ person: { name: "Konsulent i Kolding" }, document: { id: document.id }, words: "Må vi læse med?" });
    const settle = (settlement: object) =>
      lead.post<AccessRequestView[]>(`/spaces/${space.id}/access-requests/${request?.id}/settlement`, settlement);
    expect(await settle({ granted: true, role: "reader", validTo: "2099-06-30" })).toEqual([]);
    expect((await outsider.get<DocumentView>(`/documents/${document.id}`)).myRole).toBe("reader");
    expect((await lettersTo("kolding-outsider@demo.example"))[0]).toContain("Du har fået adgang til »Kronikere«");
    expect(await outsider.get<OwnAccessRequest[]>("/access-requests")).not.toContainEqual(expect.objectContaining({ about: document.id }));
    expect(await refusal(settle({ granted: false }))).toMatchObject({ code: "not_found" });
  });

  it("that is declined is told without a word of what is there", async () => {
    const space = await openSpace("Et rum uden gæster");
    const lead = await as("slagelse-consultant");
    const outsider = await as("kolding-outsider");
    await outsider.put("/notifications/mail", { ...(await outsider.get<MailSettings>("/notifications/mail")), language: "en" });
    await outsider.post("/access-requests", { about: space.id, words: "" });
    const [request] = await lead.get<AccessRequestView[]>(`/spaces/${space.id}/access-requests`);
    await lead.post(`/spaces/${space.id}/access-requests/${request?.id}/settlement`, { granted: false });
    const [letter] = await lettersTo("kolding-outsider@demo.example");
    expect(letter).toContain(space.id);
    expect(letter).toContain("it was not given");
    expect(letter).not.toContain("uden gæster");
    expect(await refusal(outsider.get(`/spaces/${space.id}`))).toMatchObject({ code: "not_found" });
  });

  it("is let go of when its asker has come in by other means, and after a quarter of a year whether or not there was such a thing", async () => {
    const space = await openSpace("Et rum med to døre");
    const hidden = await openSpace("Et rum, ingen svarer for");
    const asker = await as("kolding-outsider");
    const asked: string[] = [space.id, hidden.id, "doc_nothing_at_all"];
    for (const about of asked) await asker.post("/access-requests", { about, words: "" });
    const own = async () => (await asker.get<OwnAccessRequest[]>("/access-requests")).map(({ about }) => about);
    const waiting = async () => (await own()).filter((about) => asked.includes(about));
    const partyId = personIdOf("kolding-outsider");
    const lead = await as("slagelse-consultant");
    await lead.post(`/spaces/${space.id}/participations`, { partyId, role: "reader", validTo: null });
    const day = 24 * 60 * 60 * 1000;
    const database = openDatabase(env.DB);
    await letGoOfRequests(database, new Date());
    expect(await waiting()).toEqual([hidden.id, "doc_nothing_at_all"]);
    expect(await lead.get(`/spaces/${space.id}/access-requests`)).toEqual([]);
    await letGoOfRequests(database, new Date(Date.now() + 89 * day));
    expect(await waiting()).toHaveLength(2);
    await letGoOfRequests(database, new Date(Date.now() + 91 * day));
    expect(await waiting()).toEqual([]);
  });

  it("is not a way to try all ids there are", async () => {
    const asker = await as("ringsted-head");
    const ask = (number: number) => asker.post("/access-requests", { about: `doc_guess_${number}`, words: "" });
    for (let number = 0; number < accessRequestsPerDay; number++) await ask(number);
    expect(await refusal(ask(accessRequestsPerDay))).toMatchObject({ code: "too_many_requests" });
  });
});

describe("a last day", () => {
  it("can be moved by those who lead, and given anew after it has passed", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const partyId = personIdOf("kolding-outsider");
    const { participations } = await lead.post<SpaceView>(`/spaces/${space.id}/participations`, {
      partyId,
      role: "reader",
      validTo: "2099-01-10",
    });
    const id = participations.find(({ party }) => party.id === partyId)?.id;
    const outsider = (at: string) => as("kolding-outsider", at);
    const mayRead = async (at: string) =>
      (await outsider(at)).get(`/spaces/${space.id}`).then(
        () => true,
        () => false,
      );
    expect(await mayRead("2099-01-10T12:00:00Z")).toBe(true);
    expect(await mayRead("2099-01-11T12:00:00Z")).toBe(false);
    await lead.patch(`/participations/${id}`, { validTo: "2099-01-12" });
    expect(await mayRead("2099-01-11T12:00:00Z")).toBe(true);
    expect(await refusal(lead.patch(`/participations/${id}`, { validTo: "2020-01-01" }))).toMatchObject({ paths: ["validTo"] });
    const later = await as("slagelse-consultant", "2099-02-01T12:00:00Z");
    await later.post(`/spaces/${space.id}/participations`, { partyId, role: "commenter", validTo: "2099-03-01" });
    expect(await mayRead("2099-02-02T12:00:00Z")).toBe(true);
  });

  it("is none for the only lead, who could otherwise not be followed by anybody", async () => {
    const space = await openSpace();
    const own = space.participations.find(({ party }) => party.id === "org_municipality_0330");
    const ending = (await as("slagelse-consultant")).patch(`/participations/${own?.id}`, { validTo: "2099-01-01" });
    expect(await refusal(ending)).toMatchObject({ code: "last_lead" });
  });

  it("lets nobody's admission to a text outlive the day, so that whoever is writing at midnight comes in anew or not at all", () => {
    const person = { kind: "person", personId: personIdOf("general-practitioner"), name: "Læge", memberships: [], seats: [] } as const;
    const admitted = (at: string) => admissionOf({ ...person, memberships: [], seats: [] }, "author", new Date(at)).expiresAt;
    expect(admitted("2026-06-30T12:00:00Z")).toBe("2026-06-30T13:00:00.000Z");
    expect(admitted("2026-06-30T21:59:30Z")).toBe("2026-06-30T22:00:00.000Z");
  });
});
