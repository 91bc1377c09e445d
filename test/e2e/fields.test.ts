import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentKind } from "../../contract/document.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { openBrowser } from "../support/browser.ts";
import { narrowedTo } from "../support/keyboard.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { decideOnSubmitted, enter, field, form, holds, newDocument, row, saved, soroWrites } from "./stage.ts";

let server: TestServer;
let browsers: Browser[];

beforeAll(async () => {
  const [started, ...opened] = await Promise.all([startServer(), openBrowser(), openBrowser()]);
  server = started;
  browsers = opened;
});

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.stop();
});

const browser = (place: number): Browser => {
  const found = browsers[place];
  if (found === undefined) throw new Error("there is no such browser");
  return found;
};

const patient = { timeout: 20_000 };

describe("two who fill in the same field at once", () => {
  it("have both rows, one of their two amounts, and each their own undo", async () => {
    const document = await newDocument(server.baseUrl, "Midler", soroWrites);
    const [slagelse, soro] = await Promise.all([
      enter(browser(0), server.baseUrl, "Konsulent i Slagelse"),
      enter(browser(1), server.baseUrl, "Konsulent i Sorø"),
    ]);
    const pages = [slagelse.page, soro.page] as const;
    await Promise.all(pages.map((page) => page.goto(document.address)));
    await Promise.all(pages.map((page) => form(page, "economics").getByRole("button", { name: "Tilføj en post" }).click()));
    await Promise.all([slagelse.page.keyboard.type("Drift hos os"), soro.page.keyboard.type("Løn hos jer")]);
    for (const page of pages) {
      await form(page, "economics").getByText("Drift hos os").waitFor();
      await form(page, "economics").getByText("Løn hos jer").waitFor();
      expect(await form(page, "economics").getByRole("group").count()).toBe(2);
    }

    const amounts = pages.map((page) => row(page, "economics", 1).getByLabel("Beløb"));
    await Promise.all(amounts.map((amount) => amount.focus()));
    await Promise.all([slagelse.page.keyboard.type("1,25"), soro.page.keyboard.type("3,75")]);
    await Promise.all(pages.map((page) => page.keyboard.press("Tab")));
    await Promise.all(pages.map((page) => saved(page)));
    const agreed = async () => Promise.all(amounts.map((amount) => amount.inputValue()));
    await expect.poll(async () => new Set(await agreed()).size).toBe(1);
    const [amount = ""] = await agreed();
    expect(["1,25", "3,75"]).toContain(amount);
    // Where one's caret stands already nothing slips in, to be mixed with what one is about to write.
    await row(soro.page, "economics", 2).getByLabel("Beløb").focus();
    await row(slagelse.page, "economics", 2).getByLabel("Beløb").fill("1000");
    await row(soro.page, "economics", 2).getByText("En anden har imens skrevet: 1000").waitFor();
    await soro.page.keyboard.type("2000");
    await row(slagelse.page, "economics", 2).getByText("En anden har imens skrevet: 2000").waitFor();

    await row(slagelse.page, "economics", 2).getByLabel("Beløb").fill("0,5");
    await form(slagelse.page, "economics").getByLabel("Ramme").fill("1");
    await form(soro.page, "economics").getByText("over rammen").waitFor();
    await row(soro.page, "economics", 1).getByLabel("Midler til").focus();
    await soro.page.keyboard.press("End");
    await soro.page.keyboard.type(" og Sorø");
    await row(slagelse.page, "economics", 1).getByText("og Sorø").waitFor();
    // What the other has written since stays, however far one goes back.
    await row(slagelse.page, "economics", 1).getByLabel("Midler til").focus();
    for (let step = 0; step < 12; step++) await slagelse.page.keyboard.press("Control+z");
    await saved(slagelse.page);
    for (const page of pages) {
      await form(page, "economics").getByText("Løn hos jer").waitFor();
      await form(page, "economics").getByText("og Sorø").waitFor();
    }
    expect([...slagelse.complaints, ...soro.complaints]).toEqual([]);

    // One moves the row that the other is writing in, by keyboard and then by pointer, and neither notices the other but by what they do.
    const measures = (page: Page) => form(page, "measures").getByLabel("Hvad vi måler");
    const written = (page: Page) => measures(page).evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));
    await form(slagelse.page, "measures").getByRole("button", { name: "Tilføj et mål" }).click();
    await slagelse.page.keyboard.type("Borgere med en plan");
    await slagelse.page.keyboard.press("Enter");
    await slagelse.page.keyboard.type("Indlæggelser");
    await form(soro.page, "measures").getByText("Indlæggelser").waitFor();
    await measures(soro.page).nth(1).focus();
    await soro.page.keyboard.press("End");
    await Promise.all([slagelse.page.keyboard.press("Alt+Shift+ArrowUp"), soro.page.keyboard.type(", der undgås", { delay: 20 })]);
    for (const page of pages) await expect.poll(() => written(page), patient).toEqual(["Indlæggelser, der undgås", "Borgere med en plan"]);
    await slagelse.page.getByRole("status").filter({ hasText: "Flyttet til plads 1 af 2." }).waitFor({ state: "attached" });
    // The caret is where it was in the row.
    await slagelse.page.keyboard.type("!");
    await expect.poll(() => written(soro.page), patient).toEqual(["Indlæggelser!, der undgås", "Borgere med en plan"]);
    await holds(slagelse.page);
    await slagelse.page.getByRole("button", { name: "Flyt mål 1 ned" }).click();
    await expect.poll(() => written(soro.page), patient).toEqual(["Borgere med en plan", "Indlæggelser!, der undgås"]);

    // The line goes for both; each goes on in a form and in a table, and all of it is there when it is back.
    await field(slagelse.page, "Beskrivelse").click();
    await slagelse.page.keyboard.type("/tabel");
    await slagelse.page.getByRole("listbox", { name: "Indsæt" }).waitFor();
    await slagelse.page.keyboard.press("Enter");
    for (const words of ["Indsats", "Ansvar"]) {
      await slagelse.page.keyboard.type(words);
      await slagelse.page.keyboard.press("ArrowRight");
    }
    await field(soro.page, "Beskrivelse").getByText("Ansvar").waitFor();
    await Promise.all(pages.map((page) => saved(page)));
    await server.kill();
    await Promise.all(
      pages.map((page) =>
        page
          .getByRole("alert")
          .getByText(/Ikke forbundet/)
          .waitFor(),
      ),
    );
    await slagelse.page.keyboard.type("Slagelses celle");
    await field(soro.page, "Beskrivelse").getByRole("cell").nth(4).click();
    await soro.page.keyboard.type("Sorøs celle");
    await row(slagelse.page, "measures", 1).getByLabel("Mål", { exact: true }).fill("120");
    await measures(soro.page).nth(0).focus();
    await soro.page.keyboard.press("End");
    await soro.page.keyboard.type(" i juni");
    await soro.page.keyboard.press("Alt+Shift+ArrowDown");
    await form(slagelse.page, "measures").getByRole("button", { name: "Tilføj et mål" }).click();
    await slagelse.page.keyboard.type("Samtaler");
    await server.restart();
    await Promise.all(pages.map((page) => page.getByText(/ændringer er flettet ind/).waitFor()));
    for (const page of pages) {
      await expect.poll(() => written(page), patient).toEqual(["Indlæggelser!, der undgås", "Borgere med en plan i juni", "Samtaler"]);
      await expect.poll(() => row(page, "measures", 2).getByLabel("Mål", { exact: true }).inputValue(), patient).toBe("120");
      for (const words of ["Slagelses celle", "Sorøs celle"]) await field(page, "Beskrivelse").getByText(words).waitFor();
    }
  });
});

describe("the form of a kind", () => {
  it("is filled in by keyboard, says at once what cannot be right, and holds on a phone", async () => {
    const author = await signIn(server.baseUrl, "slagelse-consultant");
    const space = await openSpace();
    const { page, complaints } = await enter(browser(0), server.baseUrl, "Konsulent i Slagelse");
    const open = async (kind: DocumentKind) => {
      const { id } = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title: "Prøve" });
      await page.goto(`/documents/${id}`);
      await saved(page);
    };

    await open("recommendation");
    await form(page, "evidence").getByRole("button", { name: "Tilføj et tal" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("86 %");
    await form(page, "evidence")
      .getByText(/25 ud af 29, ikke en procent/)
      .waitFor();
    await holds(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("25");
    await page.keyboard.press("Tab");
    await page.keyboard.type("29");
    await page.keyboard.press("Tab");
    await page.keyboard.type("kommuner har svaret ja");
    await page.keyboard.press("Enter");
    expect(
      await row(page, "evidence", 2)
        .getByLabel("Antal")
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
    await page.getByRole("radio", { name: "Det regionale niveau" }).check();
    // On a tablet too a row's tools stand beside what they are for.
    await page.setViewportSize({ width: 768, height: 900 });
    const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? NaN;
    const tool = row(page, "evidence", 2).getByRole("button").first();
    expect((await topOf(tool)) - (await topOf(row(page, "evidence", 2).getByLabel("Antal")))).toBeLessThan(20);
    await page.setViewportSize({ width: 1280, height: 900 });
    await saved(page);

    await open("mandate");
    await page.getByRole("radio", { name: "Anbefale" }).check();
    await form(page, "amountLimit").getByLabel("Højeste beløb").fill("en halv");
    await form(page, "amountLimit").getByText("Beløbet kan ikke læses.").waitFor();
    await form(page, "issuer").getByLabel("Vælg et forum").selectOption({ label: "Politisk Forum" });
    await form(page, "validity").getByLabel("Fra og med").fill("2024-01-01");
    await form(page, "validity").getByLabel("Til og med").fill("2023-01-01");
    await form(page, "validity").getByText("Slutdatoen ligger før startdatoen.").waitFor();
    await holds(page);

    await open("initiative");
    await page.getByRole("heading", { name: "Formål skal udfyldes, før teksten sendes", exact: true }).waitFor();
    await page.getByRole("textbox", { name: "Tidsplan Mere om tidsplanen", exact: true }).waitFor();
    await form(page, "timetable").getByRole("button", { name: "Tilføj et trin" }).click();
    await page.keyboard.type("primo september 2023");
    await form(page, "timetable").getByText("Forstås som 1. september 2023 til 10. september 2023.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Fru Hansen, 010190-1234");
    await page.getByText(/Her står noget, der ligner et CPR-nummer/).waitFor();
    await form(page, "lead").getByRole("combobox").click();
    await page.keyboard.type("Sorø");
    const offered = await narrowedTo(page, "Sorø");
    // What others write above it moves the page, and the list goes along.
    const scrolled = page.evaluate(() => new Promise((resolve) => window.addEventListener("scroll", resolve, { once: true })));
    await page.mouse.wheel(0, 40);
    await scrolled;
    await offered.filter({ hasText: "Konsulent i Sorø" }).click();
    await form(page, "lead").getByRole("button", { name: "Fjern Konsulent i Sorø" }).waitFor();
    await holds(page);
    // Printed, it is the text with its ticks, which browsers leave empty unless they are told, and nothing to press.
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".paper").evaluate((paper) => getComputedStyle(paper).printColorAdjust)).toBe("exact");
    expect(await page.getByRole("button").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("submitting", () => {
  it("shows what is in the way with the way there, who will see what, and the fingerprint that it then has", async () => {
    const author = await signIn(server.baseUrl, "slagelse-consultant");
    const space = await openSpace();
    const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, {
      kind: "initiative",
      title: palliativeEffort.title,
    });
    const typist = await sitDown(author, document.id);
    for (const part of palliativeEffort.parts) if (part.field !== "lead") write(typist.doc, part.field, part.paragraphs);
    await typist.saved();
    typist.leave();

    const { page } = await enter(browser(0), server.baseUrl, "Konsulent i Slagelse");
    await page.goto(`/documents/${document.id}`);
    await saved(page);
    await form(page, "measures").getByRole("button", { name: "Tilføj et mål" }).click();
    await page.keyboard.type("Borgere med en plan");
    await saved(page);
    const submit = page.getByRole("button", { name: "Send til Faglig Strategisk Forum" });
    const dialog = page.getByRole("dialog");
    await submit.click();
    await dialog.getByText("2 ting skal ordnes først").waitFor();
    await dialog.getByText(/Alle med en plads i Faglig Strategisk Forum: \d+ personer/).waitFor();
    await holds(page);
    await dialog.getByRole("button", { name: "Måles ved" }).click();
    await dialog.waitFor({ state: "hidden" });
    await form(page, "measures").getByText("Målet mangler.").waitFor();
    await row(page, "measures", 1).getByLabel("Mål", { exact: true }).fill("120");
    await field(page, "Tovholder").click();
    await page.keyboard.type("Slagelse.");
    await saved(page);

    await submit.click();
    await dialog.getByText("Der er ikke noget i vejen for at sende.").waitFor();
    const fingerprint = dialog.locator(".frozen-to-be code");
    await expect.poll(() => fingerprint.textContent()).toMatch(/[0-9a-f]{8}$/);
    const promised = ((await fingerprint.textContent()) ?? "").replaceAll(" ", "");
    await dialog.getByRole("button", { name: "Frys og send" }).click();
    await page.getByText("Indsendt til forum").first().waitFor();
    expect((await author.get<DocumentView>(`/documents/${document.id}`)).submissions[0]?.sha256).toBe(promised);

    // Sent too early: it is taken back, and can be sent again.
    await page.getByRole("button", { name: /^Træk tilbage: / }).click();
    await page.getByText(/^Trukket tilbage/).waitFor();
    await submit.waitFor();
    await holds(page);
    await submit.click();
    await dialog.getByText("Der er ikke noget i vejen for at sende.").waitFor();
    await dialog.getByRole("button", { name: "Frys og send" }).click();
    await dialog.waitFor({ state: "hidden" });
    const submitted = await author.get<DocumentView>(`/documents/${document.id}`);

    // From then on the page says whether the text is still the one that was submitted, and then the one that was decided on, and what is otherwise.
    await page.getByText("Teksten er, som den blev indsendt").waitFor();
    await field(page, "Beskrivelse").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Skrevet bagefter.");
    await page.getByText("Teksten er ændret, siden den blev indsendt").waitFor();
    await page.getByRole("link", { name: "Se, hvad der er ændret" }).press("Enter");
    await dialog.locator("ins", { hasText: "Skrevet bagefter." }).waitFor();
    await page.keyboard.press("Escape");
    await decideOnSubmitted(server.baseUrl, submitted);
    await page.reload();
    await page.getByText("Teksten er ændret, siden forummet traf beslutning om den").waitFor();
    expect(await page.getByText("Teksten er ændret, siden den blev indsendt").count()).toBe(0);
    await page.getByRole("link", { name: "Se, hvad der er ændret" }).press("Enter");
    await dialog.getByRole("button", { name: "Bring denne tekst tilbage" }).click();
    await page.getByText("Teksten er den, som forummet traf beslutning om").waitFor();
  });
});

async function openSpace(): Promise<SpaceView> {
  const author = await signIn(server.baseUrl, "slagelse-consultant");
  const facts = { name: "Felter", purpose: "", goals: "", organisationId: "org_municipality_0330", forumId: professionalForum };
  return author.post<SpaceView>("/spaces", facts);
}
