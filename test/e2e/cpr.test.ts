import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, saved } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("whoever submits a text with what looks like CPR numbers is shown where, removes one, says that the other is a case, and is through", async () => {
  const author = await signIn(server.baseUrl, "slagelse-consultant");
  const space = await author.post<SpaceView>("/spaces", {
    name: "Numre",
    purpose: "",
    goals: "",
    organisationId: "org_municipality_0330",
    forumId: professionalForum,
  });
  const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: palliativeEffort.title });
  const typist = await sitDown(author, document.id);
  for (const part of palliativeEffort.parts) write(typist.doc, part.field, part.paragraphs);
  await typist.saved();
  typist.leave();

  const { page, context } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  await page.goto(`/documents/${document.id}`);
  await saved(page);
  const economics = field(page, "Økonomi");
  await economics.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Sag 010190-1234");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Fru 020290-1234");
  await saved(page);

  const dialog = page.getByRole("dialog");
  const press = async () => {
    await page.getByRole("button", { name: "Send til Faglig Strategisk Forum" }).click();
    await dialog.getByRole("button", { name: "Frys og send" }).click();
  };
  await press();
  await dialog.getByText("Der står noget i teksten, der ligner et CPR-nummer.").waitFor();
  const places = dialog.getByRole("button", { name: /^Økonomi, afsnit/ });
  expect(await places.count()).toBe(2);
  await holds(page);

  await places.last().click();
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+End");
  for (let count = 0; count < "020290-1234".length; count++) await page.keyboard.press("Backspace");
  await saved(page);

  await press();
  await dialog.getByRole("checkbox", { name: /^Økonomi, afsnit \d+: det er ikke et CPR-nummer/ }).check();
  await dialog.getByRole("button", { name: "Frys og send" }).click();
  await page.getByText("Indsendt til forum").first().waitFor();
  await context.close();
});
