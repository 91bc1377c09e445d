import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { MeetingView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { changeItem } from "../cast/change-item.ts";
import { signIn } from "../cast/visitor.ts";
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

/** Danish has words that are longer than a phone is wide. */
const longTitle = "Fælles plan for kommunesundhedssamarbejdsaftaleforhandlingsudvalgsformandskabsmøder";

it("an agenda is built by keyboard, put out through its gate, corrected, and read by somebody without a seat", async () => {
  const api = await signIn(server.baseUrl, "secretary");
  const meeting = await api.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2099-03-03T16:00:00Z",
    place: "Ringsted",
  });
  for (const [title, access] of [
    ["Fælles plan", "open"],
    ["Personsag", "closed"],
  ])
    await api.post(`/meetings/${meeting.id}/agenda-items`, { title, access, itemType: "decision", submissionId: null });

  const { page } = await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet");
  await page.goto(`/meetings/${meeting.id}`);
  const headings = page.locator(".agenda-item h3");
  const titles = async () => (await headings.allTextContents()).join(" | ");
  // It was planned for the wrong place, and nobody has been called to it yet.
  await page.getByRole("button", { name: "Ret tid og sted" }).click();
  await page.getByRole("textbox", { name: "Sted" }).fill("Sorø Rådhus");
  await holds(page);
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("Sorø Rådhus").waitFor();
  await page.getByRole("button", { name: "Sæt de faste punkter på" }).click();
  await page.getByRole("heading", { name: "Eventuelt" }).waitFor();
  expect(await titles()).toBe(
    "Godkendelse af dagsordenen | Orienteringer | Fælles plan | Personsag | Eventuelt | Godkendelse af referatet",
  );

  // By keyboard, faster than the line: two presses are two places, and the focus stays with the item.
  await page.getByRole("button", { name: "Flyt op: Personsag" }).focus();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.getByText("»Personsag« er nu punkt 2 af 6.").waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Flyt op: Personsag");
  const second = async () => (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items[1]?.title;
  await expect.poll(second, { timeout: 10_000 }).toBe("Personsag");
  // By pointer.
  await page.locator(".agenda-item", { hasText: "Fælles plan" }).dragTo(page.locator(".agenda-item", { hasText: "Orienteringer" }));
  await expect.poll(titles).toMatch(/^Godkendelse af dagsordenen \| Personsag \| Fælles plan/);
  // A colleague takes it off while one writes what is to be said of it: the words stay.
  await page.getByRole("button", { name: "Ret: Orienteringer" }).click();
  const presenter = page.getByRole("textbox", { name: "Fremlægger" });
  await presenter.fill("Formanden orienterer");
  const told = (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items.find(({ title }) => title === "Orienteringer");
  await api.delete(`/agenda-items/${told?.id}`);
  const rereads = async () => {
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    return titles();
  };
  await expect.poll(rereads, { timeout: 10_000 }).not.toContain("Orienteringer");
  expect(await presenter.inputValue()).toBe("Formanden orienterer");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByRole("dialog").getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Annuller" }).click();
  await page.getByRole("button", { name: "Luk uden at gemme" }).click();
  await page.getByRole("button", { name: "Sæt på igen: Orienteringer" }).click();
  await page.getByRole("button", { name: "Tag af: Orienteringer" }).click();
  await page.getByRole("button", { name: "Sæt på igen: Orienteringer" }).waitFor();
  await holds(page);

  await page.getByRole("link", { name: "Skriv sagen: Fælles plan" }).click();
  await field(page, "Resumé").click();
  await page.keyboard.type("Vi prøver en plan af. Se 010180-1234. Vi mødtes tirsdag den 24. april 2023.");
  await saved(page);
  await page.getByRole("button", { name: "Spørg igen" }).click();
  await page.getByText("Er »tirsdag den 24. april 2023« den rigtige dag? 24-04-2023 er en mandag.").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Is “tirsdag den 24. april 2023” the right day?").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Dansk" }).click();
  await page.getByRole("button", { name: "Vedhæft et bilag" }).click();
  await page
    .getByLabel("Fil", { exact: true })
    .setInputFiles({ name: "budget.txt", mimeType: "text/plain", buffer: Buffer.from("Vagter: 4") });
  await page.getByRole("textbox", { name: "Bilagets navn" }).fill("Budget for vagterne");
  await holds(page);
  await page.getByRole("dialog").getByRole("button", { name: "Vedhæft et bilag" }).click();
  await page.getByRole("link", { name: "Budget for vagterne" }).waitFor();
  await page.getByRole("link", { name: "Dagsorden", exact: true }).click();
  await page.getByRole("link", { name: "Offentliggør dagsordenen" }).click();
  await page.getByText("Skal løses først").waitFor();
  await page.getByText("Bilag: Budget for vagterne").waitFor();
  const answer = page.getByRole("textbox", { name: /^Er »tirsdag den 24. april 2023« den rigtige dag/ });
  // What cannot be kept of an answer is said beside it.
  await answer.fill("Se 010190-1234.");
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.locator("input[aria-invalid=true]:focus").waitFor();
  expect(await answer.getAttribute("aria-invalid")).toBe("true");
  await answer.fill("Ja. ".repeat(300));
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByText("Er for langt.").waitFor();
  await answer.fill("Vi mødtes over to dage.");
  await holds(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Is “tirsdag den 24. april 2023” the right day?").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Dansk" }).click();
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Det er ikke et CPR-nummer").check();
  // What comes out is what was looked at; what was written here is still here.
  const planned = (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items.find(({ title }) => title === "Fælles plan");
  if (planned === undefined) throw new Error("the item is not on the agenda");
  await changeItem(api, planned, { expectedMinutes: 15 });
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByText("Dagsordenen siger noget andet, end da du så den").waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await page.getByText("Dagsorden offentliggjort").waitFor();
  await page.getByText("Vi mødtes over to dage.").waitFor();

  // A colleague changes the same item meanwhile: nothing is overwritten unseen.
  await page.getByRole("button", { name: "Ret: Fælles plan" }).click();
  await page.getByRole("textbox", { name: "Overskrift" }).fill("En fælles plan");
  await page.getByRole("textbox", { name: "Fremlægger" }).fill("Formanden");
  const plan = (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items.find(({ title }) => title === "Fælles plan");
  if (plan === undefined) throw new Error("the item is not on the agenda");
  await changeItem(api, plan, { title: longTitle, presenter: "Næstformanden", expectedMinutes: 20 });
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  const clash = page.getByRole("alert").filter({ hasText: "En anden har ændret det samme" });
  await clash.getByText("Næstformanden", { exact: true }).waitFor();
  await clash.getByText("En fælles plan", { exact: true }).waitFor();
  await holds(page);
  await clash.getByRole("button", { name: "Tag den andens: Overskrift" }).click();
  await clash.getByRole("button", { name: "Behold mit: Fremlægger" }).click();
  await page.locator("button[type=submit]:focus").waitFor();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const kept = (await api.get<MeetingView>(`/meetings/${meeting.id}`)).items.find(({ id }) => id === plan.id);
  expect(kept?.correction).toEqual({ title: longTitle, presenter: "Formanden", expectedMinutes: 20 });
  await page.getByText("Rettet, ikke sendt ud").waitFor();
  await page.getByRole("link", { name: "Send rettelser ud" }).click();
  await page.getByRole("textbox", { name: /^Hvad er rettet/ }).fill("Fremlæggeren manglede.");
  await holds(page);
  await page.getByRole("button", { name: "Send rettelserne ud" }).click();
  await page.getByText("Dagsordenens udgaver").waitFor();
  await holds(page);

  const reader = await enter(browser, server.baseUrl, "Konsulent i Kolding");
  await reader.page.goto(`/meetings/${meeting.id}`);
  await reader.page.getByText("Fremlæggeren manglede.").waitFor();
  await reader.page.getByText("1 bilag").waitFor();
  expect(await reader.page.content()).not.toContain("Personsag");
  await reader.page.getByRole("link", { name: `Læs sagen: ${longTitle}` }).click();
  await reader.page.getByText("Vi prøver en plan af.").waitFor();
  await reader.page.getByRole("link", { name: "Budget for vagterne" }).waitFor();

  // It is called off. A slip on the way loses no word of why.
  await page.getByRole("button", { name: "Aflys mødet" }).click();
  const why = page.getByRole("textbox", { name: "Hvorfor er mødet aflyst?" });
  await why.fill("Formanden er syg.");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Det, du har skrevet, er ikke gemt" }).waitFor();
  await holds(page);
  await page.getByRole("button", { name: "Skriv videre" }).click();
  await page.getByRole("button", { name: "Nej, behold det" }).click();
  await page.getByRole("button", { name: "Skriv videre" }).click();
  // And by the browser's own way back.
  await page.evaluate(() => history.back());
  await page.getByRole("button", { name: "Skriv videre" }).click();
  expect(await why.inputValue()).toBe("Formanden er syg.");
  await page.getByRole("button", { name: "Ja, aflys mødet" }).click();
  await page.getByText("Begrundelse: Formanden er syg.").waitFor();
  await page.getByRole("heading", { name: longTitle }).waitFor();
  await holds(page);
  expect(await page.getByRole("link", { name: "Mødet", exact: true }).count()).toBe(0);
  await page.goto(`/meetings/${meeting.id}/live`);
  await page.getByText("Mødet bliver ikke holdt").waitFor();
  await holds(page);
  await page.getByRole("link", { name: "Gå til dagsordenen" }).click();
  await page.getByRole("heading", { name: longTitle }).waitFor();
  await reader.page.goto(`/public/meetings/${meeting.id}`);
  await reader.page.getByText("Begrundelse: Formanden er syg.").waitFor();
  await holds(reader.page);
});

it("what a forum may do, and what it is asked to take up, is settled on its page", async () => {
  const member = (await enter(browser, server.baseUrl, "Praktiserende læge")).page;
  const secretary = (await enter(browser, server.baseUrl, "Sekretær i klyngesekretariatet")).page;
  const address = `/forums/${professionalForum}`;
  const dialog = (page: Page) => page.getByRole("dialog");
  const within = async (page: Page, opens: string | RegExp, fields: Record<string, string>, sends: string) => {
    await page.getByRole("button", { name: opens }).click();
    for (const [label, words] of Object.entries(fields)) await dialog(page).getByLabel(label, { exact: true }).fill(words);
    await holds(page);
    await dialog(page).getByRole("button", { name: sends, exact: true }).click();
    await dialog(page).waitFor({ state: "hidden" });
  };

  const planner = await signIn(server.baseUrl, "secretary");
  await planner.post(`/forums/${professionalForum}/meetings`, { startsAt: "2099-04-07T16:00:00Z", place: "" });
  // A member asks for two items. The secretariat takes one onto an agenda and says why not the other.
  await member.goto(address);
  await within(
    member,
    "Bed om et punkt",
    { "Punktets titel": "Vagtordningen om natten", "Hvorfor skal forummet tage det op": "Det haster." },
    "Send ønsket",
  );
  const api = await signIn(server.baseUrl, "general-practitioner");
  const other = { title: "Ferielukning", why: "Det går ud over de ældre.", access: "open", meetingId: null };
  await api.post(`${address}/item-requests`, other);
  await secretary.goto(address);
  await within(secretary, "Tag på dagsordenen: Vagtordningen om natten", {}, "Tag på dagsordenen");
  await within(secretary, "Afslå: Ferielukning", { "Hvorfor ikke": "Det er den enkelte klinik, der bestemmer." }, "Afslå");
  await member.reload();
  await member.getByText("Det er den enkelte klinik, der bestemmer.").waitFor();
  await member.getByRole("listitem").filter({ hasText: "Vagtordningen om natten" }).getByText("På dagsordenen").waitFor();
  await holds(member);

  // A mandate that was given elsewhere says where. A member disputes it, and those who lead the forum settle that.
  const mandate = { "Om hvad": "Fælles indkøb", "Givet af": "Politisk Forum", "Gælder fra": "2023-01-01" };
  await secretary.getByRole("button", { name: "Fastlæg et mandat" }).click();
  for (const [label, words] of Object.entries(mandate)) await dialog(secretary).getByLabel(label, { exact: true }).fill(words);
  await dialog(secretary).getByRole("button", { name: "Fastlæg", exact: true }).click();
  await dialog(secretary).getByText("Skal udfyldes.").waitFor();
  await dialog(secretary).getByLabel("Hvor det er besluttet").fill("Politisk Forum den 18. april 2023, punkt 3");
  await holds(secretary);
  await dialog(secretary).getByRole("button", { name: "Fastlæg", exact: true }).click();
  await secretary.getByText("Politisk Forum den 18. april 2023, punkt 3").waitFor();
  await member.reload();
  await within(member, "Bestrid mandatet: Fælles indkøb", { "Hvad er forkert ved det": "Det gjaldt kun 2023." }, "Bestrid");
  await member.getByText("Bestridt").waitFor();
  await secretary.reload();
  await secretary.getByRole("button", { name: "Afgør, om mandatet holder: Fælles indkøb" }).click();
  await dialog(secretary).getByLabel("Mandatet holder ikke og ophører").check();
  await dialog(secretary).getByLabel("Begrundelse").fill("Det er udløbet.");
  await holds(secretary);
  await dialog(secretary).getByRole("button", { name: "Afgør", exact: true }).click();
  await secretary.getByText(/^Sekretær i klyngesekretariatet, .*: Afgjort: Det holder ikke. Det er udløbet.$/).waitFor();
});
