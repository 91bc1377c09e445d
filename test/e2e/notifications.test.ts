import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReviewView } from "../../contract/review.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { signIn } from "../cast/visitor.ts";
import { openBrowser } from "../support/browser.ts";
import { byKeyboard, choose } from "../support/keyboard.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, holds } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A text that the forum asks something about: that concerns its author. */
async function askAbout(title: string): Promise<void> {
  const [author, head] = await Promise.all([signIn(server.baseUrl, "slagelse-consultant"), signIn(server.baseUrl, "ringsted-head")]);
  const place = { purpose: "", goals: "", organisationId: "org_municipality_0330", forumId: professionalForum };
  const space = await author.post<SpaceView>("/spaces", { name: title, ...place });
  const { id } = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title });
  await author.post(`/documents/${id}/sharing`);
  await head.post<ReviewView>(`/documents/${id}/questions`, { words: "Hvem betaler?" });
}

it("what concerns somebody is counted by the bell, read by keyboard, marked, undone, and mailed as they choose", async () => {
  await askAbout("Fælles plan");
  const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  const bell = (unread: string) => page.getByRole("link", { name: `Notifikationer, ${unread}` });
  await bell("1 ulæst").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Notifikationer", level: 1 }).waitFor();
  await page.getByText("Et spørgsmål skal besvares, før din tekst kan sendes ind").waitFor();
  await holds(page);

  // Something new is said politely, once the page is looked at again.
  await askAbout("Fælles vagt");
  const looked = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    return bell("2 ulæste").count();
  };
  await expect.poll(looked, { timeout: 20_000, interval: 500 }).toBe(1);
  await page.getByText("Der er nyt til dig: 2 ulæste notifikationer.").waitFor({ state: "attached" });

  await page.getByRole("button", { name: "Markér som læst: Fælles vagt" }).focus();
  await page.keyboard.press("Enter");
  await bell("1 ulæst").waitFor();
  await page.getByRole("button", { name: "Fortryd" }).press("Enter");
  await bell("2 ulæste").waitFor();
  await page.getByRole("button", { name: "Markér som læst: Fælles vagt" }).waitFor();
  await page.getByRole("button", { name: "Markér alle som læst" }).click();
  await page.getByText("Der er intet nyt til dig.").waitFor();
  await bell("ingen ulæste").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Fortryd" }).click();
  await bell("2 ulæste").waitFor();

  // Whoever goes down the list waits for none of them, in either direction.
  await page.getByRole("link", { name: "Alle", exact: true }).click();
  for (const mark of ["læst", "ulæst"]) {
    for (const title of ["Fælles vagt", "Fælles plan"]) await page.getByRole("button", { name: `Markér som ${mark}: ${title}` }).click();
    await bell(mark === "læst" ? "ingen ulæste" : "2 ulæste").waitFor();
  }
  await page.getByRole("link", { name: "Ulæste", exact: true }).click();

  // What is shown is in the address.
  await page.getByLabel("Om", { exact: true }).selectOption("document");
  await page.getByText("Der er intet ulæst om dette.").waitFor();
  expect(new URL(page.url()).searchParams.get("kind")).toBe("document");
  await page.getByLabel("Om", { exact: true }).selectOption("question");
  await page.getByRole("link", { name: "Fælles plan" }).press("Enter");
  await page.waitForURL(/\/documents\/.*\/review$/);
  await bell("1 ulæst").waitFor();

  // The same waits on the overview, beside what is to be written, and is narrowed by keyboard at an address of its own.
  const writing = await signIn(server.baseUrl, "slagelse-consultant");
  const [space] = await writing.get<SpaceView[]>("/spaces");
  await writing.post(`/spaces/${space?.id}/documents`, { kind: "initiative", title: "Et udkast" });
  await page.goto("/");
  const waits = page.getByRole("region", { name: "Det venter på dig" });
  await waits.getByRole("link", { name: "Et udkast" }).waitFor();
  await holds(page);
  await choose(page, waits.getByLabel("Vis"), "Spørgsmål");
  await page.waitForURL(/waiting=question/);
  expect(await waits.getByRole("link").allTextContents()).toEqual(expect.arrayContaining(["Fælles plan", "Fælles vagt"]));
  expect(await waits.getByRole("link", { name: "Et udkast" }).count()).toBe(0);
  await byKeyboard(page, waits.getByRole("link", { name: "Fælles vagt" }), "Enter");
  await page.waitForURL(/\/documents\/.*\/review$/);

  await page.goto("/notifications/mail");
  await page.getByLabel("Spørgsmål, der skal besvares").selectOption("weekly");
  await page.getByLabel("Sprog i mails").selectOption("en");
  await page.getByRole("button", { name: "Gem" }).press("Enter");
  await page.getByRole("main").getByText("Dine valg er gemt.").waitFor();
  await holds(page);
  await page.reload();
  expect(await page.getByLabel("Spørgsmål, der skal besvares").inputValue()).toBe("weekly");
  expect(complaints).toEqual([]);
});
