import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startReceiver, type Receiver } from "../support/receiver.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, holds } from "./stage.ts";

let server: TestServer;
let browser: Browser;
let receiver: Receiver;

beforeAll(async () => {
  [server, receiver, browser] = await Promise.all([startServer(), startReceiver(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await receiver.close();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const secretShown = async (page: Page) => (await page.locator("code", { hasText: "whsec_" }).textContent()) ?? "";

function replaceSecretsKey(dataDir: string): void {
  const path = join(dataDir, "secrets.json");
  const secrets = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...secrets, SECRETS_KEY: randomBytes(32).toString("base64") }));
}

/** What clocks in Copenhagen show, as the fields for date and time take it. */
function shownInCopenhagen(at: Date): { date: string; time: string } {
  const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" })
    .format(at)
    .split(" ");
  return { date, time };
}

describe("a receiver's page", () => {
  it("is looked after by its administrator: made, tried, searched, replayed, given a new secret, paused and deleted", async () => {
    const { page } = await enter(browser, server.baseUrl, "Systemforvalter i Slagelse");
    await page.getByRole("link", { name: "Integrationer" }).click();
    await press(page, "Ny modtager");
    await page.getByRole("textbox", { name: "Adresse" }).fill(receiver.inboxUrl("looked-after"));
    await page.getByRole("textbox", { name: "Beskrivelse" }).fill("Sagssystemet");
    await holds(page);
    await press(page, "Opret modtageren");
    const first = await secretShown(page);
    await press(page, "Jeg har gemt den");
    await page.getByText("Intet er leveret endnu").waitFor();

    await page.getByRole("link", { name: "Sagssystemet" }).click();
    await page.getByRole("heading", { name: "Det kan modtageren se" }).waitFor();
    await page.getByText("Den får ikke noget om lukkede punkter.").waitFor();
    // Longer than the page waits before it asks again, so that the failure is seen.
    receiver.plan("looked-after", [{ status: 500, headers: { "retry-after": "12" } }]);
    await press(page, "Send en prøvebesked");
    await receiver.received("looked-after", 1);
    await page.locator("tbody").getByText("Mislykkedes").waitFor();
    await page.getByText("Har fejlet siden").waitFor();
    await receiver.received("looked-after", 2);
    await page.getByText("Sidst leveret").waitFor();
    await page.getByText("Alt er sendt").waitFor();
    await holds(page);

    // The log narrows, and its address says how.
    await page.getByRole("combobox", { name: "Resultat" }).selectOption({ label: "Mislykkedes" });
    await page.waitForURL(/result=failed/);
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("combobox", { name: "Hændelse" }).selectOption({ label: "En beslutning er registreret" });
    await page.getByText("Ingen leveringer passer til det, du har valgt.").waitFor();
    await page.getByRole("combobox", { name: "Hændelse" }).selectOption({ label: "Alle" });
    await page.getByRole("combobox", { name: "Resultat" }).selectOption({ label: "Alle" });

    // With the keyboard alone: to the button, into the dialog, and back out to where one was.
    await page.getByRole("button", { name: "Send igen", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Send igen" }).waitFor();
    await holds(page);
    await page.getByLabel("Dato", { exact: true }).fill("2099-01-01");
    await page.getByRole("dialog").getByRole("button", { name: "Send igen" }).press("Enter");
    await page.getByText("Der er ikke noget at sende igen.").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Send igen");

    await press(page, "Skift hemmelighed");
    await press(page, "Lav en ny hemmelighed");
    await page.getByText("Den gamle hemmelighed gælder også indtil").waitFor();
    await holds(page);
    const second = await secretShown(page);
    expect(second).not.toBe(first);
    await press(page, "Jeg har gemt den");
    await page.getByText("To hemmeligheder gælder indtil").waitFor();

    await press(page, "Ret");
    await page.getByRole("checkbox", { name: "Send også om lukkede punkter" }).check();
    await press(page, "Gem");
    await page.getByText("Den får også besked om lukkede punkter").waitFor();

    await press(page, "Sæt på pause");
    await page.getByText("Sat på pause i hånden").waitFor();
    await press(page, "Genoptag");
    await page.getByRole("button", { name: "Sæt på pause" }).waitFor();

    await press(page, "Slet");
    await press(page, "Slet modtageren");
    await page.getByRole("button", { name: "Ny modtager" }).waitFor();
    await expect.poll(() => page.getByText("Sagssystemet").count()).toBe(0);
  });

  it("says on the overview and on its own page that it was paused, or that its secret cannot be read any more, and what to do", async () => {
    const { page } = await enter(browser, server.baseUrl, "Systemforvalter i Slagelse");
    await page.getByRole("link", { name: "Integrationer" }).click();
    await press(page, "Ny modtager");
    await page.getByRole("textbox", { name: "Adresse" }).fill(receiver.inboxUrl("gone"));
    await page.getByRole("textbox", { name: "Beskrivelse" }).fill("Det nedlagte system");
    await press(page, "Opret modtageren");
    await press(page, "Jeg har gemt den");
    await page.getByRole("link", { name: "Det nedlagte system" }).click();
    receiver.plan("gone", [{ status: 410 }]);
    await press(page, "Send en prøvebesked");
    await page.getByText("Det nedlagte system er sat på pause").waitFor();
    await holds(page);
    await page.getByRole("link", { name: "Overblik" }).click();
    await page.getByText("Det nedlagte system er sat på pause").waitFor();
    await holds(page);
    await page.getByRole("link", { name: "Se modtageren" }).click();
    await press(page, "Genoptag");
    await page.getByRole("button", { name: "Sæt på pause" }).waitFor();

    // Operations replace the key that secrets are stored under.
    await server.kill();
    replaceSecretsKey(server.dataDir);
    await server.restart();
    await page.goto(`${server.baseUrl}/`);
    await page.getByText("Det nedlagte system skal have en ny hemmelighed").waitFor();
    await holds(page);
    await page.getByRole("link", { name: "Det nedlagte system" }).click();
    await press(page, "Skift hemmelighed");
    await page.getByText("Den gamle kan ikke bruges mere").waitFor();
    await holds(page);
    await press(page, "Lav en ny hemmelighed");
    await press(page, "Jeg har gemt den");
    await expect.poll(() => page.getByText("skal have en ny hemmelighed").count()).toBe(0);
    await press(page, "Send en prøvebesked");
    await receiver.received("gone", 2);
  });
});

describe("the page where a message is verified", () => {
  it("tells a right one, a clock ten minutes wrong, and a wrong secret, and sends nothing of it anywhere", async () => {
    const { page } = await enter(browser, server.baseUrl, "Systemforvalter i Slagelse");
    await page.getByRole("link", { name: "Integrationer" }).click();
    await press(page, "Ny modtager");
    await page.getByRole("textbox", { name: "Adresse" }).fill(receiver.inboxUrl("verified"));
    await page.getByRole("textbox", { name: "Beskrivelse" }).fill("Til kontrol");
    await press(page, "Opret modtageren");
    const secret = await secretShown(page);
    await press(page, "Jeg har gemt den");
    await page.getByRole("link", { name: "Til kontrol" }).click();
    await press(page, "Send en prøvebesked");
    const [message] = await receiver.received("verified", 1);
    if (message === undefined) throw new Error("nothing came");
    const headers = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => `${name}: ${message.headers[name]}`).join("\n");

    await page.getByRole("link", { name: "Kontrollér en besked" }).click();
    await page.getByRole("heading", { name: "Kontrollér en besked", level: 1 }).waitFor();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await page.getByRole("textbox", { name: "Hoveder" }).fill(headers);
    await page.getByRole("textbox", { name: "Indhold" }).fill(message.body);
    await page.getByRole("textbox", { name: "Hemmelighed" }).fill(secret);
    await press(page, "Kontrollér");
    await page.getByText("Underskriften passer", { exact: true }).waitFor();
    await holds(page);

    const wrong = shownInCopenhagen(new Date(Number(message.headers["webhook-timestamp"]) * 1000 + 10 * 60_000));
    await page.getByLabel("Dato").fill(wrong.date);
    await page.getByLabel("Klokken").fill(wrong.time);
    await press(page, "Kontrollér");
    await page.getByText(/Underskriften passer, men jeres systems ur går (9|10) minutter foran/).waitFor();
    await holds(page);

    await page.getByRole("textbox", { name: "Hemmelighed" }).fill("whsec_b3RoZXJvdGhlcm90aGVy");
    await press(page, "Kontrollér");
    await page.getByText("Underskriften passer ikke", { exact: true }).waitFor();
    expect(sent).toEqual([]);

    // Without a key, with the one that is published.
    await page.getByRole("textbox", { name: "Hemmelighed" }).fill("");
    await page.getByLabel("Dato").fill("");
    await press(page, "Kontrollér");
    await page.getByText("Underskriften passer", { exact: true }).waitFor();
    expect(sent.map((line) => new URL(line.split(" ")[0] ?? "").pathname)).toEqual(["/.well-known/webhook-keys"]);
  });
});
