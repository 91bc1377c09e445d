import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sitDown } from "../cast/typist.ts";
import { write } from "../cast/write.ts";
import { newVisitor, openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { blockTheRoom, enter, field, holds, newDocument, regionReads, saved, soroWrites, wordsOf } from "./stage.ts";

let server: TestServer;
let browsers: { slagelse: Browser; soro: Browser };

beforeAll(async () => {
  [server, browsers] = await Promise.all([
    startServer(),
    Promise.all([openBrowser(), openBrowser()]).then(([slagelse, soro]) => ({ slagelse, soro })),
  ]);
});

afterAll(async () => {
  await Promise.all([browsers.slagelse.close(), browsers.soro.close()]);
  await server.stop();
});

/** The other's words have come to this page as well. */
const seen = (page: Page, label: string, words: string) => field(page, label).getByText(words).waitFor();

describe("two in the same line", () => {
  it("who write at the same moment, empty or not, each get their sentence whole", async () => {
    const document = await newDocument(server.baseUrl, "Samtidigt", soroWrites);
    const [slagelse, soro] = await Promise.all([
      enter(browsers.slagelse, server.baseUrl, "Konsulent i Slagelse"),
      enter(browsers.soro, server.baseUrl, "Konsulent i Sorø"),
    ]);
    await Promise.all([slagelse, soro].map(({ page }) => page.goto(document.address)));
    for (const label of ["Formål", "Beskrivelse", "Forventet effekt", "Måles ved", "Tidsplan", "Indstilling"]) {
      await Promise.all([field(slagelse.page, label).click(), field(soro.page, label).click()]);
      await Promise.all([slagelse.page.keyboard.type("Her skriver Slagelse."), soro.page.keyboard.type("Og her Sorø.")]);
      await Promise.all([seen(slagelse.page, label, "Og her Sorø."), seen(soro.page, label, "Her skriver Slagelse.")]);
      // A line that Enter has just made is as empty as one of the template, and the other's caret stands in it.
      await slagelse.page.keyboard.press("Enter");
      await field(soro.page, label).locator("p").nth(1).click();
      await Promise.all([slagelse.page.keyboard.type("En linje til."), soro.page.keyboard.type("Det er ny tekst.")]);
      await Promise.all([seen(slagelse.page, label, "Det er ny tekst."), seen(soro.page, label, "En linje til.")]);
      const words = await wordsOf(slagelse.page, label);
      for (const sentence of ["Her skriver Slagelse.", "Og her Sorø.", "En linje til.", "Det er ny tekst."])
        expect(words).toContain(sentence);
      expect(words).toHaveLength(62);
      expect(await wordsOf(soro.page, label)).toBe(words);
    }
    expect([...slagelse.complaints, ...soro.complaints]).toEqual([]);

    // One writes before the other's caret: it moves along with the words it stands in.
    for (const label of ["Formål", "Beskrivelse", "Forventet effekt", "Måles ved", "Tidsplan", "Indstilling"]) {
      await field(slagelse.page, label).click();
      await slagelse.page.keyboard.press("Control+Home");
      await field(soro.page, label).locator("p").first().click();
      await soro.page.keyboard.press("End");
      await Promise.all([slagelse.page.keyboard.type("Dette først skrevet. "), soro.page.keyboard.type(" Dette til sidst i linjen.")]);
      await Promise.all([seen(slagelse.page, label, "Dette til sidst i linjen."), seen(soro.page, label, "Dette først skrevet.")]);
      await expect.poll(() => wordsOf(soro.page, label), { timeout: 20_000 }).toMatch(/^Dette først skrevet\. /);
      const words = await wordsOf(slagelse.page, label);
      expect(words).toMatch(/^Dette først skrevet\. (Her skriver Slagelse\.|Og her Sorø\.)/);
      expect(words).toMatch(/(Her skriver Slagelse\.|Og her Sorø\.) Dette til sidst i linjen\./);
      expect(await wordsOf(soro.page, label)).toBe(words);
    }

    // One composes a word, as a phone does, while the other writes before it: its letters come once.
    const keyboard = await soro.context.newCDPSession(soro.page);
    await soro.page.keyboard.type(" Alle ");
    await Promise.all([
      slagelse.page.keyboard.type("Samtidig. ", { delay: 20 }),
      (async () => {
        for (let end = 1; end <= "kommuner".length; end++)
          await keyboard.send("Input.imeSetComposition", { text: "kommuner".slice(0, end), selectionStart: end, selectionEnd: end });
        await keyboard.send("Input.insertText", { text: "kommuner" });
      })(),
    ]);
    await Promise.all([seen(slagelse.page, "Indstilling", "Alle kommuner"), seen(soro.page, "Indstilling", "Samtidig.")]);
    expect(await wordsOf(soro.page, "Indstilling")).toContain("linjen. Alle kommuner");

    // One moves the line that the other writes in, and makes it a heading: what is written goes along, and the caret.
    const sentence = " Og den går videre, mens linjen flyttes og bliver en overskrift.";
    const typed = soro.page.keyboard.type(sentence, { delay: 20 });
    await seen(slagelse.page, "Indstilling", "Og den");
    await slagelse.page.keyboard.press("Alt+Shift+ArrowDown");
    await slagelse.page.keyboard.press("Control+Alt+2");
    await typed;
    for (const { page } of [slagelse, soro])
      await field(page, "Indstilling").getByRole("heading").getByText(`Alle kommuner${sentence}`).waitFor();
  });
});

describe("three in one document", () => {
  it("write at once, one in the text, one in a table and one in a form, until one of them may only read, and keeps what they had typed", async () => {
    const { address, author, participationIds } = await newDocument(server.baseUrl, "Tre ad gangen", [
      ...soroWrites,
      { partyId: "org_hospital_nsr", role: "author" },
    ]);
    const [slagelse, soro, hospital] = await Promise.all([
      enter(browsers.slagelse, server.baseUrl, "Konsulent i Slagelse"),
      enter(browsers.soro, server.baseUrl, "Konsulent i Sorø"),
      enter(browsers.soro, server.baseUrl, "Sygehusdirektør"),
    ]);
    const pages = [slagelse.page, soro.page, hospital.page] as const;
    await Promise.all(pages.map((page) => page.goto(address)));
    await field(slagelse.page, "Beskrivelse").click();
    await slagelse.page.keyboard.type("/tabel");
    await slagelse.page.getByRole("listbox").waitFor();
    await slagelse.page.keyboard.press("Enter");
    await field(soro.page, "Beskrivelse").getByRole("cell").nth(3).click();
    await field(slagelse.page, "Formål").click();
    const money = (page: Page) => page.locator('[data-values="economics"]');
    await money(hospital.page).getByRole("button", { name: "Tilføj en post" }).click();
    const said = ["Slagelse skriver formålet imens. ", "Sorø skriver i tabellen imens. ", "Sygehuset skriver en post imens. "] as const;
    await Promise.all(pages.map((page, place) => page.keyboard.type(said[place] ?? "", { delay: 15 })));
    for (const page of pages) {
      await field(page, "Formål").getByText(said[0].trim()).waitFor();
      await field(page, "Beskrivelse").getByText(said[1].trim()).waitFor();
      await money(page).getByText(said[2].trim()).waitFor();
    }

    // Who is in a row that somebody else removes is told so, with what stood there.
    await money(soro.page).getByRole("button", { name: "Tilføj en post" }).click();
    await soro.page.keyboard.type("Sorøs post");
    await money(slagelse.page).getByText("Sorøs post").waitFor();
    await slagelse.page.getByRole("button", { name: "Fjern post 2" }).click();
    await soro.page.getByText("En anden har fjernet den række, du skrev i. Der stod: »Sorøs post«.").waitFor();

    // What is typed into the form while the right to it goes is told to be kept, on the page and in the room or to copy.
    const late = "og så skriver det videre, uden at vide af noget som helst, til linjen er slut";
    const typed = hospital.page.keyboard.type(late, { delay: 25 });
    await money(soro.page).getByText("og så skriver").waitFor();
    await author.patch(`/participations/${participationIds[1]}`, { role: "reader" });
    await typed;
    await hospital.page.getByText(/Du har ikke længere adgang til at skrive her/).waitFor();
    const words = hospital.page.getByRole("textbox", { name: "Teksten, som den stod hos dig" });
    const longest = (text: string) => late.slice(0, Array.from(late).findLastIndex((_, end) => text.includes(late.slice(0, end + 1))) + 1);
    const main = async () => (await hospital.page.getByRole("main").textContent()) ?? "";
    const shown = longest(await main());
    expect(shown).toContain("og så skriver");
    await hospital.page.reload();
    await hospital.page.getByText("Følger med", { exact: true }).waitFor();
    await hospital.page.getByText(said[2].trim()).first().waitFor();
    const kept = (await words.count()) > 0 ? await words.inputValue() : "";
    expect(longest(`${await main()} ${kept}`)).toContain(shown);
    expect([...slagelse.complaints, ...soro.complaints, ...hospital.complaints]).toEqual([]);
    await Promise.all([slagelse, soro, hospital].map(({ context }) => context.close()));
  });
});

describe("a person at the document", () => {
  it("whose connection goes sees that it is not saved, goes on writing, and loses nothing", async () => {
    const document = await newDocument(server.baseUrl, "På toget");
    const visitor = await enter(browsers.slagelse, server.baseUrl, "Konsulent i Slagelse");
    const { page } = visitor;
    await page.goto(document.address);
    await field(page, "Beskrivelse").pressSequentially("Før tunnelen. ");
    await saved(page);

    // The browser knows at once; the socket would wait for half a minute.
    await visitor.context.setOffline(true);
    await page
      .getByRole("status")
      .or(page.getByRole("alert"))
      .getByText(/Ikke forbundet/)
      .first()
      .waitFor({ timeout: 8000 });
    await server.kill();
    await visitor.context.setOffline(false);
    await field(page, "Beskrivelse").pressSequentially("I tunnelen. ");
    expect(await page.getByText("Gemt", { exact: true }).isVisible()).toBe(false);
    await holds(page);
    await server.restart();
    await page.getByText("12 ændringer er flettet ind").waitFor();
    await field(page, "Beskrivelse").pressSequentially("Efter tunnelen.");
    await saved(page);
    await server.kill();
    await server.restart();

    const other = await newVisitor(browsers.soro, server.baseUrl);
    await other.page.goto("/sign-in");
    await other.page.getByRole("button", { name: "Log på som Konsulent i Slagelse" }).click();
    await other.page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
    await other.page.goto(document.address);
    await field(other.page, "Beskrivelse").getByText("Før tunnelen. I tunnelen. Efter tunnelen.").waitFor();
  });

  it("who opens it sees the shape of what is coming, then the text, and has the caret where the address says last", async () => {
    const document = await newDocument(server.baseUrl, "Et skridt ad gangen");
    const typist = await sitDown(document.author, document.id);
    write(typist.doc, "body", ["Her er teksten."]);
    await typist.saved();
    typist.leave();
    const { page, complaints } = await enter(browsers.soro, server.baseUrl, "Konsulent i Slagelse");
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    await page.route(`**/api${document.address}`, (route) => answered.then(() => route.continue()));
    const admit = await blockTheRoom(page.context());
    const isEditable = page.locator('[contenteditable="true"]');
    await page.goto(`${document.address}#body`);
    const skeleton = page.getByRole("main").locator(".skeleton").first();
    await skeleton.waitFor();
    expect(await isEditable.count()).toBe(0);
    answer();
    // What is known without the room: what it is called. There is nothing yet in which one could write.
    await page.getByText("Et skridt ad gangen").last().waitFor();
    await skeleton.waitFor();
    expect(await isEditable.count()).toBe(0);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const text = globalThis.document.querySelector(".ProseMirror");
        if (text?.closest("main")?.textContent.includes("Her er teksten.") === true && !seen.includes("text")) seen.push("text");
        if (globalThis.document.activeElement?.closest(".ProseMirror") && !seen.includes("caret")) seen.push("caret");
      };
      new MutationObserver(look).observe(globalThis.document.body, { childList: true, subtree: true, characterData: true });
      globalThis.document.addEventListener("focusin", look);
    });
    admit();
    await page.locator('[data-field="body"]:focus').waitFor();
    expect(await page.evaluate("window.seen")).toEqual(["text", "caret"]);
    expect(complaints).toEqual([]);

    // Where the line goes before all that stands beside the text has come, one writes on, and is told what is missing in its place.
    await page.route(/versions-panel/, (route) => route.abort());
    await page.reload();
    await page.getByText("Denne del af siden kunne ikke hentes. Teksten er ikke berørt.").first().waitFor();
    await field(page, "Formål").pressSequentially("Skrevet alligevel.");
    await saved(page);
    await holds(page);
  });

  it("who only reads can read along and not write", async () => {
    const document = await newDocument(server.baseUrl, "Til læsning", regionReads);
    const reader = await enter(browsers.soro, server.baseUrl, "Konsulent i regionen");
    await reader.page.goto(document.address);
    await reader.page.getByText("Du kan læse med, men ikke skrive.").waitFor();
    expect(await reader.page.locator('[contenteditable="true"]').count()).toBe(0);
    await holds(reader.page);
    expect(reader.complaints).toEqual([]);
  });

  it("that a newer page writes what this one does not know in, is told so, and nothing of it is deleted", async () => {
    const document = await newDocument(server.baseUrl, "Nyere");
    const visitor = await enter(browsers.slagelse, server.baseUrl, "Konsulent i Slagelse");
    await visitor.page.goto(document.address);
    await field(visitor.page, "Beskrivelse").pressSequentially("Kendt.");
    await saved(visitor.page);

    const newer = await sitDown(document.author, document.id);
    const gallery = new Y.XmlElement("gallery");
    gallery.insert(0, [new Y.XmlText("Et galleri.")]);
    newer.doc.getXmlFragment("purpose").push([gallery]);
    await newer.saved();
    await visitor.page.getByText(/Teksten har indhold, som denne udgave ikke kender/).waitFor();
    expect(await visitor.page.locator('[contenteditable="true"]').count()).toBe(0);
    await holds(visitor.page);
    newer.leave();
    const later = await sitDown(document.author, document.id);
    expect(later.doc.getXmlFragment("purpose").toJSON()).toContain("Et galleri.");
    later.leave();
    expect(visitor.complaints).toEqual([]);
  });
});
