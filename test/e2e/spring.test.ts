import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { NewReading } from "../../contract/recording.ts";
import type { AgendaItemView, MeetingView, SpaceView } from "../../contract/views.ts";
import { politicalForum, professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { writeSections } from "../cast/spring-agenda.ts";
import { regionalFund } from "../cast/regional-fund.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { sitDown } from "../cast/typist.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { write } from "../cast/write.ts";
import { newVisitor, openBrowser } from "../support/browser.ts";
import { byKeyboard, choose, fill } from "../support/keyboard.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { record, tick } from "./recording.ts";
import { field, holds, saved } from "./stage.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const secret = "HEMMELIGSAG";
const municipalities = {
  "Næstved Kommune": "org_municipality_0370",
  "Slagelse Kommune": "org_municipality_0330",
  "Sorø Kommune": "org_municipality_0340",
  "Ringsted Kommune": "org_municipality_0329",
} as const;
const initiatives = [
  "72-timers behandlingsansvar",
  "Medicinudlevering til 3 dage",
  "Tidlig og koordineret palliativ indsats",
  "VIP Borgere",
  "Fælles kvalitetsorganisation på akutområdet",
];
const plain = { outcome: "approved", reservation: null, deviatesFromProposal: false, onwardTo: null, versionId: null } as const;
const reservation = "Kommunalbestyrelserne skal eventuelt godkende, at midlerne bruges.";

/** The initiative as two municipalities wrote it, put to the professional forum. How it is written is the main job's. */
async function submitInitiative(): Promise<void> {
  const author = await signIn(server.baseUrl, "slagelse-consultant");
  const space = await author.post<SpaceView>("/spaces", {
    ...{ name: "Sårbare ældre", purpose: "Ét forløb.", goals: "", organisationId: "org_municipality_0330", forumId: professionalForum },
  });
  const { title, kind, parts } = palliativeEffort;
  const { id } = await author.post<{ id: `doc_${string}` }>(`/spaces/${space.id}/documents`, { kind, title });
  const typist = await sitDown(author, id);
  for (const { field, paragraphs } of parts) write(typist.doc, field, paragraphs);
  await typist.saved();
  typist.leave();
  await author.post(`/documents/${id}/submissions`, { forumId: professionalForum });
}

const addItem = async (api: Visitor, meetingId: string, title: string, access = "open"): Promise<AgendaItemView> => {
  const item = { title, access, itemType: "decision", submissionId: null };
  const { items } = await api.post<MeetingView>(`/meetings/${meetingId}/agenda-items`, item);
  const added = items.find((candidate) => candidate.title === title);
  if (added === undefined) throw new Error(`${title} is not on the agenda`);
  return added;
};

const progress = (api: Visitor, meetingId: string, to: string): Promise<MeetingView> =>
  api.post(`/meetings/${meetingId}/progress`, { to, reason: "Aftalt med formandskabet." });

async function open(name: string, address: string, width: number): Promise<Page> {
  const { page } = await newVisitor(browser, server.baseUrl, { width, height: 800 });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Log på som ${name}` }).click();
  await page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  await page.goto(address);
  return page;
}

const asksTheFour = async (page: Page) => {
  await fill(page, page.getByRole("textbox", { name: "Forbehold" }), reservation);
  for (const name of Object.keys(municipalities)) await tick(page, name);
};

it("a spring goes from the backlog to published minutes that everybody can read, by keyboard, without one closed word", async () => {
  const api = await signIn(server.baseUrl, "secretary");
  await submitInitiative();

  // 18 April: the political forum funds five initiatives with a reservation, and its fund comes to more than its frame.
  const political = await api.post<MeetingView>(`/forums/${politicalForum}/meetings`, { startsAt: "2023-04-18T14:00:00Z", place: "Sorø" });
  for (const title of [...initiatives, "Den regionale pulje for 2021"]) await addItem(api, political.id, title);
  await progress(api, political.id, "agenda_published");
  const { items } = await progress(api, political.id, "in_progress");
  const page = await open("Sekretær i klyngesekretariatet", `/meetings/${political.id}`, 1280);
  await record(page, {
    item: "Den regionale pulje",
    outcome: "Taget til efterretning",
    text: regionalFund,
    asked: [[/Beløbene giver 20,1/, "De 0,3 mio. kr. dækkes af uforbrugte midler."]],
  });
  for (const item of items.filter(({ title }) => initiatives.includes(title))) {
    const text = "Midlerne bruges som foreslået.";
    await decideOn(api, item, { ...plain, text, reservation, ratifiers: Object.values(municipalities) } satisfies NewReading);
  }
  await page.goto(`/forums/${politicalForum}`);
  await expect.poll(() => page.getByText("0 af 4 har tilsluttet sig").count()).toBe(5);
  await holds(page);

  // 19 April: the professional forum's agenda, from the backlog to the gate.
  await page.goto(`/forums/${professionalForum}`);
  await byKeyboard(page, page.getByRole("button", { name: "Planlæg møde" }), "Enter");
  await page.getByLabel("Dato").fill("2023-04-19");
  await page.getByLabel("Klokken").fill("17:00");
  await fill(page, page.getByRole("textbox", { name: "Sted" }), "Ringsted Sygehus");
  const create = page.getByRole("button", { name: "Opret mødet" });
  await byKeyboard(page, create, "Enter");
  // That spring is over. The question is answered, and the meeting is recorded all the same.
  await page.getByText("Er passeret. Er det meningen?").waitFor();
  await tick(page, "Ja, mødet er holdt og skal registreres her");
  await holds(page);
  await byKeyboard(page, create, "Enter");
  await page.getByRole("heading", { name: "Møde i Faglig Strategisk Forum", level: 1 }).waitFor();
  const meetingId = new URL(page.url()).pathname.split("/")[2] ?? "";
  await byKeyboard(page, page.getByRole("button", { name: /^Sæt på dagsordenen.*palliativ/ }), "Enter");
  await byKeyboard(page, page.getByRole("dialog").getByRole("button", { name: "Sæt på dagsordenen" }), "Enter");
  await page.locator(".agenda-item h3", { hasText: palliativeEffort.title }).waitFor();
  const bid = await addItem(api, meetingId, "Indkaldelse af emner til lærings- og kvalitetsteams");
  await writeSections(api, bid.id, [{ field: "proposal", paragraphs: ["at indkaldelsen sendes til temaudvalgene."] }]);
  const conference = "Udpegning til den afsluttende konference";
  await byKeyboard(page, page.getByRole("button", { name: "Nyt punkt" }), "Enter");
  await fill(page, page.getByRole("textbox", { name: "Overskrift" }), conference);
  await byKeyboard(page, page.getByRole("button", { name: "Tilføj punktet" }), "Enter");
  await page.getByRole("heading", { name: conference }).waitFor();
  const seats = await addItem(api, meetingId, "Udpegning til en rådgivende gruppe");
  await page.goto(`/agenda-items/${seats.id}`);
  await byKeyboard(page, field(page, "Indstilling"), null);
  await page.keyboard.type("at forummet udpeger tre personer, én fra hver sektor.");
  await saved(page);
  await page.goBack();
  const closed = await addItem(api, meetingId, `Personsag ${secret}`, "closed");
  await page.reload();
  await byKeyboard(page, page.getByRole("button", { name: "Sæt de faste punkter på" }), "Enter");
  await page.getByRole("heading", { name: "Eventuelt" }).waitFor();
  await byKeyboard(page, page.getByRole("link", { name: "Offentliggør dagsordenen" }), "Enter");
  await fill(page, page.getByRole("textbox", { name: /^Begrundelse/ }), "Mødet er fremrykket.");
  await holds(page);
  await byKeyboard(page, page.getByRole("button", { name: "Offentliggør nu" }), "Enter");
  await byKeyboard(page, page.getByRole("button", { name: "Åbn mødet" }), "Enter");
  await page.getByText("Mødet er i gang").waitFor();

  // A doctor on a phone has something entered while the meeting runs.
  const matter = (await api.get<MeetingView>(`/meetings/${meetingId}`)).items.find(({ document }) => document !== null);
  if (matter === undefined) throw new Error("the initiative is not on the agenda");
  await byKeyboard(page, page.getByRole("link", { name: "Mødet", exact: true }), "Enter");
  await byKeyboard(page, page.getByRole("button", { name: new RegExp(`^${matter.number}\\. `) }), "Enter");
  await byKeyboard(page, page.getByRole("button", { name: "Tag punktet op" }), "Enter");
  const doctor = await open("Praktiserende læge", `/meetings/${meetingId}/live`, 320);
  await doctor.getByText(`Nu ${matter.number}. ${matter.title}`).waitFor();
  await doctor.getByRole("button", { name: "Ønskes ført til referat" }).click();
  await doctor.getByLabel("Bemærkning").fill("Almen praksis skal høres om vagten.");
  await doctor.getByRole("radio", { name: "Min organisation" }).check();
  await doctor.getByRole("button", { name: "Send bemærkningen" }).click();
  await doctor.getByRole("button", { name: "Tag tilbage: Almen praksis skal høres om vagten." }).waitFor();

  await byKeyboard(page, page.getByRole("link", { name: "Dagsorden", exact: true }), "Enter");
  await record(page, {
    item: "Indkaldelse af emner",
    outcome: "Ikke tiltrådt",
    text: "Klyngen melder ikke emner ind denne gang.",
    entered: (dialog) => tick(dialog, "Afviger fra indstillingen"),
  });
  await record(page, {
    item: "Udpegning til den afsluttende",
    outcome: "Udpeget",
    text: "Direktøren i Sorø deltager. Navnet meldes ind senest tirsdag den 24. april 2023.",
    asked: [[/24-04-2023 er en mandag/, "Datoen er rigtig. Det er en mandag."]],
  });
  await record(page, {
    item: "Udpegning til en rådgivende",
    outcome: "Udpeget",
    text: "Fra kommunerne deltager centerchefen i Ringsted. To pladser står tomme.",
    asked: [
      [/Skal pladsen til regionen stå tom/, "Regionen har ikke meldt nogen endnu."],
      [/Skal pladsen til almen praksis stå tom/, "Almen praksis har ikke meldt nogen endnu."],
    ],
  });
  await record(page, {
    item: palliativeEffort.title,
    outcome: ["Godkendt", "Taget til efterretning"],
    text: "Indsatsen prøves af som klyngeprojekt.",
    entered: async (dialog) => {
      await asksTheFour(dialog);
      await byKeyboard(dialog, dialog.getByLabel("Hvornår er beslutningen endelig?"), null);
      await dialog.keyboard.press("ArrowDown");
      await fill(dialog, dialog.getByRole("textbox", { name: "Hvor mange" }), "3");
      await holds(dialog);
    },
  });
  await decideOn(api, closed, { ...plain, text: `Det godkendtes: ${secret}.` });

  // The minutes: sent, approved on a phone, locked by the chair, out, and added to the day after.
  await page.goto(`/meetings/${meetingId}/minutes`);
  await byKeyboard(page, page.getByRole("button", { name: "Send til godkendelse" }), "Enter");
  await page.getByText("0 af 7 har godkendt").waitFor();
  await doctor.goto(`/meetings/${meetingId}/minutes`);
  await doctor.getByRole("button", { name: "Godkend referatet" }).click();
  await doctor.getByText("1 af 7 har godkendt").waitFor();
  await holds(doctor);
  await byKeyboard(page, page.getByRole("button", { name: "Slut mødet" }), "Enter");
  await page.getByRole("button", { name: "Slut mødet" }).waitFor({ state: "hidden" });
  const chair = await open("Sygehusdirektør", `/meetings/${meetingId}/minutes`, 1280);
  await byKeyboard(chair, chair.getByRole("button", { name: "Slå fast, at referatet er godkendt" }), "Enter");
  await chair.getByText("Godkendt og låst", { exact: true }).waitFor();
  await page.reload();
  await byKeyboard(page, page.getByRole("button", { name: "Offentliggør referatet" }), "Enter");
  await byKeyboard(page, page.getByRole("button", { name: "Tilføj efter godkendelse" }), "Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tabel", { exact: true }).check();
  await fill(page, dialog.getByLabel("Tabellens overskrift"), "De fem indsatser efter temaudvalg");
  await fill(page, dialog.getByLabel("Rækker"), "Temaudvalg;Indsatser\nSårbare ældre;3\nI alt;5");
  await dialog.getByRole("cell", { name: "Sårbare ældre" }).waitFor();
  await fill(page, dialog.getByLabel("Hvorfor tilføjes det?"), "Tabellen blev vist på mødet.");
  await byKeyboard(page, dialog.getByRole("button", { name: "Tilføj", exact: true }), "Enter");
  await page.getByRole("heading", { name: "Tilføjet efter godkendelse" }).waitFor();
  expect(await page.getByRole("button", { name: /^Skriv om behandlingen/ }).count(), "locked").toBe(0);
  await holds(page);

  // Nobody signed in, without script.
  const anybody = await (await browser.newContext({ baseURL: server.baseUrl, javaScriptEnabled: false })).newPage();
  const reads = async (address: string, ...words: string[]) => {
    await anybody.goto(address);
    const said = await anybody.getByRole("main").innerText();
    for (const one of words) expect(said, address).toContain(one);
    expect(await anybody.content(), address).not.toContain(secret);
  };
  await reads(`/public/meetings/${meetingId}`, "Indkaldelse af emner", "0 af 4 har tilsluttet sig");
  await anybody.getByRole("link", { name: "Læs referatet" }).click();
  await reads(
    new URL(anybody.url()).pathname,
    ...[
      "Klyngen melder ikke emner ind",
      "Almen praksis skal høres om vagten.",
      "Tilføjet efter godkendelse",
      "Tabellen blev vist på mødet.",
    ],
  );
  const minutesAddress = anybody.url();
  const decisionOn = async (title: string) =>
    (await api.get<MeetingView>(`/meetings/${meetingId}`)).items.find((item) => item.title.startsWith(title))?.decision?.id;
  await reads(`/public/decisions/${await decisionOn("Indkaldelse")}`, "Ikke tiltrådt", "afviger fra indstillingen");
  await reads(`/public/decisions/${await decisionOn("Udpegning til den")}`, "24-04-2023 er en mandag", "Det er en mandag.");
  await reads(`/public/decisions/${await decisionOn("Udpegning til en")}`, "Skal pladsen til", "To pladser står tomme.");
  await reads(`/public/forums/${politicalForum}/decisions`, ...initiatives, "0 af 4 har tilsluttet sig");
  expect(await anybody.getByText("0 af 4 har tilsluttet sig").count()).toBe(5);
  await reads(`/public/search?q=pulje`, "Den regionale pulje for 2021");
  const fund = items.find(({ title }) => title.startsWith("Den regionale"));
  const fundDecision = (await api.get<MeetingView>(`/meetings/${political.id}`)).items.find(({ id }) => id === fund?.id)?.decision?.id;
  await reads(`/public/decisions/${fundDecision}`, "20,1 mio. kr.", "De 0,3 mio. kr. dækkes af uforbrugte midler.");
  // axe needs script, which the pages do without.
  await page.goto(minutesAddress);
  await holds(page);

  // May: the first council has joined, and its own consultant says so, with where it is written.
  const decisionId = await decisionOn(palliativeEffort.title);
  const council = await open("Konsulent i Slagelse", `/decisions/${decisionId}`, 1280);
  await council.getByText("Endelig, når 3 af 4 har tilsluttet sig.").waitFor();
  await byKeyboard(council, council.getByRole("button", { name: "Registrér svar for Slagelse Kommune" }), "Enter");
  await choose(council, council.getByLabel("Svar", { exact: true }), "Tilsluttet");
  await fill(council, council.getByRole("textbox", { name: "Hvilket organ hos jer" }), "Slagelse Byråd");
  await council.getByLabel("Dato for mødet").fill("2023-05-22");
  await fill(council, council.getByRole("textbox", { name: "Punkt" }), "14");
  await holds(council);
  await byKeyboard(council, council.getByRole("button", { name: "Registrér svaret" }), "Enter");
  await council.getByText("1 af 4 har tilsluttet sig").first().waitFor();
  await holds(council);
  await reads(`/public/decisions/${decisionId}`, "1 af 4 har tilsluttet sig");
}, 180_000);
