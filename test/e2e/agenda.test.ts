import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { signIn } from "../cast/visitor.ts";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, saved } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("an agenda is built by keyboard, put out through its gate, corrected, and read by somebody without a seat", async () => {
  const api = await signIn(server.baseUrl, "secretary");
  const meeting = await api.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2099-03-03T16:00:00Z",
    place: "Ringsted",
  });
  for (const [title, access] of [
    ["Fælles plan", "open"],
    ["Personsag", "closed"],
  ])
    await api.post(`/meetings/${meeting.id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });

  const { page } = await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet");
  await page.goto(`/meetings/${meeting.id}`);
  const headings = page.locator(".agenda-item h3");
  const titles = async () => (await headings.allTextContents()).join(" | ");
  await page.getByRole("button", { name: "Sæt de faste punkter på" }).click();
  await page.getByRole("heading", { name: "Eventuelt" }).waitFor();
  expect(await titles()).toBe(
    "Godkendelse af dagsordenen | Orienteringer | Fælles plan | Personsag | Eventuelt | Godkendelse af referatet",
  );

  // By keyboard, faster than the line: two presses are two places, and the focus stays with the item.
  await page.getByRole("button", { name: "Flyt op: Personsag" }).focus();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.getByText("»Personsag« er nu punkt 2 af 6.").waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Flyt op: Personsag");
  await expect.poll(async () => (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items[1]?.title).toBe("Personsag");
  // By pointer.
  await page.locator(".agenda-item", { hasText: "Fælles plan" }).dragTo(page.locator(".agenda-item", { hasText: "Orienteringer" }));
  await expect.poll(titles).toMatch(/^Godkendelse af dagsordenen \| Personsag \| Fælles plan/);
  await page.getByRole("button", { name: "Tag af: Orienteringer" }).click();
  await page.getByRole("button", { name: "Sæt på igen: Orienteringer" }).waitFor();
  await holds(page);

  await page.getByRole("link", { name: "Skriv sagen: Fælles plan" }).click();
  await field(page, "Resumé").click();
  await page.keyboard.type("Vi prøver en plan af. Se 010180-1234. Vi mødtes tirsdag den 24. april 2023.");
  await saved(page);
  await page.getByRole("button", { name: "Spørg igen" }).click();
  await page.getByText("Er »tirsdag den 24. april 2023« den rigtige dag? 24-04-2023 er en mandag.").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Is “tirsdag den 24. april 2023” the right day?").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Dansk" }).click();
  await page.getByRole("link", { name: "Dagsorden", exact: true }).click();
  await page.getByRole("link", { name: "Offentliggør dagsordenen" }).click();
  await page.getByText("Skal løses først").waitFor();
  await page.getByText("Er »tirsdag den 24. april 2023« den rigtige dag?").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Is “tirsdag den 24. april 2023” the right day?").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Dansk" }).click();
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Det er ikke et CPR-nummer").check();
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByText("Dagsorden offentliggjort").waitFor();

  await page.getByRole("button", { name: "Ret: Fælles plan" }).click();
  await page.getByRole("textbox", { name: "Fremlægger" }).fill("Formanden");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("Rettet, ikke sendt ud").waitFor();
  await page.getByRole("link", { name: "Send rettelser ud" }).click();
  await page.getByRole("textbox", { name: /^Hvad er rettet/ }).fill("Fremlæggeren manglede.");
  await holds(page);
  await page.getByRole("button", { name: "Send rettelserne ud" }).click();
  await page.getByText("Dagsordenens udgaver").waitFor();
  await holds(page);

  const reader = await enter(browser, server.baseUrl, "Konsulent i Kolding");
  await reader.page.goto(`/meetings/${meeting.id}`);
  await reader.page.getByText("Fremlæggeren manglede.").waitFor();
  expect(await reader.page.content()).not.toContain("Personsag");
  await reader.page.getByRole("link", { name: "Læs sagen: Fælles plan" }).click();
  await reader.page.getByText("Vi prøver en plan af.").waitFor();
});
