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
  it("finds while one types, however it is written, and goes there by the keyboard alone", async () => {
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
    expect(complaints).toEqual([]);
  });
});
