import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentsView } from "../../contract/comment-answers.ts";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument, saved, wordsOf } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const sentence = "Indsatsen begynder i efteråret og gælder alle borgere.";
/** Nine browsers may share the machine. */
const patient = { timeout: 20_000 };
const panelOf = (page: Page) => page.getByRole("region", { name: /^Kommentarer/ });
const commented = (page: Page) => page.locator("mark.commented");

/** Selects words in the text as somebody does with the keyboard or, where they only read, with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".paper") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.closest<HTMLElement>("[contenteditable='true']")?.focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

describe("comments beside a text", () => {
  it("three people speak on a passage while one splits and re-heads it, see each other at once, and put a proposal in with one press", async () => {
    const document = await newDocument(server.baseUrl, "Lindring", [
      { partyId: "org_municipality_0340", role: "author" },
      { partyId: "org_hospital_nsr", role: "commenter" },
    ]);
    const [slagelse, soro, hospital] = await Promise.all(
      ["Konsulent i Slagelse", "Konsulent i Sorø", "Sygehusdirektør"].map((name) => enter(browser, server.baseUrl, name)),
    );
    if (slagelse === undefined || soro === undefined || hospital === undefined) return;
    await Promise.all([slagelse, soro, hospital].map(({ page }) => page.goto(document.address)));
    await field(slagelse.page, "Beskrivelse").pressSequentially(sentence);
    await saved(slagelse.page);

    // The text is read-only for the one who comments, who selects in it all the same.
    await hospital.page.getByText(sentence).waitFor();
    await select(hospital.page, "i efteråret");
    await panelOf(hospital.page).getByRole("button", { name: "Kommentér det markerede" }).click();
    await hospital.page.getByLabel("Kommentar", { exact: true }).fill("Det passer os bedre før sommer. ");
    await hospital.page.getByLabel("Foreslå en anden formulering").check();
    await hospital.page.getByLabel("Forslag").fill("i foråret");
    await holds(hospital.page);
    await panelOf(hospital.page).getByRole("button", { name: "Send" }).click();

    // There without a reload, marked in the text and new.
    await expect.poll(() => commented(slagelse.page).allTextContents(), patient).toEqual(["i efteråret"]);
    await panelOf(slagelse.page).getByText("1 ulæst").waitFor();
    await panelOf(slagelse.page).getByText("Det passer os bedre før sommer.").waitFor();

    // Split in the middle of it, and the rest made a heading.
    await field(soro.page, "Beskrivelse").click();
    await soro.page.keyboard.press("Control+Home");
    // Faster than the browser tells the page where the caret has gone.
    for (let step = 0; step < sentence.indexOf("efteråret"); step++) await soro.page.keyboard.press("ArrowRight");
    await soro.page.keyboard.press("Enter");
    await soro.page.keyboard.press("Control+Alt+2");
    await saved(soro.page);
    await expect.poll(() => commented(slagelse.page).allTextContents(), patient).toEqual(["i ", "efteråret"]);
    expect(await slagelse.page.locator("h3 mark.commented").textContent()).toBe("efteråret");

    // One answers by the keyboard alone: the caret in the passage, the shortcut, the thread's own buttons.
    await select(slagelse.page, "efteråret");
    await slagelse.page.keyboard.press("ArrowRight");
    await slagelse.page.keyboard.press("Control+Alt+m");
    const card = panelOf(slagelse.page).getByRole("button", { name: /Kommentar fra Sygehusdirektør/ });
    await expect.poll(() => card.evaluate((button) => button === window.document.activeElement), patient).toBe(true);
    await panelOf(slagelse.page).getByText("Ordene i teksten er ændret").waitFor();
    await holds(slagelse.page);
    const answer = panelOf(slagelse.page).getByRole("button", { name: "Svar" });
    for (let step = 0; step < 8 && !(await answer.evaluate((button) => button === window.document.activeElement)); step++)
      await slagelse.page.keyboard.press("Tab");
    await slagelse.page.keyboard.press("Enter");
    await slagelse.page.keyboard.type("Enig. @");
    await slagelse.page.getByRole("combobox", { name: "Nævn en person" }).waitFor();
    await slagelse.page.keyboard.type("konsulent i so");
    await expect.poll(() => slagelse.page.getByRole("option").allTextContents(), patient).toEqual(["Konsulent i SorøSorø Kommune"]);
    await slagelse.page.keyboard.press("ArrowDown");
    await slagelse.page.keyboard.press("Enter");
    await expect.poll(() => slagelse.page.getByLabel("Svar").inputValue(), patient).toBe("Enig. @Konsulent i Sorø ");
    await slagelse.page.getByLabel("Svar").and(slagelse.page.locator(":focus")).waitFor();
    await slagelse.page.keyboard.press("Tab");
    await slagelse.page.keyboard.press("Tab");
    await slagelse.page.keyboard.press("Enter");
    await panelOf(hospital.page).getByText("1 svar").waitFor();

    // Narrowed to what concerns one, or to one organisation, at an address that can be sent to others, as that of a single one can.
    const { threads } = await document.author.post<CommentsView>(`${document.address}/comments/threads`, {
      words: "Et kort?",
      passage: null,
    });
    const cards = panelOf(hospital.page).getByRole("button", { name: /Kommentar fra/ });
    await expect.poll(() => cards.count(), patient).toBe(2);
    await panelOf(hospital.page).getByLabel("Vis").selectOption("Åbne, der angår mig");
    await expect.poll(() => cards.allTextContents(), patient).toEqual([expect.stringContaining("Sygehusdirektør")]);
    await panelOf(hospital.page).getByLabel("Vis").selectOption("Åbne");
    await panelOf(hospital.page).getByLabel("Fra").selectOption("Slagelse Kommune");
    await panelOf(hospital.page).getByText("Et kort?").waitFor();
    await panelOf(hospital.page).getByLabel("Fra").selectOption({ index: 1 });
    await hospital.page.waitForURL(/organisation=org_hospital_nsr/);
    await hospital.page.reload();
    await expect.poll(() => cards.allTextContents(), patient).toEqual([expect.stringContaining("Sygehusdirektør")]);
    const whole = threads.find(({ quote }) => quote === null);
    await hospital.page.goto(`${document.address}?thread=${whole?.id}`);
    await panelOf(hospital.page).getByRole("button", { name: "Kommentar fra Konsulent i Slagelse", expanded: true }).waitFor();
    await document.author.put(`${document.address}/comments/threads/${whole?.id}/resolution`, { resolved: true });

    // Joined again, the words are those that were commented on, and a writer puts the others in.
    await soro.page.keyboard.press("Home");
    await soro.page.keyboard.press("Backspace");
    await saved(soro.page);
    await expect.poll(() => commented(slagelse.page).allTextContents(), patient).toEqual(["i efteråret"]);
    await panelOf(slagelse.page).getByRole("button", { name: "Indsæt forslaget" }).click();
    const changed = sentence.replace("efteråret", "foråret");
    await expect.poll(() => wordsOf(soro.page, "Beskrivelse"), patient).toBe(changed);
    await expect.poll(() => commented(hospital.page).count(), patient).toBe(0);
    await panelOf(soro.page).getByText("Ingen åbne kommentarer.").waitFor();
    await panelOf(soro.page).getByLabel("Vis").selectOption("Afsluttede");
    await soro.page.waitForURL(/comments=resolved/);
    await panelOf(soro.page)
      .getByRole("button", { name: /Kommentar fra Sygehusdirektør/ })
      .click();
    await panelOf(soro.page).getByText("Indsat af Konsulent i Slagelse").waitFor();
    await holds(soro.page);
    expect([...slagelse.complaints, ...soro.complaints, ...hospital.complaints]).toEqual([]);
  });

  it("words that are moved take their comment along, a copy has none, and when they are gone the quote is kept", async () => {
    const document = await newDocument(server.baseUrl, "Flyttet", []);
    const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(document.address);
    await field(page, "Beskrivelse").pressSequentially(sentence);
    await saved(page);
    // Pressed before the comments have come, the shortcut does what it does as soon as they are there.
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/comments$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${document.address}?thread=cth_1gvz3ycm0z61exrx0cfeyaf`);
    await field(page, "Beskrivelse").getByText(sentence).waitFor();
    await select(page, "alle borgere");
    await page.keyboard.press("Control+Alt+m");
    letGo();
    await panelOf(page).getByText("Den kommentar, som linket fører til, er slettet.").waitFor();
    await page.getByLabel("Kommentar", { exact: true }).fill("Alle?");
    await panelOf(page).getByRole("button", { name: "Send" }).click();
    await expect.poll(() => commented(page).allTextContents(), patient).toEqual(["alle borgere"]);

    // On a narrow screen the comments are far below: one is led there from the words.
    await page.setViewportSize({ width: 320, height: 800 });
    await select(page, "efteråret");
    await page.getByRole("button", { name: "Kommentér det markerede" }).first().click();
    await page.keyboard.type("Hvornår?");
    await panelOf(page).getByText("Det markerede: “efteråret”").first().waitFor({ state: "attached" });
    await panelOf(page).getByRole("button", { name: "Annuller" }).click();
    await select(page, "alle b");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Læs kommentaren her" }).click();
    const card = panelOf(page).getByRole("button", { name: /Kommentar fra/ });
    await expect.poll(() => card.evaluate((button) => button === window.document.activeElement), patient).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = page.getByLabel("Svar", { exact: true });
    await panelOf(page).getByRole("button", { name: "Svar" }).click();
    await answer.fill("Ja, alle sammen.");

    await select(page, "alle borgere");
    await page.keyboard.press("Control+c");
    await field(page, "Forventet effekt").click();
    await page.keyboard.press("Control+v");
    await expect.poll(() => wordsOf(page, "Forventet effekt"), patient).toBe("alle borgere");
    expect(await commented(page).count()).toBe(1);
    await select(page, "alle borgere");
    await page.keyboard.press("Control+x");
    await expect.poll(() => commented(page).count(), patient).toBe(0);
    await panelOf(page).getByText("Stod i Beskrivelse").waitFor();
    // What somebody writes in stays where it is, with what they have written, until they are done.
    expect(await answer.inputValue()).toBe("Ja, alle sammen.");
    await panelOf(page).getByRole("button", { name: "Annuller" }).click();
    await panelOf(page).getByRole("heading", { name: "Stedet findes ikke mere" }).waitFor();
    await holds(page);
    await field(page, "Måles ved").click();
    await page.keyboard.press("Control+v");
    await expect.poll(() => commented(page).allTextContents(), patient).toEqual(["alle borgere"]);
    await panelOf(page).getByRole("heading", { name: "Til steder i teksten" }).waitFor();

    // A paragraph that one has chosen stays the one that the comment and its proposal are about, whatever comes before it.
    await page.getByRole("button", { name: "Tilføj et trin" }).click();
    await page.keyboard.type("primo maj");
    await panelOf(page).getByRole("button", { name: "Skriv en kommentar" }).click();
    expect(await page.getByLabel("Hvad handler det om?").textContent()).not.toContain("Tidsplan");
    await page.getByLabel("Hvad handler det om?").selectOption("Et sted i “Beskrivelse”");
    await page.getByLabel("Kommentar", { exact: true }).fill("Kortere.");
    await field(page, "Beskrivelse").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Et nyt afsnit.");
    await page.keyboard.press("Enter");
    await page.getByLabel("Foreslå en anden formulering").check();
    await page.getByLabel("Forslag").fill("Den begynder i efteråret.");
    await panelOf(page).getByRole("button", { name: "Send" }).click();
    await expect
      .poll(() => commented(page).allTextContents(), patient)
      .toEqual(["Indsatsen begynder i efteråret og gælder .", "alle borgere"]);
    expect(complaints).toEqual([]);
  });
});
