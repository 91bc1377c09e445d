import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { DocumentView } from "../../contract/views.ts";
import { sitDown } from "../cast/typist.ts";
import { write } from "../cast/write.ts";
import { newVisitor, openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, newDocument, saved, soroWrites } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What the newest letter to the address links to. */
async function linkTo(page: Page, email: string): Promise<string> {
  await page.goto("/dev/mailbox");
  const letter = page.locator("article", { hasText: email }).first();
  return (await letter.getByRole("link").first().getAttribute("href")) ?? expect.fail("no link in the letter");
}

/** A draft with a word to clinics in it, whose authors ask for positions. */
async function askedDocument(title: string) {
  const made = await newDocument(server.baseUrl, title, soroWrites);
  const typist = await sitDown(made.author, made.id);
  write(typist.doc, "purpose", ["Borgeren har medicin til tre dage."]);
  write(typist.doc, "practice", ["Lægen får besked samme dag.", "Recepten er klar."]);
  await typist.saved();
  typist.leave();
  await made.author.put(`/documents/${made.id}/position-request`, { until: "2099-06-30", words: "Har I ti minutter?" });
  const { space } = await made.author.get<DocumentView>(made.address);
  return { ...made, spaceAddress: `/spaces/${space.id}` };
}

describe("a general practitioner with ten minutes", () => {
  it("is invited by letter, comes to the one page that is for them, and says what they think", async () => {
    const { address, spaceAddress, author } = await askedDocument("Medicin til tre dage");
    const passage = [{ field: "practice", block: 0, offset: 0, words: "Lægen" }];
    await author.post(`${address}/comments/threads`, { words: "Kan I nå det?", passage });
    const lead = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await lead.page.goto(spaceAddress);
    await lead.page.getByRole("button", { name: "Invitér en person" }).click();
    await lead.page.getByRole("textbox", { name: "E-mail" }).fill("laege@praksis.example");
    await lead.page.getByRole("textbox", { name: /Hvad beder du om/ }).fill("Fire linjer om klinikken.");
    await holds(lead.page);
    await lead.page.getByRole("button", { name: "Send invitationen" }).click();
    await lead.page.getByText("laege@praksis.example", { exact: true }).waitFor();
    await holds(lead.page);

    const { page, complaints } = await newVisitor(browser, server.baseUrl);
    await page.goto(await linkTo(page, "laege@praksis.example"));
    await page.getByText("Fire linjer om klinikken.").waitFor();
    await holds(page);
    await page.getByRole("textbox", { name: "Dit navn" }).fill("Læge i Sorø");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Medicin til tre dage", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${address}/position`);
    await page.getByText("Konsulent i Slagelse beder om din stilling").waitFor();
    // What it means in the clinic comes before the text as a whole.
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings.slice(0, 2)).toEqual(["Det betyder det i klinikken", "Hele teksten"]);
    await holds(page);

    // What the authors ask beside the text is read and answered here as it is there.
    await page.getByRole("button", { name: "Kommentar fra Konsulent i Slagelse" }).press("Enter");
    await page.getByRole("button", { name: "Svar", exact: true }).press("Enter");
    await page.getByRole("textbox", { name: "Svar" }).fill("Ja, samme dag.");
    // Somebody takes it for settled meanwhile.
    const { threads } = await author.get<CommentsView>(`${address}/comments`);
    await author.put(`${address}/comments/threads/${threads[0]?.id}/resolution`, { resolved: true });

    // By keyboard alone: to the choices, down to the second, and to the remark it asks for.
    await page.getByRole("radio", { name: "Enig", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Gem min stilling" }).press("Enter");
    await page.getByText("Skal udfyldes.").waitFor();
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("words");
    await page.keyboard.type("Skriv, hvem der ringer.");
    await page.getByRole("button", { name: "Gem min stilling" }).press("Enter");
    await page.getByText(/Du har sagt: Enig med en bemærkning/).waitFor();
    // Which is seen with whatever one does; the answer stays as it is typed, and can be sent once the comment is open again.
    await page.getByText(/afsluttet, mens du skrev/).waitFor();
    await holds(page);
    await page.getByRole("button", { name: "Genåbn" }).press("Enter");
    await page.getByText(/afsluttet, mens du skrev/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Send" }).press("Enter");
    await page.getByText("Ja, samme dag.").waitFor();
    await holds(page);

    await lead.page.goto(address);
    await lead.page.getByText("»Skriv, hvem der ringer.«").waitFor();
    await lead.page.getByText("På teksten, som den er nu").waitFor();
    await lead.page.getByText("Kan kommentere, fordi vedkommende selv deltager som kommentator").waitFor();
    await holds(lead.page);
    expect([...complaints, ...lead.complaints]).toEqual([]);
  });
});

describe("somebody with a link that is not for them", () => {
  it("asks for access, is let in until a day, and is taken out and in again", async () => {
    const { address, spaceAddress } = await askedDocument("Et udkast");
    const outsider = await enter(browser, server.baseUrl, "Konsulent i Kolding");
    await outsider.page.goto("/documents/doc_nothing_at_all");
    const form = outsider.page.getByRole("heading", { name: "Bed om adgang" });
    await form.waitFor();
    const main = () => outsider.page.getByRole("main").textContent();
    const ofNothing = await main();
    await outsider.page.goto(address);
    await form.waitFor();
    expect(await main()).toBe(ofNothing);
    await holds(outsider.page);
    await outsider.page.getByRole("textbox", { name: /Hvorfor har du brug for det/ }).fill("Vi laver det samme i Kolding.");
    await outsider.page.getByRole("button", { name: "Bed om adgang" }).click();
    await outsider.page.getByText(/Du har bedt om adgang/).waitFor();

    const lead = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
    await lead.page.goto(spaceAddress);
    await lead.page.getByText("»Vi laver det samme i Kolding.«").waitFor();
    await holds(lead.page);
    await lead.page.getByRole("button", { name: "Svar: Konsulent i Kolding" }).click();
    await holds(lead.page);
    await lead.page.getByLabel(/Adgang til og med/).fill("2099-03-31");
    await lead.page.getByRole("button", { name: "Giv adgang" }).click();
    await lead.page.getByRole("button", { name: "Ret deltagelse: Konsulent i Kolding" }).waitFor();
    await outsider.page.reload();
    await outsider.page.getByText("Borgeren har medicin til tre dage.").waitFor();

    await lead.page.getByRole("button", { name: "Ret deltagelse: Konsulent i Kolding" }).click();
    const dialog = lead.page.getByRole("dialog");
    await dialog.getByText("Det mister Konsulent i Kolding").waitFor();
    const soon = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await dialog.getByLabel(/Sidste dag/).fill(soon);
    await holds(lead.page);
    await dialog.getByRole("button", { name: "Gem" }).click();
    await lead.page.getByText(/Slutter snart/).waitFor();
    await holds(lead.page);
    await lead.page.getByRole("button", { name: "Ret deltagelse: Konsulent i Kolding" }).click();
    await dialog.getByRole("button", { name: "Afslut deltagelsen" }).click();
    // Whoever reads it this moment is shown out of it.
    await outsider.page.getByText(/ikke længere adgang/).waitFor();
    await lead.page.getByRole("button", { name: "Fortryd" }).click();
    await lead.page.getByText(/Slutter snart/).waitFor();
    expect(lead.complaints).toEqual([]);
  });
});

describe("two at a long text", () => {
  it("of whom one follows the other, until they write, press Escape, or the other leaves", async () => {
    const { id, address, author } = await newDocument(server.baseUrl, "En lang tekst", soroWrites);
    const typist = await sitDown(author, id);
    write(
      typist.doc,
      "body",
      Array.from({ length: 60 }, (_, line) => `Linje ${line + 1} af den lange tekst.`),
    );
    await typist.saved();
    typist.leave();
    const [slagelse, soro] = [
      await enter(browser, server.baseUrl, "Konsulent i Slagelse"),
      await enter(browser, server.baseUrl, "Konsulent i Sorø"),
    ];
    await Promise.all([slagelse, soro].map(({ page }) => page.goto(address)));
    const text = field(slagelse.page, "Beskrivelse");
    await text.getByText("Linje 60 af").click();
    await field(soro.page, "Formål").click();
    await soro.page.keyboard.type("Her er jeg.");
    const follow = soro.page.getByRole("button", { name: "Følg Konsulent i Slagelse i teksten" });
    await follow.click();
    const isSeen = (line: number) =>
      soro.page.evaluate<boolean>(
        `(() => { const { top } = [...document.querySelectorAll("[role=textbox] p")].find((p) => p.textContent.startsWith("Linje ${line} af")).getBoundingClientRect(); return top > 0 && top < innerHeight; })()`,
      );
    await expect.poll(() => isSeen(60)).toBe(true);
    await soro.page.getByText("Du følger Konsulent i Slagelse.").waitFor();
    expect(await soro.page.evaluate("document.activeElement?.getAttribute('aria-pressed')")).toBe("true");
    await holds(soro.page);
    await text.getByText("Linje 2 af").click();
    await expect.poll(() => isSeen(2)).toBe(true);
    await soro.page.keyboard.press("Escape");
    await soro.page.getByText("Du følger Konsulent i Slagelse.").waitFor({ state: "hidden" });
    await text.getByText("Linje 60 af").click();
    await slagelse.page.keyboard.type(" Mere.");
    await saved(slagelse.page);
    await field(soro.page, "Beskrivelse").getByText("Mere.").waitFor();
    expect(await isSeen(60)).toBe(false);
    await follow.click();
    await expect.poll(() => isSeen(60)).toBe(true);
    await field(soro.page, "Beskrivelse").getByText("Linje 58 af").click();
    await soro.page.keyboard.type("x");
    await expect.poll(() => follow.getAttribute("aria-pressed")).toBe("false");
    expect([...slagelse.complaints, ...soro.complaints]).toEqual([]);
  });
});
