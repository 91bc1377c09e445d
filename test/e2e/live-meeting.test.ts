import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { signIn } from "../cast/visitor.ts";
import { fitsItsWidth, newVisitor, openBrowser } from "../support/browser.ts";
import { startGate, type Gate } from "../support/gate.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { holds } from "./stage.ts";

let server: TestServer;
let gate: Gate;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  gate = await startGate(server.baseUrl);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await gate.stop();
  await server.stop();
});

async function openMeeting(): Promise<string> {
  const secretary = await signIn(server.baseUrl, "secretary");
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  for (const title of ["Godkendelse af dagsordenen", "Tidlig og koordineret palliativ indsats"])
    await secretary.post(`/meetings/${id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
  await secretary.post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  await secretary.post(`/meetings/${id}/progress`, { to: "in_progress" });
  return `/meetings/${id}/live`;
}

/** Sits down at the meeting, at a table or on the way. */
async function sitDown(baseUrl: string, name: string, address: string, size: { width: number; height: number }): Promise<Page> {
  const { page } = await newVisitor(browser, baseUrl, size);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Log på som ${name}` }).click();
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  await page.goto(address);
  await page.getByText("Du følger mødet, mens det sker.").waitFor();
  return page;
}

const now = (page: Page, title: string) => page.getByText(`Nu ${title}`).waitFor();

test("a secretary whose network goes in the middle of the meeting, and a doctor who follows it on a phone", async () => {
  const address = await openMeeting();
  const secretary = await sitDown(gate.baseUrl, "Sekretær i klyngesekretariatet", address, { width: 1280, height: 900 });
  const doctor = await sitDown(server.baseUrl, "Praktiserende læge", address, { width: 360, height: 740 });
  await doctor.getByText("Forummet er ikke beslutningsdygtigt.").waitFor();
  await secretary.getByRole("button", { name: "Notér de øvrige som til stede" }).click();
  await secretary.getByRole("button", { name: "Tag punktet op" }).focus();
  await secretary.keyboard.press("Enter");
  await secretary.locator(":focus", { hasText: "Næste: 2." }).waitFor();
  await now(doctor, "1. Godkendelse af dagsordenen");
  await doctor.getByText("Forummet er beslutningsdygtigt.").waitFor();
  await doctor.getByText("7 af 7 medlemmer er til stede").waitFor();

  await secretary.getByRole("button", { name: "Skriv ordlyden, så alle kan følge med" }).click();
  await secretary.getByRole("textbox", { name: /^Beslutning/ }).click();
  await secretary.keyboard.type("Dagsordenen blev godkendt.");
  await doctor.getByText("Dagsordenen blev godkendt.").waitFor();
  expect(await doctor.getByRole("textbox", { name: /^Beslutning/ }).count()).toBe(0);
  // The writer's name stands at the caret, and is longer than a phone is wide.
  expect(await fitsItsWidth(doctor)).toBe(true);

  await secretary.getByRole("button", { name: "Registrér beslutning" }).click();
  await secretary.getByRole("textbox", { name: /ordlyd/ }).waitFor();
  expect(await secretary.getByRole("textbox", { name: /ordlyd/ }).inputValue()).toBe("Dagsordenen blev godkendt.");
  // A slip closes the dialog, and what was entered in it is there when it is opened again.
  await secretary.getByRole("textbox", { name: "Forbehold" }).fill("Hvis økonomien holder.");
  await secretary.keyboard.press("Escape");
  await secretary.getByRole("button", { name: "Registrér beslutning" }).click();
  await secretary.getByText("Det, du havde skrevet, er her endnu.").waitFor();
  expect(await secretary.getByRole("textbox", { name: "Forbehold" }).inputValue()).toBe("Hvis økonomien holder.");
  await secretary.getByRole("button", { name: "Annuller" }).click();

  // The doctor has begun to write when the meeting goes on: the words stay where they were begun.
  await doctor.getByRole("button", { name: "Ønskes ført til referat" }).focus();
  await doctor.keyboard.press("Enter");
  await doctor.keyboard.type("Almen praksis skal høres om vagten.");
  // Also over a reload, which a phone makes by itself.
  await doctor.reload();
  await doctor.getByLabel("Bemærkning").waitFor();

  gate.set("pulled");
  await secretary.getByRole("alert").getByText("Ingen forbindelse til mødet.").waitFor();
  await secretary.getByRole("button", { name: /^Næste: 2\./ }).click();
  await secretary.getByRole("button", { name: "Ny aftale" }).click();
  await secretary.getByLabel("Hvad skal gøres").fill("Sender en tids- og aktivitetsplan");
  await secretary.getByLabel("Hvem gør det").selectOption({ label: "Slagelse Kommune" });
  await secretary.getByLabel(/^Hvornår/).fill("primo marts");
  await secretary.getByText("Forstået som 1. mar. 2027 til 10. mar. 2027.").waitFor();
  await secretary.getByRole("button", { name: "Gem aftalen" }).click();
  await secretary.getByText("2 indtastninger venter her og sendes, når forbindelsen er tilbage.").waitFor();
  await now(secretary, "2. Tidlig og koordineret palliativ indsats");
  await secretary.getByText("Sender en tids- og aktivitetsplan").waitFor();
  expect(await doctor.getByText("Nu 1. Godkendelse af dagsordenen").isVisible()).toBe(true);

  gate.set("open");
  await secretary.getByText("Forbindelsen er tilbage. 2 indtastninger er sendt.").waitFor();
  await now(doctor, "2. Tidlig og koordineret palliativ indsats");
  expect(await doctor.getByLabel("Bemærkning").inputValue()).toBe("Almen praksis skal høres om vagten.");
  await doctor.getByRole("radio", { name: "Min organisation" }).check();
  await doctor.getByRole("button", { name: "Send bemærkningen" }).click();
  await doctor.locator(":focus", { hasText: "Ønskes ført til referat" }).waitFor();
  await doctor.getByRole("button", { name: "Tag tilbage: Almen praksis skal høres om vagten." }).waitFor();
  await doctor.getByRole("button", { name: "Følg mødet" }).click();
  await doctor.getByText("Slagelse Kommune · primo marts").waitFor();

  await secretary.getByRole("button", { name: "1. Godkendelse af dagsordenen (1)" }).click();
  await secretary.getByText("Almen praksis skal høres om vagten.").waitFor();
  await secretary.getByRole("button", { name: "Mærk som ført til referat" }).click();
  await secretary.getByText("Ført til referat", { exact: true }).waitFor();
  await holds(secretary);
  await secretary.getByRole("button", { name: "Følg mødet" }).click();

  await secretary.getByRole("button", { name: "Praktiserende læge gik nu" }).click();
  await doctor.getByText(/Der mangler nogen fra: Almen praksis\. Det har det ikke været siden kl\./).waitFor();
  await holds(doctor);

  // The meeting is ended by a slip while the doctor writes: the words stay, and can be sent when it goes on.
  await doctor.getByRole("button", { name: "Ønskes ført til referat" }).click();
  await doctor.getByLabel("Bemærkning").fill("Jeg er ikke");
  await secretary.getByRole("button", { name: "Slut mødet" }).click();
  await doctor.getByRole("alert").getByText("»Jeg er ikke«").waitFor();
  await holds(doctor);
  await secretary.getByRole("button", { name: "Åbn mødet igen" }).click();
  await doctor.getByLabel("Bemærkning").waitFor();
  expect(await doctor.getByLabel("Bemærkning").inputValue()).toBe("Jeg er ikke");
}, 120_000);
