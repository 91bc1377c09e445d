import { Hono, type Context } from "hono";
import { newStatusReportSchema, newStatusRoundSchema } from "../../contract/status.ts";
import type { Id } from "../../contract/ids.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findDocument } from "../documents/documents.ts";
import { findForum } from "../forums/forums.ts";
import { keepOwedReports } from "../notifications/asked.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { mayAskAbout, summariseRounds, viewOwed, viewRound, viewRoundForm } from "../screens/status.ts";
import { reportStatus } from "./reports.ts";
import { findRounds, listOwed, listReportable, listRounds, listUnreported, openRound, showRound, type StatusRoundRow } from "./rounds.ts";

type RouteContext = Context<AppEnv>;

/** How what was decided goes: rounds that a forum or a lead opens, and what each organisation reports. */
export const statusRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/status-rounds", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const forum = await requireForum(c);
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }));
    const rounds = await summariseRounds(c.var.database, actor, await listRounds(c.var.database, forum.id), c.var.now);
    return c.json(answerPage(c, rounds, { placeOf: ({ id }) => `~${id}`, direction: "descending" }));
  })
  .get("/forums/:forumId/status-round-form", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    return c.json(await viewRoundForm(c.var.database, actor, await requireForum(c), c.var.now));
  })
  .post("/forums/:forumId/status-rounds", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const { database, now } = c.var;
    const forum = await requireForum(c);
    const input = settled(await readJson(c.req.raw, newStatusRoundSchema));
    const reportable = mayAskAbout(actor, forum.id, await listReportable(database, forum.id, copenhagenDate(now)));
    const leads = permits(actor, { verb: "status.conduct", forumId: forum.id, spaces: [] });
    if (!leads && reportable.length === 0) settled(refuse("not_allowed"));
    const chosen = reportable.filter(({ document }) => input.documentIds.includes(document.id));
    // Those of others are named no differently from those that do not exist.
    if (chosen.length < new Set(input.documentIds).size)
      settled(refuse("invalid_input", [{ path: "documentIds", issue: "not decided here" }]));
    const id = settled(await openRound(database, actor, forum.id, chosen, input, now));
    c.executionCtx.waitUntil(listUnreported(database, input.organisationIds).then((owed) => keepOwedReports(database, owed, now)));
    return c.json(await answer(c, actor, id), 201);
  })
  .get("/status-rounds/:statusRoundId", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    return c.json(found(await viewRound(c.var.database, actor, await requireRound(c), c.var.now)));
  })
  .post("/status-rounds/:statusRoundId/reports", async (c) => {
    const { actor, round } = await enter(c);
    const input = settled(await readJson(c.req.raw, newStatusReportSchema));
    const { documentId, organisationId } = input;
    settled(permits(actor, { verb: "status.report", organisationId }) ? null : refuse("not_allowed"));
    const asked = await listOwed(c.var.database, [round.id]);
    const owed = settled(
      asked.find((row) => row.documentId === documentId && row.organisationId === organisationId) ??
        refuse("invalid_input", [{ path: "documentId", issue: "was not asked" }]),
    );
    const { spaceId } = found(await findDocument(c.var.database, documentId));
    settled(await reportStatus(c.var.database, actor, round, owed, spaceId, input, c.env.BASE_URL, c.var.now));
    return c.json(await answer(c, actor, round.id), 201);
  })
  .post("/status-rounds/:statusRoundId/showing", async (c) => {
    const { actor, round, mayShow } = await enter(c);
    if (round.shownAt !== null) settled(refuse("wrong_state"));
    settled(mayShow ? null : refuse("not_allowed"));
    settled(await showRound(c.var.database, actor, round, c.env.BASE_URL, c.var.now));
    return c.json(await answer(c, actor, round.id));
  })
  .get("/owed-status", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const owed = await viewOwed(c.var.database, actor, c.var.now);
    const placeOf = ({ report, round, document, organisation }: (typeof owed)[number]) =>
      `${report === null ? 0 : 1}~${round.deadline}~${round.id}~${document.id}~${organisation.id}`;
    return c.json(answerPage(c, owed, { placeOf, direction: "ascending" }));
  });

const requireForum = async (c: RouteContext) =>
  found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId") ?? ""))));

async function requireRound(c: RouteContext): Promise<StatusRoundRow> {
  const [round] = await findRounds(c.var.database, [settled(requireId("statusRound", c.req.param("statusRoundId") ?? ""))]);
  return found(round);
}

/** The signed-in person and a round that they may know of. */
async function enter(c: RouteContext): Promise<{ actor: Person; round: StatusRoundRow; mayShow: boolean }> {
  const actor = settled(requirePerson(c.var.actor));
  const round = await requireRound(c);
  const { may } = found(await viewRound(c.var.database, actor, round, c.var.now));
  return { actor, round, mayShow: may.show };
}

async function answer(c: RouteContext, actor: Person, id: Id<"statusRound">) {
  const [round] = await findRounds(c.var.database, [id]);
  return found(await viewRound(c.var.database, actor, found(round), c.var.now));
}
