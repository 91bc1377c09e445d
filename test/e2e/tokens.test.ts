import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FeedPage } from "../../contract/feed.ts";
import { fitsItsWidth, openBrowser } from "../support/browser.ts";
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

describe("an organisation's tokens", () => {
  it("are made, used by a program, seen in use and revoked by its administrator", async () => {
    const { page, complaints } = await enter(browser, server.baseUrl, "Systemforvalter i Slagelse");
    await page.getByRole("link", { name: "Integrationer" }).click();
    await page.getByRole("button", { name: "Ny adgangsnøgle" }).click();
    await page.getByRole("textbox", { name: "Navn" }).fill("ESDH-systemet");
    await holds(page);
    await page.getByRole("button", { name: "Opret nøglen" }).click();
    const token = (await page.locator("code", { hasText: "smr_" }).textContent()) ?? "";
    await holds(page);
    await page.getByRole("button", { name: "Jeg har gemt den" }).click();
    await page.getByText("Aldrig brugt").waitFor();
    await holds(page);
    expect(await page.content()).not.toContain(token);

    const ask = () => fetch(`${server.baseUrl}/api/events?limit=1`, { headers: { authorization: `Bearer ${token}` } });
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as FeedPage).events).toEqual([]);
    await page.reload();
    await page.getByText("Sidst brugt").waitFor();

    await page.getByRole("button", { name: "Træk tilbage: ESDH-systemet" }).click();
    await holds(page);
    await page.getByRole("button", { name: "Træk den tilbage" }).click();
    await page.getByText("Trukket tilbage", { exact: true }).first().waitFor();
    await holds(page);
    expect((await ask()).status).toBe(401);

    // What can be done with one is written where everybody can read it, without script.
    await page.getByRole("link", { name: "Hvad API'et kan" }).first().click();
    await page.getByRole("heading", { name: "API: kom i gang", level: 1 }).waitFor();
    await holds(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.getByRole("link", { name: "Alle adresser, hændelser, former og koder" }).click();
    await page.getByRole("heading", { name: "Samarbejdsrums API", level: 1 }).waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
