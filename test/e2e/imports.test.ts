import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { atTheImport, fixture, marked, part, paste, selectInSource } from "./import-stage.ts";
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

describe("minutes that a forum had already", () => {
  it("are pasted, checked beside their source, stored in one step, found, taken back and put back", async () => {
    const { page, complaints } = await atTheImport(browser, server.baseUrl);
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

  it("can be brought in, checked and stored by keyboard alone", async () => {
    const { page, complaints } = await atTheImport(browser, server.baseUrl, "Politisk Forum");
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
});
