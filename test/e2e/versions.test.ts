import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chart } from "../cast/chart.ts";
import { openBrowser } from "../support/browser.ts";
import { paste, pasteFile } from "../support/paste.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument, regionReads, saved, soroWrites, wordsOf } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("what a text has said", () => {
  it("is named, compared with what it says now, brought back, and the bringing back undone", async () => {
    const document = await newDocument(server.baseUrl, "Besøg", soroWrites);
    const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.goto(document.address);
    await field(page, "Beskrivelse").pressSequentially("Borgere over 65 år tilbydes et besøg.");
    await saved(page);
    const versions = page.getByRole("region", { name: "Versioner" });
    await versions.getByText("Den første version gemmes af sig selv").waitFor();

    await versions.getByRole("button", { name: "Giv den nuværende tekst et navn" }).click();
    await holds(page);
    await page.keyboard.type("Før mødet");
    await page.keyboard.press("Enter");
    await versions.getByText("Før mødet · Gemt af Konsulent i Slagelse").waitFor();
    await versions.getByText("Konsulent i Slagelse, Slagelse Kommune: skrev 37 tegn").waitFor();
    // What is folded away is not locked away: with a lock anywhere on the page each letter takes longer.
    const folded = page.locator(".page-document details:not([open])");
    await folded.first().waitFor();
    const locks = await folded.evaluateAll((all) => all.map((one) => getComputedStyle(one, "::details-content").contentVisibility));
    expect(new Set(locks)).toEqual(new Set(["visible"]));

    // Another writes on while one compares, and the comparison follows.
    const other = await enter(browser, server.baseUrl, "Konsulent i Sorø");
    await other.page.goto(document.address);
    await field(other.page, "Beskrivelse").click();
    await other.page.keyboard.press("Control+Home");
    for (let step = 0; step < "Borgere over ".length; step++) await other.page.keyboard.press("ArrowRight");
    await other.page.keyboard.press("Delete");
    await other.page.keyboard.type("7");
    await saved(other.page);

    // Who wrote what: marked in the text, counted, and told at the caret for those who use the keyboard alone.
    await page.getByRole("button", { name: "Vis hvem der har skrevet hvad" }).press("Enter");
    await field(page, "Beskrivelse").locator(".written-1", { hasText: /^7$/ }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "Sorø Kommune 2 % (1 tegn)" }).waitFor();
    await field(page, "Beskrivelse").click();
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < "Borgere over 7".length; step++) await page.keyboard.press("ArrowRight");
    await page.getByText(/Ved markøren: Skrevet af Konsulent i Sorø, Sorø Kommune, \d+\. \p{L}+ kl\. \d\d\.\d\d/u).waitFor();
    await page.keyboard.press("Alt+Shift+KeyH");
    await page.getByRole("status").filter({ hasText: "Skrevet af Konsulent i Sorø, Sorø Kommune" }).waitFor();
    await holds(page);
    await page.getByRole("button", { name: "Vis hvem der har skrevet hvad" }).click();
    await expect.poll(() => page.locator(".written").count()).toBe(0);

    await versions
      .getByRole("button", { name: /Se ændringer/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Før mødet" });
    await dialog.locator("ins", { hasText: "75" }).waitFor();
    expect(await dialog.locator("del").textContent()).toBe(" [slettet:] 65");
    await holds(page);
    await dialog.getByLabel("Sammenlign med").selectOption({ label: "intet: vis hele versionen" });
    await dialog.getByText("Borgere over 65 år tilbydes et besøg.").waitFor();
    await holds(page);

    await dialog.getByRole("button", { name: "Bring denne tekst tilbage" }).click();
    await page.getByText(/Teksten siger igen, hvad den sagde/).waitFor();
    await expect.poll(() => wordsOf(other.page, "Beskrivelse"), { timeout: 20_000 }).toBe("Borgere over 65 år tilbydes et besøg.");
    await versions.getByText("Før en ældre tekst kom tilbage").waitFor();
    await holds(page);
    // Whoever else is in the text is told why it says something else under their hands, and is led to what stood there.
    await other.page
      .getByText(/^Konsulent i Slagelse har hentet en anden version frem\./)
      .first()
      .waitFor();
    await holds(other.page);
    await other.page.getByRole("button", { name: "Se ændringer", exact: true }).click();
    await other.page.getByRole("dialog").locator("del", { hasText: "75" }).waitFor();
    await other.page.keyboard.press("Escape");
    // And goes on where they were writing.
    await expect.poll(() => other.page.evaluate("document.activeElement?.dataset.field")).toBe("body");
    await versions.getByRole("button", { name: "Fortryd" }).click();
    await page.getByText("Fortrudt: teksten er, som den var før.").waitFor();
    await expect.poll(() => wordsOf(other.page, "Beskrivelse"), { timeout: 20_000 }).toBe("Borgere over 75 år tilbydes et besøg.");
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  it("can be read and compared by those who only read, and brought back by writers alone", async () => {
    const document = await newDocument(server.baseUrl, "Læst", regionReads);
    await document.author.post(`/documents/${document.id}/versions`, { name: "Den første" });
    const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i regionen");
    await page.goto(document.address);
    const versions = page.getByRole("region", { name: "Versioner" });
    await versions.getByRole("button", { name: /Se ændringer/ }).click();
    await page.getByText("De to tekster siger det samme.").waitFor();
    expect(await page.getByRole("button", { name: "Bring denne tekst tilbage" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await versions.getByRole("button", { name: "Giv den nuværende tekst et navn" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("somebody who puts in a picture", () => {
  it("has what it was writing of a picture asked for again when it could not write for a while", async () => {
    const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Sorø");
    const { author, address, participationIds } = await newDocument(server.baseUrl, "Afbrudt", soroWrites);
    await page.goto(address);
    await field(page, "Beskrivelse").click();
    await paste(page, '<p>Fra Word.</p><img src="file:///c:/clip_image001.png">', "Fra Word.");
    const leftOut = page.getByText("Teksten er sat ind. Et billede kom ikke med.");
    await leftOut.waitFor();
    await pasteFile(page, new File([chart], "kort.png", { type: "image/png" }));
    const dialog = page.getByRole("dialog", { name: "Sæt et billede ind" });
    await dialog.getByLabel("Beskriv, hvad").fill("Indlæggelser falder");
    await author.patch(`/participations/${participationIds[0]}`, { role: "reader" });
    await page.getByText("Du var ved at beskrive et billede.").waitFor();
    expect(await dialog.count()).toBe(0);
    // What was left out of a paste is left out all the same.
    await leftOut.waitFor();
    await holds(page);
    await author.patch(`/participations/${participationIds[0]}`, { role: "author" });
    await dialog.getByRole("img", { name: "Det valgte billede" }).waitFor();
    expect(await dialog.getByLabel("Beskriv, hvad").inputValue()).toBe("Indlæggelser falder");
    await dialog.getByRole("button", { name: "Sæt billedet ind" }).click();
    await field(page, "Beskrivelse").getByRole("img", { name: "Indlæggelser falder" }).waitFor();
    // A comment on one of two of the same is at that one, also when another comes before it.
    const pictures = field(page, "Beskrivelse").locator(".text-picture");
    await pictures.click();
    await page.keyboard.press("Control+c");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+v");
    await expect.poll(() => pictures.count()).toBe(2);
    await pictures.last().click();
    await page.keyboard.press("Control+Alt+m");
    const comments = page.getByRole("region", { name: /^Kommentarer/ });
    await comments.getByLabel("Kommentar", { exact: true }).fill("Den nederste.");
    await comments.getByRole("button", { name: "Send" }).click();
    await pictures.last().getByText("1 åben kommentar.").waitFor();
    expect(await pictures.first().locator(".commented").isVisible()).toBe(false);
    await pictures.first().click();
    await page.keyboard.press("Delete");
    await expect.poll(() => pictures.count()).toBe(1);
    await pictures.getByText("1 åben kommentar.").waitFor();
    await saved(page);

    // Whoever gives their position can comment on it from there.
    await page.goto(`${address}/position`);
    await page.getByRole("button", { name: "Skriv en kommentar" }).click();
    await page.getByLabel("Hvad handler det om?").selectOption({ label: "Billede: Indlæggelser falder" });
    await page.getByLabel("Kommentar", { exact: true }).fill("Hvor er 2025?");
    await holds(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "Hvor er 2025?" }).getByText("Billede: Indlæggelser falder").waitFor();
    expect(complaints).toEqual([]);
  });
});
