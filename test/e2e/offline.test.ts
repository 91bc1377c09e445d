import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFile } from "../cast/add-file.ts";
import { chart } from "../cast/chart.ts";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { blockTheRoom, enter, field, holds, newDocument, saved, soroWrites, wordsOf } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const offline = (page: Page) => page.getByRole("alert").getByText(/Ikke forbundet: dine ændringer gemmes på denne computer/);
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
const statusOf = async (page: Page, address: string) => (await page.request.get(address)).status();
const leave = (page: Page) => page.getByRole("button", { name: "Log af", exact: true }).click();
const enterAgain = async (page: Page, name: string) => {
  await page.getByRole("button", { name: `Log på som ${name}` }).click();
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
};

describe("a person without a connection", () => {
  it("who closes the page finds the words again when it is opened, and they arrive", async () => {
    const { address } = await newDocument(server.baseUrl, "Lukket fane", soroWrites);
    const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.goto(address);
    await field(page, "Beskrivelse").pressSequentially("Før tunnelen. ");
    await saved(page);
    await server.kill();
    await field(page, "Beskrivelse").pressSequentially("I tunnelen.");
    await offline(page).waitFor();
    await page.getByText(/11 ændringer venter her/).waitFor();
    await holds(page);
    await page.close();

    await server.restart();
    const again = await context.newPage();
    await again.goto(address);
    await field(again, "Beskrivelse").getByText("Før tunnelen. I tunnelen.").waitFor();
    await saved(again);

    const other = await enter(browser, server.baseUrl, "Konsulent i Sorø");
    await other.page.goto(address);
    await field(other.page, "Beskrivelse").getByText("Før tunnelen. I tunnelen.").waitFor();
    await Promise.all([context.close(), other.context.close()]);
  });

  it("who opens the document sees the copy on the computer called that, goes on writing, and gets the others' words when the line is back", async () => {
    const { address } = await newDocument(server.baseUrl, "Kopien", soroWrites);
    const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.goto(address);
    await field(page, "Beskrivelse").pressSequentially("På kontoret. ");
    await saved(page);
    await page.close();

    const other = await enter(browser, server.baseUrl, "Konsulent i Sorø");
    await other.page.goto(address);
    await field(other.page, "Formål").pressSequentially("Sorø var her.");
    await saved(other.page);

    const unblock = await blockTheRoom(context);
    const first = await context.newPage();
    await first.goto(address);
    await first.getByText(/Du ser kopien på denne computer/).waitFor();
    await field(first, "Beskrivelse").click();
    await first.keyboard.press("Control+End");
    await first.keyboard.type("I toget.");
    await first.getByText(/8 ændringer venter her/).waitFor();
    await holds(first);
    await first.close();

    const second = await context.newPage();
    await second.goto(address);
    await offline(second).waitFor();
    await second.getByText(/8 ændringer venter her/).waitFor();
    expect(await wordsOf(second, "Beskrivelse")).toBe("På kontoret. I toget.");
    expect(await wordsOf(second, "Formål")).toBe("");
    expect(await second.getByText("Gemt", { exact: true }).isVisible()).toBe(false);

    // A picture of another text comes along when the line is back, also where it could not be asked for at once.
    const from = await newDocument(server.baseUrl, "Billedets egen tekst");
    const picture = await addFile(from.author, from.id, { name: "kort.png", bytes: chart });
    await context.route("**/files/brought", (route) => route.abort(), { times: 1 });
    await field(second, "Beskrivelse").click();
    await second.keyboard.press("Control+End");
    await second.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, `<img src="${picture.url}" alt="Et kort">`);
    await second.getByText("fra en anden tekst kunne ikke følge med").waitFor();

    unblock();
    await second.getByText(/\d+ ændringer er flettet ind/).waitFor();
    await second.getByText("fra en anden tekst kunne ikke følge med").waitFor({ state: "detached" });
    await expect.poll(() => statusOf(other.page, picture.url)).toBe(200);
    await field(second, "Formål").getByText("Sorø var her.").waitFor();
    await field(other.page, "Beskrivelse").getByText("På kontoret. I toget.").waitFor();
    await Promise.all([context.close(), other.context.close()]);
  });

  it("who meanwhile may only read keeps the words to copy, and they are not sent again", async () => {
    const { author, address, participationIds } = await newDocument(server.baseUrl, "Frataget", soroWrites);
    const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Sorø");
    await page.goto(address);
    await field(page, "Beskrivelse").pressSequentially("Begge må skrive. ");
    await saved(page);
    await page.close();

    const unblock = await blockTheRoom(context);
    const cutOff = await context.newPage();
    await cutOff.goto(address);
    await cutOff.getByText(/Du ser kopien på denne computer/).waitFor();
    await field(cutOff, "Beskrivelse").click();
    await cutOff.keyboard.press("Control+End");
    await cutOff.keyboard.type("For sent.");
    await cutOff.keyboard.press("Enter");
    await cutOff.keyboard.type("/tabel");
    await cutOff.getByRole("listbox", { name: "Indsæt" }).waitFor();
    await cutOff.keyboard.press("Enter");
    await cutOff.keyboard.type("I en celle");
    await cutOff.locator('[data-values="economics"]').getByRole("button", { name: "Tilføj en post" }).click();
    await cutOff.keyboard.type("Løn hos jer");
    await cutOff.keyboard.press("Tab");
    await cutOff.keyboard.type("3,75");
    await author.patch(`/participations/${participationIds[0]}`, { role: "reader" });
    unblock();
    await cutOff.getByText(/Du har ikke længere adgang til at skrive her/).waitFor();

    await cutOff.reload();
    const words = cutOff.getByRole("textbox", { name: "Teksten, som den stod hos dig" });
    for (const kept of ["Begge må skrive. For sent.", "I en celle", "Løn hos jer · 3,75"]) expect(await words.inputValue()).toContain(kept);
    await cutOff.getByText("Følger med", { exact: true }).waitFor();
    expect(await cutOff.getByRole("group", { name: "Beskrivelse" }).textContent()).toBe("Begge må skrive. ");
    await holds(cutOff);
    await cutOff.getByRole("button", { name: "Fjern den fra denne computer" }).click();
    await cutOff.reload();
    await cutOff.getByText("Følger med", { exact: true }).waitFor();
    expect(await words.count()).toBe(0);
    await context.close();
  });
});

describe("two people at one browser", () => {
  it("do not see each other's unsent words, and signing out asks first and then leaves nothing", async () => {
    const { address } = await newDocument(server.baseUrl, "Fælles computer", soroWrites);
    const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.goto(address);
    await field(page, "Beskrivelse").pressSequentially("Fælles. ");
    await saved(page);
    await page.close();

    const unblock = await blockTheRoom(context);
    const first = await context.newPage();
    await first.goto(address);
    await first.getByText(/Du ser kopien på denne computer/).waitFor();
    await field(first, "Beskrivelse").click();
    await first.keyboard.press("Control+End");
    await first.keyboard.type("Kun Slagelses.");
    await first.getByText(/14 ændringer venter her/).waitFor();
    await first.close();

    // Slagelse's session ends without a sign-out, and Sorø sits down.
    await context.clearCookies();
    unblock();
    const second = await context.newPage();
    await second.goto("/sign-in");
    await enterAgain(second, "Konsulent i Sorø");
    await second.goto(address);
    await saved(second);
    expect(await wordsOf(second, "Beskrivelse")).toBe("Fælles. ");
    await leave(second);
    await second.waitForURL("**/sign-in");
    expect(await databases(second)).toHaveLength(1);

    // Slagelse is back, and changes their mind about leaving once.
    await enterAgain(second, "Konsulent i Slagelse");
    await leave(second);
    await second.getByRole("dialog", { name: "Ikke alt er nået frem" }).waitFor();
    await holds(second);
    await second.getByRole("button", { name: "Bliv logget på" }).click();
    expect(await databases(second)).toHaveLength(1);
    await leave(second);
    await second.getByRole("button", { name: "Log af og slet" }).click();
    await second.waitForURL("**/sign-in");
    expect(await databases(second)).toEqual([]);

    await enterAgain(second, "Konsulent i Slagelse");
    await second.goto(address);
    await saved(second);
    expect(await wordsOf(second, "Beskrivelse")).toBe("Fælles. ");

    // What arrives while the question stands is not asked about any more.
    const blocked = await blockTheRoom(context);
    await second.reload();
    await second.getByText(/Du ser kopien på denne computer/).waitFor();
    await field(second, "Beskrivelse").pressSequentially("Nu.");
    await second.getByText(/3 ændringer venter her/).waitFor();
    await leave(second);
    await second
      .getByRole("dialog", { name: "Ikke alt er nået frem" })
      .getByText(/ligger 3 ændringer/)
      .waitFor();
    blocked();
    await second.getByRole("dialog", { name: "Alt er nået frem", exact: true }).waitFor();
    await holds(second);
    await second.getByRole("dialog").getByRole("button", { name: "Log af", exact: true }).click();
    await second.waitForURL("**/sign-in");
    expect(await databases(second)).toEqual([]);
    await context.close();
  });
});

describe("a person who signs out", () => {
  it("from a document in which everything has arrived is not asked, and leaves nothing on the computer", async () => {
    const { address } = await newDocument(server.baseUrl, "Færdig for i dag", soroWrites);
    const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.goto(address);
    await field(page, "Beskrivelse").pressSequentially("Færdig.");
    await saved(page);
    expect(await databases(page)).toHaveLength(1);
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${server.baseUrl}${address}`);
    await field(elsewhere, "Beskrivelse").waitFor();
    await leave(page);
    await page.waitForURL("**/sign-in");
    // Their other pages do not go on showing, and taking, what is no longer anybody's.
    await elsewhere.waitForURL("**/sign-in");
    expect(await databases(page)).toEqual([]);
    await context.close();
  });
});
