import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { atTheImport, fixture, part, paste } from "./import-stage.ts";
import { holds } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("minutes that are to be stored without a connection", () => {
  it("say so at once, stay a draft, and are stored when somebody asks again", async () => {
    const { page, context } = await atTheImport(browser, server.baseUrl);
    await paste(page, fixture("agenda-tool-2"));
    await part(page, "Gem");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Gem referatet" }).click();
    await page.getByText("Vi kan ikke få forbindelse.").waitFor();
    await holds(page);
    await context.setOffline(false);
    // Nothing was put aside to be sent behind somebody's back.
    expect(await page.evaluate(() => fetch("/api/forums/for_cluster_professional/imports").then((answer) => answer.json()))).toEqual([]);
    await page.getByRole("button", { name: "Gem referatet" }).click();
    await page.getByText("Gemt i arkivet: Faglig Strategisk Forum, 3. september 2024.").waitFor();
  });
});
