import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chart } from "../cast/chart.ts";
import { openBrowser, type Visitor } from "../support/browser.ts";
import { heldLine } from "../support/held-line.ts";
import { paste, pasteFile } from "../support/paste.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument, saved, soroWrites, wordsOf } from "./stage.ts";

let server: TestServer;
let browser: Browser;
let slagelse: Visitor;
let soro: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  [slagelse, soro] = await Promise.all([
    enter(browser, server.baseUrl, "Konsulent i Slagelse"),
    enter(browser, server.baseUrl, "Konsulent i Sorø"),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const body = "Beskrivelse";
const patiently = { timeout: 20_000, interval: 200 };
const rows = (page: Page) =>
  field(page, body)
    .getByRole("row")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

describe("somebody at the keyboard alone", () => {
  it("puts in a table and a box from the list under a slash, and is told what the list and the bar are", async () => {
    const { page } = slagelse;
    await page.goto((await newDocument(server.baseUrl, "Alene med tasterne")).address);
    await field(page, body).click();
    await page.keyboard.type("/ske");
    const list = page.getByRole("listbox", { name: "Indsæt" });
    expect(await list.ariaSnapshot()).toBe('- listbox "Indsæt":\n  - option "Tabel" [selected]');
    const option = await field(page, body).getAttribute("aria-activedescendant");
    expect(await list.getByRole("option").getAttribute("id")).toBe(option);
    await holds(page);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await wordsOf(page, body)).toBe("/ske");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("/ske");
    await list.waitFor();
    await page.keyboard.press("Enter");
    for (const words of ["Indsats", "Ansvar", "Mio. kr.", "72 timer"]) {
      await page.keyboard.type(words);
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type(" for det");
    expect(await rows(page)).toEqual([
      ["Indsats", "Ansvar for det", "Mio. kr."],
      ["72 timer", "", ""],
      ["", "", ""],
    ]);

    await page.keyboard.press("Alt+F10");
    const bar = await page.getByRole("toolbar", { name: "Formatering" }).ariaSnapshot();
    for (const tool of ['button "Fed"', 'button "Opgaveliste"', 'button "Flere formater"', 'button "Tabel"', 'button "Find og erstat"'])
      expect(bar).toContain(tool);
    await page.getByRole("button", { name: "Flere formater" }).press("Enter");
    await page.getByRole("menuitem").first().waitFor();
    await holds(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Tabel" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Ny række under" }).waitFor();
    expect(await page.getByRole("menu", { name: "Tabel" }).ariaSnapshot()).toContain('- menuitem "Ny kolonne efter"');
    await holds(page);
    await page.getByRole("menuitem", { name: "Ny række under" }).press("Enter");
    await expect.poll(() => rows(page), patiently).toHaveLength(4);

    await page.keyboard.press("Control+End");
    await page.keyboard.type("/forb");
    await list.waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Kun i 2027.");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await field(page, body).getByRole("group", { name: "Forbehold" }).getByText("Kun i 2027.").waitFor();
    await saved(page);
    await holds(page);
    expect(slagelse.complaints).toEqual([]);
  });

  it("puts in a picture with what it shows, is told of it, and says something else of it, all from the keys", async () => {
    const { page } = slagelse;
    await page.goto((await newDocument(server.baseUrl, "Med et billede")).address);
    const dialog = page.getByRole("dialog", { name: "Sæt et billede ind" });
    const choose = async (name: string, mimeType: string, bytes: Uint8Array | string) => {
      await field(page, body).click();
      await page.keyboard.type("/foto");
      await page.getByRole("option", { name: "Billede" }).waitFor();
      await page.keyboard.press("Enter");
      await dialog.getByLabel("Billede", { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    };
    // What the browser cannot draw it cannot rid of the place either, and does not send.
    await choose("ferie.jpg", "image/jpeg", "intet billede");
    await dialog.getByLabel("Beskriv, hvad").fill("Fortrudt");
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).press("Enter");
    await dialog.getByText("Billedet er ikke sendt").waitFor();
    // Cancelled while it is under way, it does not come all the same.
    await dialog
      .getByLabel("Billede", { exact: true })
      .setInputFiles({ name: "kort.png", mimeType: "image/png", buffer: Buffer.from(chart) });
    const { promise: cancelled, resolve: cancel } = Promise.withResolvers<void>();
    await page.route("**/files", (route) => cancelled.then(() => route.continue()), { times: 1 });
    const answered = page.waitForResponse("**/files");
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).press("Enter");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    cancel();
    await (await answered).finished();
    await choose("kort.png", "image/png", chart);
    await dialog.getByRole("img", { name: "Det valgte billede" }).waitFor();
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).press("Enter");
    await dialog.getByText("Beskriv billedet, eller sæt kryds ved, at det kun er pynt.").waitFor();
    await holds(page);
    // The focus is where there is something to mend.
    await page.keyboard.type("Indlæggelser falder");
    await page.context().setOffline(true);
    await dialog.getByText("Du har ingen forbindelse.").waitFor();
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).press("Enter");
    await dialog.getByText("Vi kan ikke få forbindelse.").waitFor();
    await page.context().setOffline(false);
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).press("Enter");
    const picture = field(page, body).getByRole("img", { name: "Indlæggelser falder" });
    await picture.waitFor();
    await field(page, body).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Efter.");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    await page.getByText("Billede: Indlæggelser falder. Enter retter beskrivelsen, Delete fjerner billedet.").waitFor();
    await holds(page);
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog", { name: "Beskrivelse af billedet" })
      .getByLabel("Beskriv, hvad")
      .fill("Indlæggelser falder fra 29 til 12");
    await page.getByRole("button", { name: "Gem beskrivelsen" }).press("Enter");
    await field(page, body).getByRole("img", { name: "Indlæggelser falder fra 29 til 12" }).waitFor();
    // It is still the one that is meant.
    await field(page, body).locator(".file-chosen").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-field")), patiently).toBe("body");
    // What is said of it hangs on it, goes where it is moved to, and is kept when it goes.
    const comments = page.getByRole("region", { name: /^Kommentarer/ });
    await comments.getByRole("button", { name: "Kommentér det markerede" }).waitFor();
    await page.keyboard.press("Control+Alt+m");
    await comments.getByText("Det markerede: “Billede: Indlæggelser falder fra 29 til 12”").waitFor({ state: "attached" });
    await comments.getByLabel("Kommentar", { exact: true }).fill("Hvor er 2025?");
    await comments.getByRole("button", { name: "Send" }).press("Enter");
    await field(page, body).locator(".text-picture").getByText("1 åben kommentar.").waitFor();
    await holds(page);
    await comments.getByRole("button", { name: /Kommentar fra/ }).press("Enter");
    await comments.getByRole("button", { name: "Vis i teksten" }).press("Enter");
    await field(page, body).locator(".file-chosen").waitFor();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect.poll(() => field(page, body).locator("> *").last().getByText("1 åben kommentar.").count(), patiently).toBe(1);
    await comments.getByRole("heading", { name: "Til steder i teksten" }).waitFor();
    await page.keyboard.press("Delete");
    await expect.poll(() => field(page, body).locator(".text-picture").count(), patiently).toBe(0);
    await comments.getByRole("heading", { name: "Stedet findes ikke mere" }).waitFor();
    await page.keyboard.press("Control+z");
    await field(page, body).getByRole("img", { name: "29 til 12" }).waitFor();
    await comments.getByRole("heading", { name: "Til steder i teksten" }).waitFor();
    await saved(page);
    expect(slagelse.complaints.splice(0).filter((complaint) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(complaint))).toEqual([]);
  });

  it("finds and replaces in all fields, and takes it back at once", async () => {
    const { page } = slagelse;
    await page.goto((await newDocument(server.baseUrl, "Borgeren i centrum")).address);
    await field(page, "Formål").pressSequentially("For borgeren.");
    await field(page, body).pressSequentially("Borgeren spørges. Vi lytter til borgeren.");
    await page.keyboard.press("Control+f");
    const search = page.getByRole("search", { name: "Find og erstat i alle felter" });
    await search.getByLabel("Find", { exact: true }).fill("borgeren");
    await search.getByText("4 fundet").waitFor();
    await page.keyboard.press("Enter");
    await search.getByText("1 af 4").waitFor();
    await search.getByLabel("Forskel på store og små bogstaver").check();
    await search.getByText(/af 2|2 fundet/).waitFor();
    await holds(page);
    await search.getByLabel("Erstat med").fill("patienten");
    await search.getByRole("button", { name: "Erstat alle" }).click();
    await search.getByText("2 steder er erstattet.").waitFor();
    expect(await wordsOf(page, "Formål")).toBe("For patienten.");
    expect(await wordsOf(page, body)).toBe("Borgeren spørges. Vi lytter til patienten.");
    await page.getByRole("button", { name: "Fortryd" }).click();
    await expect.poll(() => wordsOf(page, body), patiently).toBe("Borgeren spørges. Vi lytter til borgeren.");
    expect(await wordsOf(page, "Formål")).toBe("For borgeren.");
  });

  it("pastes from Word what stood there, and is told that a picture was left out", async () => {
    const { page } = slagelse;
    await page.goto((await newDocument(server.baseUrl, "Fra Word")).address);
    const asked: string[] = [];
    page.on("request", (request) => void (/clip_image|file:/.test(request.url()) && asked.push(request.url())));
    await field(page, body).click();
    await paste(page, readFileSync(join(import.meta.dirname, "../fixtures/paste/word.html"), "utf8"), "Tidlig palliativ indsats");
    // What is typed next comes after it, also after the first paste of a visit.
    await page.keyboard.type(" Tak.");
    await page.getByText("Teksten er sat ind. Et billede kom ikke med.").waitFor();
    const text = field(page, body);
    expect(await wordsOf(page, body)).toMatch(/Slut\. Tak\.$/);
    expect(await text.getByRole("heading").allTextContents()).toEqual(["Tidlig palliativ indsats", "1. Baggrund", "Indstilling"]);
    expect(await text.getByRole("listitem").allTextContents()).toHaveLength(6);
    expect(await rows(page)).toEqual([
      ["Pulje", "Mio. kr."],
      ["Lønog drift", "19,8"],
    ]);
    const undone = async () => {
      await page.keyboard.press("Control+z");
      return wordsOf(page, body);
    };
    await expect.poll(undone, patiently).toBe("");
    await paste(page, "", "Første *) linje _fil_\nAnden *linje*");
    await page.keyboard.type(": løn *) og drift *)\n2. august");
    const lines = ["Første *) linje _fil_", "Anden *linje*: løn *) og drift *)", "2. august"];
    await expect.poll(() => text.locator("p").allTextContents(), patiently).toEqual(lines);
    expect(asked).toEqual([]);
    expect(slagelse.complaints).toEqual([]);
  });
});

describe("two at once", () => {
  it("write in one table, each in a cell, while one of them adds a row", async () => {
    const { address } = await newDocument(server.baseUrl, "Fælles tabel", soroWrites);
    const line = await heldLine(soro.page);
    await Promise.all([slagelse.page.goto(address), soro.page.goto(address)]);
    await field(slagelse.page, body).click();
    await slagelse.page.keyboard.type("/tabel");
    await slagelse.page.getByRole("listbox").waitFor();
    await slagelse.page.keyboard.press("Enter");
    await slagelse.page.keyboard.type("Indsats");
    await field(soro.page, body).getByText("Indsats").waitFor();
    await field(soro.page, body).getByRole("cell").nth(3).click();
    const add = async ({ page }: Visitor, what: string) => {
      await page.getByRole("button", { name: "Tabel" }).click();
      await page.getByRole("menuitem", { name: what }).click();
    };
    const addRow = () => slagelse.page.keyboard.type(" og hvornår den begynder").then(() => add(slagelse, "Ny række under"));
    await Promise.all([addRow(), soro.page.keyboard.type("Sorø skriver her imens, mens rækken kommer til.", { delay: 30 })]);
    // A picture that one of them pastes is there for the other, bytes and all.
    await pasteFile(slagelse.page, new File([chart], "skærmbillede.png", { type: "image/png" }));
    await slagelse.page.getByLabel("Billedet er kun pynt").check();
    await slagelse.page.getByRole("button", { name: "Sæt billedet ind" }).click();
    const shown = () =>
      field(soro.page, body)
        .locator(".text-picture img")
        .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
    await expect.poll(shown, patiently).toEqual([640]);
    const said = async () => (await rows(soro.page)).flat().join("|");
    await expect.poll(said, patiently).toContain("Sorø skriver her imens, mens rækken kommer til.");
    await expect.poll(async () => (await rows(soro.page)).length, patiently).toBe(4);
    await expect.poll(async () => (await rows(slagelse.page)).flat().join("|"), patiently).toBe(await said());
    expect((await rows(soro.page)).every((cells) => cells.length === 3)).toBe(true);
    // A row and a column, neither knowing of the other's: the table is whole for both, once they meet.
    line.hold();
    await Promise.all([add(soro, "Ny kolonne efter"), add(slagelse, "Ny række under")]);
    await saved(slagelse.page);
    line.letGo();
    const widths = async ({ page }: Visitor) => (await rows(page)).map((cells) => cells.length);
    for (const visitor of [slagelse, soro]) await expect.poll(() => widths(visitor), patiently).toEqual([4, 4, 4, 4, 4]);
    expect(await rows(soro.page)).toEqual(await rows(slagelse.page));
  });

  it("undo their own writing and never each other's", async () => {
    const { address } = await newDocument(server.baseUrl, "Hver sin fortrydelse", soroWrites);
    await Promise.all([slagelse.page.goto(address), soro.page.goto(address)]);
    await field(slagelse.page, body).click();
    await slagelse.page.keyboard.type("Slagelses sætning.");
    await field(soro.page, body).getByText("Slagelses sætning.").click();
    await soro.page.keyboard.press("End");
    await soro.page.keyboard.type(" Sorøs sætning.");
    await field(slagelse.page, body).getByText("Sorøs sætning.").waitFor();
    // One press takes back what was written without a pause; how much that is, the machine's pace decides.
    const until = async (writer: Page, keys: string, reader: Page, words: string) =>
      expect
        .poll(async () => {
          const now = await wordsOf(reader, body);
          if (now !== words) await writer.keyboard.press(keys);
          return now;
        }, patiently)
        .toBe(words);
    await until(slagelse.page, "Control+z", soro.page, " Sorøs sætning.");
    await until(slagelse.page, "Control+Shift+z", soro.page, "Slagelses sætning. Sorøs sætning.");
    await until(soro.page, "Control+z", slagelse.page, "Slagelses sætning.");
    expect([...slagelse.complaints, ...soro.complaints]).toEqual([]);
  });
});
