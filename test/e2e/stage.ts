import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { signIn } from "../cast/visitor.ts";
import { accessibilityViolations, fitsItsWidth, newVisitor, type Visitor } from "../support/browser.ts";

/** Signs in with the demo's one click, and lands on the overview. */
export async function enter(browser: Browser, baseUrl: string, name: string): Promise<Visitor> {
  const visitor = await newVisitor(browser, baseUrl);
  await visitor.page.goto("/sign-in");
  await visitor.page.getByRole("button", { name: `Log på som ${name}` }).click();
  await visitor.page.getByRole("heading", { name: "Overblik", level: 1 }).waitFor();
  return visitor;
}

const slagelse = "org_municipality_0330";

/** Those who may take part beside Slagelse, and as what. */
type Participants = { partyId: `org_${string}`; role: "author" | "commenter" | "reader" }[];
export const soroWrites: Participants = [{ partyId: "org_municipality_0340", role: "author" }];
export const regionReads: Participants = [{ partyId: "org_region_1085", role: "reader" }];

/** A document in a new room of Slagelse's, made by their consultant. `participationIds` are those of the participants, in their order. */
export async function newDocument(baseUrl: string, title: string, participants: Participants = []) {
  const author = await signIn(baseUrl, "slagelse-consultant");
  const space = await author.post<SpaceView>("/spaces", { name: title, purpose: "", goals: "", organisationId: slagelse, forumId: null });
  const participationIds: string[] = [];
  for (const participant of participants) {
    const { participations } = await author.post<SpaceView>(`/spaces/${space.id}/participations`, { ...participant, validTo: null });
    const made = participations.find(({ party }) => party.id === participant.partyId);
    if (made === undefined) throw new Error(`${participant.partyId} takes no part`);
    participationIds.push(made.id);
  }
  const { id } = await author.post<{ id: Id<"document"> }>(`/spaces/${space.id}/documents`, { kind: "initiative", title });
  return { author, id, address: `/documents/${id}`, participationIds };
}

/** The forum treats the submitted text at a meeting, and approves it. */
export async function decideOnSubmitted(baseUrl: string, { title, submissions }: DocumentView): Promise<void> {
  const submission = submissions.find(({ withdrawnAt }) => withdrawnAt === null);
  const secretary = await signIn(baseUrl, "secretary");
  const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2027-01-20T16:00:00Z",
    place: "",
  });
  const item = { title, itemType: "decision", access: "open", submissionId: submission?.id };
  await secretary.post(`/meetings/${id}/agenda-items`, item);
  for (const to of ["agenda_published", "in_progress"]) await secretary.post(`/meetings/${id}/progress`, { to, reason: "Aftalt." });
  const [placed] = (await secretary.get<MeetingView>(`/meetings/${id}`)).items;
  if (placed === undefined) throw new Error("the meeting has no item");
  await decideOn(secretary, placed, {
    outcome: "approved",
    text: "Forummet godkendte indsatsen.",
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: placed.document?.versionId ?? null,
  });
}

/** The room cannot be reached from the context in any way, while the rest of the site answers, until the returned function is called. */
export async function blockTheRoom(context: BrowserContext): Promise<() => void> {
  let blocked = true;
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (blocked) void socket.close({ code: 1013 });
    else socket.connectToServer();
  });
  await context.route(/\/sync\//, (route) => (blocked ? route.abort() : route.continue()));
  return () => {
    blocked = false;
  };
}

/** Everything a screen must stand before anybody goes on: axe finds nothing, and it reflows at 320 px. */
export async function holds(page: Page): Promise<void> {
  expect(await accessibilityViolations(page), page.url()).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await fitsItsWidth(page), `${page.url()} at 320 px`).toBe(true);
  expect(await accessibilityViolations(page), `${page.url()} at 320 px`).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
}

/** The editor of one field of a document, by the label it has on the page. */
export const field = (page: Page, label: string) => page.getByRole("textbox", { name: new RegExp(`^${label}`) });

/** The form of a field. */
export const form = (page: Page, name: string): Locator => page.locator(`[data-values="${name}"]`);

/** A row of it, counted from one. */
export const row = (page: Page, name: string, number: number): Locator =>
  form(page, name)
    .getByRole("group")
    .nth(number - 1);

/** The words of a field. The others' carets in it have none. */
export const wordsOf = async (page: Page, label: string): Promise<string> => (await field(page, label).textContent()) ?? "";

/** The room has told back everything this page wrote: what the page says of it when it has drawn what was written last, and not what still stands there from before. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
  await page.getByText("Gemt", { exact: true }).waitFor();
}
