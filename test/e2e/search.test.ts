import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("searching from anywhere", () => {
  it("finds while one types, goes there and leads on by the keyboard alone, and gives the caret back", async () => {
    const document = await newDocument(server.baseUrl, "Nødtelefonen");
    const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    const dialog = page.getByRole("dialog", { name: "Søg og gå til" });
    await page.keyboard.press("Control+k");
    await dialog
      .getByRole("group", { name: "Senest ændret" })
      .getByRole("option", { name: /Nødtelefonen/ })
      .waitFor();
    await holds(page);
    await page.keyboard.type("noedtele");
    await dialog
      .getByRole("group", { name: "Tekster" })
      .getByRole("option", { name: /Nødtelefonen/, selected: true })
      .waitFor();
    expect(await dialog.locator("mark").first().textContent()).toBe("Nødtele");
    await page
      .getByRole("status")
      .filter({ hasText: /^\d+ forslag$/ })
      .waitFor();
    await holds(page);
    await page.keyboard.press("Enter");
    await field(page, "Beskrivelse").waitFor();
    expect(new URL(page.url()).pathname).toBe(document.address);

    // Escape leaves everything as it was, the caret too.
    await field(page, "Beskrivelse").click();
    await page.keyboard.press("Control+k");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[data-field="body"]:focus').waitFor();

    await page.keyboard.press("Control+k");
    await page.keyboard.type("nyt dok");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Nyt dokument i" }).waitFor();
    await page.keyboard.type("noedtele");
    await page.getByRole("option", { name: "Nødtelefonen", selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("textbox", { name: "Titel" }).waitFor();
    await page.keyboard.press("Escape");

    // All of it, on a page of its own that can be narrowed and shared by its address.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("telefonen");
    await dialog.getByRole("group", { name: "Tekster" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Søg i alt", level: 1 }).waitFor();
    await page.getByRole("region", { name: "Tekster" }).getByRole("link", { name: "Nødtelefonen" }).waitFor();
    await holds(page);
    await page.getByLabel("Tekstens tilstand").selectOption({ label: "I gang" });
    await page.getByText("Intet af det, du må læse, svarer til søgningen.").waitFor();
    expect(new URL(page.url()).searchParams.get("state")).toBe("active");
    // What of an address is not understood, because it was shortened or has come to mean something else, takes no page away.
    await page.goto(`${page.url()}&group=comment&space=spa_1&year=2023`);
    await page.getByText("Intet af det, du må læse, svarer til søgningen.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("where there is nothing, is told so in our own words, also at an address that ends like a file or a sentence", async () => {
    const { page } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    for (const address of ["/documents.", "/gammelt/notat.docx"]) {
      await page.goto(address);
      await page.getByRole("heading", { name: "Siden findes ikke", level: 1 }).waitFor();
    }
  });
});

describe("a file of the app", () => {
  it("whose name says what is in it is kept for good, and every other is asked for again", async () => {
    const kept = async (path: string) => (await fetch(`${server.baseUrl}${path}`)).headers.get("cache-control");
    const scripts = (await (await fetch(server.baseUrl)).text()).match(/\/assets\/[\w-]+\.js/g) ?? [];
    expect(new Set(await Promise.all(scripts.map(kept)))).toEqual(new Set(["public, max-age=31536000, immutable"]));
    expect(await Promise.all(["/", "/assets/site.css", "/assets/gone.js"].map(kept))).toEqual(["no-cache", "no-cache", "no-cache"]);
  });
});
