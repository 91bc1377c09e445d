import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { newVisitor, openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { holds, saved } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A running meeting that has decided on an open item, and has a closed one. */
async function metMeeting(secretary: Visitor): Promise<MeetingView> {
  const startsAt = "2026-12-02T16:00:00Z";
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt, place: "Ringsted Sygehus" });
  for (const [title, access] of [
    ["Tidlig palliativ indsats", "open"],
    ["Hemmelig personsag", "closed"],
  ])
    await secretary.post(`/meetings/${id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });
  await secretary.post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  const meeting = await secretary.post<MeetingView>(`/meetings/${id}/progress`, { to: "in_progress" });
  const [item] = meeting.items;
  if (item === undefined) throw new Error("the meeting has items");
  await decideOn(secretary, item, {
    ...{ outcome: "approved", text: "Indsatsen blev godkendt.", reservation: null, deviatesFromProposal: false, onwardTo: null },
    versionId: null,
  });
  return meeting;
}

async function open(name: string, address: string, width: number): Promise<Page> {
  const { page } = await newVisitor(browser, server.baseUrl, { width, height: 800 });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Log på som ${name}` }).click();
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  await page.goto(address);
  await page.getByRole("heading", { name: "Godkendelse", level: 2 }).waitFor();
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

test("minutes from the secretary's desk over a member's phone to everybody", async () => {
  const api = await signIn(server.baseUrl, "secretary");
  const meeting = await metMeeting(api);
  const address = `/meetings/${meeting.id}/minutes`;

  const secretary = await open("Sekretær i klyngesekretariatet", address, 1280);
  await secretary.getByRole("heading", { name: "2. Hemmelig personsag" }).waitFor();
  await press(secretary, /^Skriv om behandlingen ?: 1\./);
  await secretary.getByRole("textbox", { name: /^Behandling/ }).click();
  await secretary.keyboard.type("Formanden fremlagde sagen.");
  await saved(secretary);
  await holds(secretary);
  await press(secretary, /^Luk ?: 1\./);
  await secretary.getByRole("paragraph").filter({ hasText: "Formanden fremlagde sagen." }).waitFor();
  await secretary.getByRole("link", { name: "Offentligt" }).click();
  await secretary.getByText("Lukkede punkter er der ikke spor af.").waitFor();
  expect(await secretary.getByText("Hemmelig personsag").count()).toBe(0);
  await press(secretary, "Send til godkendelse");
  await secretary.getByText("0 af 7 har godkendt").waitFor();

  const doctor = await open("Praktiserende læge", address, 360);
  await press(doctor, "Godkend referatet");
  await doctor.getByText("Du har godkendt referatet").waitFor();
  await doctor.getByText("1 af 7 har godkendt").waitFor();
  await holds(doctor);

  await api.post(`/meetings/${meeting.id}/progress`, { to: "held" });
  const chair = await open("Sygehusdirektør", address, 1280);
  await press(chair, "Slå fast, at referatet er godkendt");
  await chair.getByText("Godkendt og låst", { exact: true }).waitFor();

  await secretary.reload();
  await press(secretary, "Offentliggør referatet");
  await press(secretary, "Tilføj efter godkendelse");
  const dialog = secretary.getByRole("dialog");
  await dialog.getByLabel("Tabel", { exact: true }).check();
  await dialog.getByLabel("Tabellens overskrift").fill("De fem indsatser");
  await dialog.getByLabel("Rækker").fill("Temaudvalg;Indsatser\nSårbare ældre;3");
  await dialog.getByRole("cell", { name: "Sårbare ældre" }).waitFor();
  await dialog.getByLabel("Hvorfor tilføjes det?").fill("Tabellen manglede.");
  await dialog.getByRole("button", { name: "Tilføj", exact: true }).click();
  await secretary.getByRole("heading", { name: "Tilføjet efter godkendelse" }).waitFor();
  expect(await secretary.getByRole("button", { name: /^Skriv om behandlingen/ }).count()).toBe(0);
  await holds(secretary);

  const { page: anybody, complaints } = await newVisitor(browser, server.baseUrl);
  await anybody.goto(`/public/meetings/${meeting.id}`);
  await anybody.getByRole("link", { name: "Læs referatet" }).click();
  await anybody.getByText("Formanden fremlagde sagen.").waitFor();
  await anybody.getByRole("cell", { name: "Sårbare ældre" }).waitFor();
  expect(await anybody.content()).not.toContain("Hemmelig");
  await holds(anybody);
  await anybody.getByRole("link", { name: "Vis til udskrift" }).click();
  await anybody.getByRole("heading", { name: "Referat fra mødet i Faglig Strategisk Forum", level: 1 }).waitFor();
  await holds(anybody);
  expect(complaints).toEqual([]);
});
