import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { signIn } from "../cast/visitor.ts";
import { newVisitor, openBrowser } from "../support/browser.ts";
import { byKeyboard, fill, narrowedTo, pickSuggestion } from "../support/keyboard.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, form, holds, saved, wordsOf } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("the secretariat writes a template, an author begins with it, and one that is taken out of use is offered no more", async () => {
  const api = await signIn(server.baseUrl, "slagelse-consultant");
  const about = { name: "Sårbare ældre", purpose: "", goals: "", organisationId: "org_municipality_0330", forumId: professionalForum };
  const space = await api.post<SpaceView>("/spaces", about);

  const { page: secretary } = await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet");
  await secretary.goto(`/forums/${professionalForum}/rules`);
  await secretary.getByRole("button", { name: "Ny skabelon" }).click();
  await holds(secretary);
  await secretary.getByRole("radio", { name: "Indsats" }).focus();
  await secretary.getByLabel("Skabelonens navn").fill("Indsats i klyngen");
  await secretary.keyboard.press("Enter");
  await field(secretary, "Formål").click();
  await secretary.keyboard.type("Hvem får det bedre, og hvordan ved vi det?");
  await saved(secretary);
  await holds(secretary);

  const { page: author } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  const begin = async () => {
    await author.goto(`/spaces/${space.id}`);
    await author.getByRole("button", { name: "Nyt dokument" }).click();
    await author.getByLabel("Titel").waitFor();
  };
  await begin();
  await expect.poll(() => author.getByRole("radio", { name: "Indsats i klyngen" }).isChecked()).toBe(true);
  await holds(author);
  await author.getByLabel("Titel").fill("Medicin til tre dage");
  await author.keyboard.press("Enter");
  await field(author, "Formål").waitFor();
  expect(await wordsOf(author, "Formål")).toBe("Hvem får det bedre, og hvordan ved vi det?");

  await secretary.goto(`/forums/${professionalForum}/rules`);
  await secretary.getByRole("button", { name: "Tag ud af brug: Indsats i klyngen" }).click();
  await secretary.getByRole("button", { name: "Tag i brug igen: Indsats i klyngen" }).waitFor();
  await begin();
  expect(await author.getByText("Begynd med").count()).toBe(0);
  await secretary.getByRole("button", { name: "Tag i brug igen: Indsats i klyngen" }).click();
  await secretary.getByRole("button", { name: "Tag ud af brug: Indsats i klyngen" }).waitFor();
});

it("somebody without a mouse goes from signing in to a submitted text: from a template, with the bar, the list under a slash, forms and a comment", async () => {
  const { page, complaints } = await newVisitor(browser, server.baseUrl);
  const { keyboard } = page;
  const press = (target: Locator, key: "Enter" | "Space" = "Enter") => byKeyboard(page, target, key);
  await page.goto("/sign-in");
  await press(page.getByRole("button", { name: "Log på som Konsulent i Slagelse" }));
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  await press(page.getByRole("navigation").getByRole("link", { name: "Samarbejdsrum" }));
  await press(page.getByRole("link", { name: "Sårbare ældre" }));
  await press(page.getByRole("link", { name: "Liste" }));
  await page.waitForURL(/view=list/);
  await holds(page);
  await press(page.getByRole("button", { name: "Nyt dokument" }));
  await fill(page, page.getByLabel("Titel"), "Hjem med medicin");
  await keyboard.press("Enter");

  // The caret is where one begins, in what the template asks.
  await page.locator('[data-field="purpose"]:focus').waitFor();
  await field(page, "Formål").getByText("Hvem får det bedre").waitFor();
  await keyboard.press("Control+a");
  await keyboard.type("Ældre får medicinen med hjem.");
  await keyboard.press("Shift+Home");
  const comments = page.getByRole("region", { name: /^Kommentarer/ });
  const marked = comments.getByRole("button", { name: "Kommentér det markerede" });
  await marked.waitFor();
  await keyboard.press("Alt+F10");
  const bold = page.getByRole("toolbar", { name: "Formatering" }).getByRole("button", { name: "Fed", exact: true });
  for (let tool = 0; tool < 20 && (await bold.and(page.locator(":focus")).count()) === 0; tool++) await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await field(page, "Formål").locator("strong", { hasText: "med hjem." }).waitFor();
  if ((await field(page, "Formål").and(page.locator(":focus")).count()) === 0) await keyboard.press("Escape");
  await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await keyboard.type("/punkt");
  await page.getByRole("listbox", { name: "Indsæt" }).waitFor();
  await keyboard.press("Enter");
  await keyboard.type("Til tre dage");
  await field(page, "Formål").getByRole("listitem").getByText("Til tre dage").waitFor();

  await byKeyboard(page, form(page, "lead").getByRole("combobox"), null);
  await keyboard.type("Slagelse Kom");
  await pickSuggestion(page, (await narrowedTo(page, "Slagelse Kom")).filter({ hasText: /^Slagelse Kommune/ }).first());
  await form(page, "lead").getByRole("button", { name: "Fjern Slagelse Kommune" }).waitFor();
  await press(form(page, "economics").getByRole("checkbox", { name: "Ingen udgifter" }), "Space");
  await press(form(page, "proposal").getByRole("button", { name: "Tilføj et at-punkt" }));
  await keyboard.type("at indsatsen godkendes");
  await saved(page);

  await byKeyboard(page, field(page, "Formål"), null);
  await keyboard.press("Control+Home");
  await keyboard.press("Control+Shift+ArrowRight");
  await marked.waitFor();
  await keyboard.press("Control+Alt+m");
  await page.locator("textarea:focus").waitFor();
  await keyboard.type("Alle ældre?");
  await press(comments.getByRole("button", { name: "Send" }));
  await page.locator("mark.commented", { hasText: "Ældre" }).waitFor();
  await holds(page);

  await press(page.getByRole("button", { name: "Send til Faglig Strategisk Forum" }));
  await page.getByRole("dialog").getByText("Der er ikke noget i vejen for at sende.").waitFor();
  await press(page.getByRole("dialog").getByRole("button", { name: "Frys og send" }));
  await page.getByText("Indsendt til forum").first().waitFor();
  expect(complaints).toEqual([]);
});
