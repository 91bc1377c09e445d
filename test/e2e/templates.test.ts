import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { signIn } from "../cast/visitor.ts";
import { openBrowser } from "../support/browser.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { enter, field, holds, saved, wordsOf } from "./stage.ts";

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
});
