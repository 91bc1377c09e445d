import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { openBrowser } from "../support/browser.ts";
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

/** An initiative of Slagelse's and Sorø's that the forum has approved. */
async function decidedInitiative(): Promise<void> {
  const slagelse = await signIn(server.baseUrl, "slagelse-consultant");
  const secretary = await signIn(server.baseUrl, "secretary");
  const space = await slagelse.post<SpaceView>("/spaces", {
    ...{ name: "Sårbare ældre", purpose: "", goals: "" },
    organisationId: "org_municipality_0330",
    forumId: professionalForum,
  });
  await slagelse.post(`/spaces/${space.id}/participations`, { partyId: "org_municipality_0340", role: "author", validTo: null });
  const { kind, title } = palliativeEffort;
  const document = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind, title });
  const typist = await sitDown(slagelse, document.id);
  for (const { field, paragraphs } of palliativeEffort.parts) write(typist.doc, field, paragraphs);
  await typist.saved();
  typist.leave();
  const { submissions } = await slagelse.post<DocumentView>(`/documents/${document.id}/submissions`, { forumId: professionalForum });
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "",
  });
  const item = { title, itemType: "decision", access: "open", submissionId: submissions[0]?.id };
  await secretary.post(`/meetings/${planned.id}/agenda-items`, item);
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt." });
  const { items } = await secretary.post<MeetingView>(`/meetings/${planned.id}/progress`, { to: "in_progress" });
  const [only] = items;
  if (only === undefined) throw new Error("the meeting has no item");
  const decision = { outcome: "approved", text: "Godkendt.", reservation: null, deviatesFromProposal: false, onwardTo: null } as const;
  await decideOn(secretary, only, { ...decision, versionId: only.document?.versionId ?? null });
}

it("a status round is opened, one municipality is yellow and says why, and the forum sees it with what is missing", async () => {
  await decidedInitiative();
  const secretary = await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet");
  await secretary.page.goto(`/forums/${professionalForum}`);
  await secretary.page.getByRole("link", { name: "Se, hvordan det går" }).click();
  await secretary.page.getByRole("button", { name: "Åbn en statusrunde" }).click();
  await secretary.page.getByRole("button", { name: "Åbn runden" }).click();
  await secretary.page.getByText("Skal udfyldes.").first().waitFor();
  await secretary.page.getByRole("textbox", { name: "Navn" }).fill("2. halvår 2026");
  for (const [label, day] of [
    ["Perioden begynder", "2026-07-01"],
    ["Perioden slutter", "2026-12-31"],
    ["Frist", "2099-01-15"],
  ] as const)
    await secretary.page.getByLabel(label).fill(day);
  await holds(secretary.page);
  await secretary.page.getByRole("button", { name: "Åbn runden" }).click();
  await secretary.page.getByRole("heading", { name: "2. halvår 2026" }).waitFor();
  await secretary.page.getByText("Tidsplan: 0 grønne, 0 gule, 0 røde og 2 ikke indberettet, af 2.").waitFor();

  const { page, complaints } = await enter(browser, server.baseUrl, "Konsulent i Slagelse");
  await page.getByRole("heading", { name: "Status, I skylder" }).waitFor();
  await holds(page);
  await page.getByRole("link", { name: palliativeEffort.title }).first().click();
  await page.getByRole("button", { name: /^Indberet status for Slagelse Kommune/ }).click();
  await page.getByLabel("Resultat").selectOption("green");
  await page.getByLabel("Tidsplan").selectOption("yellow");
  await page.getByRole("button", { name: "Indberet", exact: true }).click();
  await page.getByText("Skal udfyldes.").first().waitFor();
  await page.getByLabel("Hvorfor").fill("Sygeplejersken er først ansat fra maj.");
  await page.getByLabel("Konsekvens").fill("Seks uger senere.");
  await page.getByLabel("Vejen tilbage").fill("Sorø låner os en vagt.");
  await holds(page);
  await page.getByRole("button", { name: "Indberet", exact: true }).click();
  await page.getByText("Tidsplan: 0 grønne, 1 gul, 0 røde og 1 ikke indberettet, af 2.").waitFor();
  await holds(page);
  // The browser's own word for the refusal that the page has just shown.
  expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);

  const member = await enter(browser, server.baseUrl, "Centerchef i Ringsted");
  await member.page.goto(secretary.page.url());
  await member.page.getByText("Forummet ser, hvad der er indberettet, når den er slut.").waitFor();
  await secretary.page.reload();
  await secretary.page.getByRole("button", { name: "Vis for forummet" }).click();
  await secretary.page.getByText("1 svar mangler").waitFor();
  await holds(secretary.page);
  await secretary.page.getByRole("dialog").getByRole("button", { name: "Vis for forummet" }).click();
  await secretary.page.getByText("Vist for forummet").first().waitFor();
  await member.page.reload();
  await member.page.getByText("Gul: under 2 måneder forsinket").waitFor();
  await member.page.getByText("Sorø låner os en vagt.").waitFor();
  await member.page.getByText("Ikke indberettet").first().waitFor();
  await holds(member.page);
  const { initiatives } = await (await signIn(server.baseUrl, "ringsted-head")).get<StatusRoundView>(new URL(member.page.url()).pathname);
  expect(initiatives[0]?.timetable).toEqual({ green: 0, yellow: 1, red: 0, missing: 1, of: 2 });
});
