import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/tools.ts";
import { openBrowser, type Visitor } from "../support/browser.ts";
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

const fixture = (name: string): string => readFileSync(join(root, "test/fixtures/minutes", `${name}.txt`), "utf8");
const textFile = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

/** The secretary at the forum's page for importing. */
async function atTheImport(forum = "Faglig Strategisk Forum"): Promise<Visitor> {
  const visitor = await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet");
  await visitor.page.getByRole("navigation").getByRole("link", { name: "Fora" }).click();
  await visitor.page.getByRole("link", { name: forum, exact: true }).first().click();
  await visitor.page.getByRole("link", { name: "Importér referater" }).click();
  await visitor.page.getByRole("heading", { name: "Importér referater", level: 1 }).waitFor();
  return visitor;
}

async function paste(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Eller indsæt" }).fill(words);
  await page.getByRole("button", { name: "Læs teksten" }).click();
  await page.getByRole("heading", { name: "Spørgsmål til kladden" }).waitFor();
}

const part = (page: Page, name: string) => page.getByRole("navigation", { name: "Dele af kladden" }).getByRole("link", { name }).click();

/** The words that are marked in the source, as the browser has them. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("import-shown") ?? [])].map((range) => (range instanceof Range ? range.toString() : "")).join(""),
  );

/** Selects a word of the source as a hand does, with two clicks on it. */
async function selectInSource(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll(".source-block")) {
      const at = block.textContent.indexOf(wanted);
      if (at === -1 || block.firstChild === null) continue;
      const range = new Range();
      range.setStart(block.firstChild, at);
      range.setEnd(block.firstChild, at + wanted.length);
      const pane = block.parentElement;
      if (pane !== null) pane.scrollTop += range.getBoundingClientRect().top - pane.getBoundingClientRect().top - 100;
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, word);
  if (place === null) throw new Error(`the source does not say ${word}`);
  await page.mouse.dblclick(place.x, place.y);
}

describe("minutes that a forum had already", () => {
  it("are pasted, checked beside their source, stored in one step, found, taken back and put back", async () => {
    const { page, complaints } = await atTheImport();
    await holds(page);
    await paste(page, fixture("agenda-tool-2"));
    await holds(page);

    // The questions, one after the other. Each is shown in the source.
    await page.getByText("Spørgsmål 1 af 3").waitFor();
    expect(await marked(page)).toBe("Dan Opdigt");
    await page.getByRole("button", { name: "Gå til det" }).click();
    await page.locator("textarea:focus").waitFor();
    expect(await page.locator("textarea:focus").inputValue()).toContain("Som medlemmer udpeges Dan Opdigt");
    expect(await marked(page)).toContain("Som medlemmer udpeges");
    await part(page, "Spørgsmål");
    for (const left of [2, 1]) {
      await page.getByRole("button", { name: "Det er rigtigt sådan" }).click();
      await page.getByText(`${left} af 3 er åbne`).waitFor();
    }

    // A field leads to its words in the source, and words of the source to their field.
    await part(page, "Mødet");
    await page.getByRole("textbox", { name: "Sted" }).focus();
    expect(await marked(page)).toBe("Online");
    await page.getByRole("textbox", { name: "Sted" }).fill("Fjordby Rådhus");
    await holds(page);
    await selectInSource(page, "Uddannelsen");
    await page.getByText("Blev til: Punkt 5 · Sagsfremstilling").first().waitFor();
    await page.getByRole("button", { name: "Gå til feltet" }).click();
    await page.locator("textarea:focus").waitFor();
    expect(await page.locator("textarea:focus").inputValue()).toBe("Uddannelsen har haft 42 deltagere på to hold.");

    // Every decision by a person: the first as it was read, the second corrected and confirmed anew.
    await page.getByRole("button", { name: "Bekræft, og gå til næste" }).click();
    await page.getByText("1 af 2 beslutninger bekræftet").waitFor();
    await page.locator("h3:focus", { hasText: "6. Udpegning af medlemmer" }).waitFor();
    await page.getByRole("button", { name: "Bekræft, og gå til næste" }).click();
    await page.getByText("2 af 2 beslutninger bekræftet").waitFor();
    await page.getByRole("textbox", { name: "Går videre til" }).fill("Fjordby Byråd");
    await page.getByText("1 af 2 beslutninger bekræftet").waitFor();
    await holds(page);

    // What somebody has made of it so far is there after a reload.
    await page.reload();
    await page.getByText("1 af 2 beslutninger bekræftet").waitFor();
    expect(await page.getByRole("textbox", { name: "Går videre til" }).inputValue()).toBe("Fjordby Byråd");
    await page.getByRole("button", { name: "Bekræft, og gå til næste" }).click();
    await page.getByText("2 af 2 beslutninger bekræftet").waitFor();

    // What is still open is shown, and nothing has been stored by any of this.
    await part(page, "Gem");
    await page.getByText("1 spørgsmål er stadig åbent:").waitFor();
    await holds(page);
    expect(await page.evaluate(() => fetch("/api/forums/for_cluster_professional/imports").then((answer) => answer.json()))).toEqual([]);
    await page.getByRole("button", { name: "Gem referatet" }).click();
    await page.getByText("Gemt i arkivet: Faglig Strategisk Forum, 3. september 2024.").waitFor();
    await holds(page);

    // The meeting as others read it.
    await page.getByRole("link", { name: "Se det importerede møde" }).first().click();
    await page.getByRole("heading", { name: "Møde i Faglig Strategisk Forum", level: 1 }).waitFor();
    await page.getByText("Fjordby Rådhus").waitFor();
    await page.getByText("Importeret af Sekretær i klyngesekretariatet").waitFor();
    await page.getByText("Vis teksten").click();
    await page.getByRole("region", { name: "Kildens tekst" }).getByText("Mødested: Online").waitFor();
    await holds(page);

    // Found by part of a word, cited by an address of its own, and reached from the forum.
    await page.getByRole("navigation").getByRole("link", { name: "Arkiv" }).click();
    await page.getByRole("searchbox", { name: "Søg i arkivet" }).fill("foelgegrup");
    const hit = page.getByRole("link", { name: /^Udpegning af medlemmer til følgegruppe/ });
    await hit.waitFor();
    await page.getByText("Status på fælles uddannelse").waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?q=foelgegrup");
    await holds(page);
    await hit.click();
    await page.getByText("Faglig Strategisk Forum, 3. september 2024, pkt. 6").first().waitFor();
    await holds(page);

    // Taken back as a whole, and put back.
    await page.getByRole("link", { name: "Faglig Strategisk Forum, 3. september 2024", exact: true }).click();
    await page.getByRole("button", { name: "Træk importen tilbage" }).click();
    await page.getByText("Importen er trukket tilbage").waitFor();
    await holds(page);
    await page.goto("/record?q=foelgegrup");
    await page.getByText("Intet i arkivet svarer til søgningen.").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Læg det tilbage" }).click();
    await page.getByText("Mødet er en del af arkivet igen.").waitFor();
    await page.getByRole("link", { name: "Faglig Strategisk Forum", exact: true }).click();
    await page.getByRole("link", { name: "tirsdag den 3. september 2024" }).waitFor();
    await page.getByText("Fjordby Rådhus · 3 punkter").waitFor();
    await holds(page);

    // An item of a coming meeting is linked to what the forum made of the matter before.
    const meetingId = await page.evaluate(async () => {
      const send = (path: string, body: unknown) =>
        fetch(`/api${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      const made = await send("/forums/for_cluster_professional/meetings", { startsAt: "2027-01-20T16:00:00.000Z", place: "Ringsted" });
      const { id } = (await made.json()) as { id: string };
      await send(`/meetings/${id}/agenda-items`, { title: "Følgegruppen igen", itemType: "briefing", access: "open", submissionId: null });
      return id;
    });
    await page.goto(`/meetings/${meetingId}`);
    await page.getByRole("button", { name: "Knyt til et tidligere punkt" }).click();
    await page.getByRole("searchbox", { name: "Søg i de importerede referater" }).fill("følgegruppe");
    await page.getByRole("button", { name: /^Vælg Udpegning af medlemmer/ }).waitFor();
    await page.getByRole("button", { name: /^Vælg Status/ }).waitFor({ state: "detached" });
    await holds(page);
    await page.getByRole("button", { name: /^Vælg Udpegning af medlemmer/ }).click();
    await page.getByRole("button", { name: /^Fjern henvisningen/ }).click();
    await page.getByText("Henvisningen er fjernet.").waitFor();
    await page.getByRole("button", { name: "Fortryd" }).click();
    await page.getByRole("link", { name: /^Udpegning af medlemmer/ }).waitFor();
    await holds(page);
    await page.getByRole("link", { name: /^Udpegning af medlemmer/ }).click();
    await page.getByRole("heading", { name: "Sager, der henviser hertil" }).waitFor();
    await page.getByRole("link", { name: "Følgegruppen igen" }).waitFor();

    // The same minutes again are recognised, and storing them twice is a choice.
    await page.getByRole("link", { name: "Faglig Strategisk Forum, 3. september 2024", exact: true }).click();
    await page.getByRole("link", { name: "Faglig Strategisk Forum", exact: true }).click();
    await page.getByRole("link", { name: "Importér referater" }).click();
    await paste(page, fixture("agenda-tool-2"));
    await part(page, "Gem");
    await page.getByText("Er det samme fil? Den er importeret før.").waitFor();
    await page.getByRole("columnheader", { name: "I arkivet" }).waitFor();
    expect(await page.getByRole("button", { name: "Gem referatet" }).getAttribute("aria-disabled")).toBe("true");
    await holds(page);
    await page.getByText("Det er et andet møde. Gem alligevel.").click();
    expect(await page.getByRole("button", { name: "Gem referatet" }).getAttribute("aria-disabled")).toBe("false");
    expect(complaints).toEqual([]);
  });

  it("come many at a time: one that is broken says why and holds up none of the others", async () => {
    const { page, complaints } = await atTheImport("Politisk Forum");
    await page
      .getByLabel("Vælg filer")
      .setInputFiles([
        textFile("maj.txt", fixture("web-2021-1")),
        { name: "juni.pdf", mimeType: "application/pdf", buffer: Buffer.from("ikke en pdf") },
        textFile("august.txt", fixture("municipal-new-1")),
      ]);
    await page.getByText("Filen er ikke det, dens navn siger.").waitFor();
    await page.getByRole("link", { name: "august.txt" }).waitFor();
    await holds(page);
    await page.getByRole("link", { name: "maj.txt" }).click();
    await page.getByRole("heading", { name: "Spørgsmål til kladden" }).waitFor();

    // Removing is undone where it was done.
    await page.getByRole("button", { name: "Fjern august.txt fra listen" }).click();
    await page.getByRole("link", { name: "august.txt" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Fortryd" }).click();
    await page.getByRole("link", { name: "august.txt" }).waitFor();

    // Walking away from what is in no record yet is asked about, and so is signing out, which would delete it.
    await page.getByRole("navigation").getByRole("link", { name: "Overblik" }).click();
    await page.getByRole("dialog").getByText("2 kladder ligger på denne computer").waitFor();
    await holds(page);
    await page.getByRole("button", { name: "Bliv her" }).click();
    await page.getByRole("button", { name: "Log af" }).click();
    await page.getByRole("dialog").getByText("2 kladder til importerede referater ligger kun på denne computer").waitFor();
    await page.getByRole("button", { name: "Log af og slet" }).click();
    await page.getByRole("button", { name: "Log på som Sekretær i klyngesekretariatet" }).waitFor();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("can be brought in, checked and stored by keyboard alone", async () => {
    const { page, complaints } = await atTheImport("Politisk Forum");
    const keys = page.keyboard;
    /** Walks on until what has the focus is called that. */
    const walkTo = async (name: RegExp, key = "Tab"): Promise<void> => {
      for (let step = 0; step < 80; step++) {
        await keys.press(key);
        const focused = await page.evaluate(() => {
          const at = document.activeElement;
          if (!(at instanceof HTMLElement)) return "";
          const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : null;
          return label ?? at.getAttribute("aria-label") ?? at.textContent ?? "";
        });
        if (name.test(focused)) return;
      }
      throw new Error(`${String(name)} was not reached by ${key}`);
    };
    await walkTo(/Eller indsæt teksten/);
    await keys.insertText(fixture("inline-1"));
    await walkTo(/^Læs teksten/);
    await keys.press("Enter");
    await page.getByRole("heading", { name: "Spørgsmål til kladden" }).waitFor();
    for (let open = await page.getByRole("button", { name: "Det er rigtigt sådan" }).count(); open > 0;) {
      await walkTo(/^Det er rigtigt sådan/);
      await keys.press("Enter");
      open = await page.getByRole("button", { name: "Det er rigtigt sådan" }).count();
    }
    await walkTo(/^Punkter/, "Shift+Tab");
    await keys.press("Enter");
    await page.getByRole("heading", { name: "Punkter og beslutninger" }).waitFor();
    for (let open = await page.getByRole("button", { name: "Bekræft, og gå til næste" }).count(); open > 0;) {
      await walkTo(/^Bekræft, og gå til næste/);
      await keys.press("Enter");
      await page.locator("h3:focus").waitFor();
      open = await page.getByRole("button", { name: "Bekræft, og gå til næste" }).count();
    }
    // The source can be walked through, and says what each place became.
    await walkTo(/^Næste sted/);
    await keys.press("Enter");
    await page
      .getByText(/^Blev til:/)
      .first()
      .waitFor();
    await walkTo(/^Gem/, "Shift+Tab");
    await keys.press("Enter");
    await walkTo(/^Gem referatet/);
    await keys.press("Enter");
    await page.locator(".notice:focus", { hasText: "Gemt i arkivet" }).waitFor();
    await walkTo(/^Fortryd/);
    await keys.press("Enter");
    await page.getByRole("heading", { name: "Gem i forummets arkiv" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("say who somebody is only when a person has chosen, and keep no number that was taken out", async () => {
    const { page, complaints } = await atTheImport();
    const number = "010190-1234";
    const words = fixture("agenda-tool-2").replace("3. september", "10. september").replace("Online", `Online, ref. ${number}`);
    await page.getByLabel("Vælg filer").setInputFiles([textFile("september.txt", words)]);
    const cprQuestion = page.getByRole("button", { name: /^Er det et CPR-nummer/ });
    await cprQuestion.click();
    await page.getByRole("button", { name: "Fjern nummeret" }).click();
    await page.getByText("Online, ref. ••••••-••••").waitFor();
    await part(page, "Mødet");
    expect(await page.getByRole("textbox", { name: "Sted" }).inputValue()).toBe("Online, ref. ••••••-••••");

    // A row that was removed comes back where it was.
    await page.getByRole("button", { name: "Fjern Carla Fiktiv" }).click();
    await page.getByText("Fjernet.").waitFor();
    await page.getByRole("button", { name: "Fortryd" }).click();
    await page.getByRole("button", { name: "Fjern Carla Fiktiv" }).waitFor();

    // Somebody with a seat whose name is written almost as it is.
    await page.getByRole("button", { name: "Tilføj: Deltagere og fraværende i hele mødet" }).click();
    await page.keyboard.type("Centerleder psykiatrien");
    await part(page, "Navne");
    const choice = page.getByRole("group", { name: "Centerleder psykiatrien" });
    await choice.getByText("Ikke afgjort endnu").waitFor();
    expect(await choice.getByRole("radio", { checked: true }).count()).toBe(0);
    await holds(page);
    await part(page, "Gem");
    await page.getByText("1 navn med forslag er ikke afgjort og gemmes som navn.").waitFor();
    await part(page, "Navne");
    await choice.getByText("Centerleder i psykiatrien").click();
    await part(page, "Gem");

    // On a narrow screen one looks at the draft or at the source, and the place that was shown is still shown.
    await page.setViewportSize({ width: 320, height: 800 });
    await part(page, "Mødet");
    await page.getByRole("textbox", { name: "Sted" }).focus();
    await page.getByRole("button", { name: "Kilden" }).click();
    await page.getByText("Blev til: Sted").waitFor();
    await page.getByRole("textbox", { name: "Sted" }).waitFor({ state: "hidden" });
    await holds(page);
    await page.getByRole("button", { name: "Gå til feltet" }).click();
    await page.getByRole("textbox", { name: "Sted" }).and(page.locator(":focus")).waitFor();

    // What could not be stored says which field, and leads there.
    await page.getByRole("textbox", { name: "Mødets dato" }).or(page.locator("input[type=date]")).fill("");
    await part(page, "Gem");
    await page.getByRole("button", { name: "Mødets dato" }).click();
    await page.locator("input[type=date]:focus").fill("2024-09-10");
    await part(page, "Gem");
    await page.getByRole("button", { name: "Gem referatet" }).click();
    await page.getByText("Gemt i arkivet: Faglig Strategisk Forum, 10. september 2024.").waitFor();
    await page.getByRole("link", { name: "Se det importerede møde" }).first().click();
    await page.getByText("Vis teksten").click();
    await page.getByRole("region", { name: "Kildens tekst" }).getByText("••••••-••••").waitFor();
    await page.getByText("Centerleder i psykiatrien").waitFor();
    const kept = await page.evaluate(async () => {
      const href = document.querySelector("a[download]")?.getAttribute("href") ?? "";
      return (await fetch(href)).text();
    });
    expect(kept).toContain("••••••-••••");
    expect(kept).not.toContain(number);
    expect(complaints).toEqual([]);
  });
});
