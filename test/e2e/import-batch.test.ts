import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { atTheImport, fixture, part, textFile } from "./import-stage.ts";
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

describe("minutes on their way in", () => {
  it("come many at a time: one that is broken says why and holds up none of the others", async () => {
    const { page, context, complaints } = await atTheImport(browser, server.baseUrl, "Politisk Forum");
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

    // A second window does not write over the first; it waits until that is closed.
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByText("Du har importen åben i et andet vindue.").waitFor();
    await holds(second);
    const waiting: string[] = [];
    second.on("pageerror", (error) => waiting.push(error.message));
    await second.getByRole("link", { name: "Politisk Forum" }).click();
    await second.getByRole("heading", { name: "Politisk Forum", level: 1 }).waitFor();
    await second.goBack();
    await second.getByText("Du har importen åben i et andet vindue.").waitFor();
    expect(waiting).toEqual([]);
    const { href } = new URL(page.url());
    await page.goto("/record?forum=for_cluster_political");
    await page.getByText("Forummets arkiv er tomt.").waitFor();
    await page.getByRole("link", { name: "Importér referater" }).waitFor();
    await second.getByRole("link", { name: "august.txt" }).waitFor();
    await second.close();
    await page.goto(href);
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

  it("say who somebody is only when a person has chosen, and keep no number that was taken out", async () => {
    const { page, complaints } = await atTheImport(browser, server.baseUrl);
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
    await page.locator("input:focus").waitFor();
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
    await page.getByRole("button", { name: "Se stedet i kilden" }).click();
    await page.getByText("Blev til: Sted").waitFor();
    await page.getByRole("textbox", { name: "Sted" }).waitFor({ state: "hidden" });
    await holds(page);
    await page.getByRole("button", { name: "Gå til feltet" }).click();
    await page.getByRole("textbox", { name: "Sted" }).and(page.locator(":focus")).waitFor();

    // What could not be stored says which field, and leads there.
    await page.getByRole("textbox", { name: "Mødets dato" }).or(page.locator("input[type=date]")).fill("");
    await part(page, "Gem");
    await page.getByRole("button", { name: "Mødets dato" }).click();
    await page.locator("input[type=date][aria-invalid=true]:focus").waitFor();
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
