import { Hono, type Context } from "hono";
import type { DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import { disputeSettlementSchema, newDisputeSchema, newMandateSchema } from "../../contract/mandate.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson, requireReader } from "../access/require.ts";
import { findDecision, isLatestOnText } from "../decisions/decisions.ts";
import { findDocument } from "../documents/documents.ts";
import { findForum } from "../forums/forums.ts";
import { readJson } from "../platform/input.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { answerPage } from "../platform/pages.ts";
import { found, refuse, settled } from "../platform/refusal.ts";
import { viewMandates } from "../screens/mandates.ts";
import { viewMandateTerms } from "../screens/mandate-terms.ts";
import { disputeMandate, findMandate, listTerms, settleDispute, settleMandate, type MandateRow } from "./mandates.ts";

type RouteContext = Context<AppEnv>;

/** What forums may do: the terms of their mandates, and disputes about them. */
export const mandateRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/mandates", async (c) => {
    const actor = settled(requireReader(c.var.actor, "records"));
    const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }));
    const mandates = await viewMandates(c.var.database, actor, forum.id, c.var.now);
    // Those in force first, and then the newest.
    const placeOf = ({ isInForce, validFrom, id }: (typeof mandates)[number]) => `${isInForce ? 1 : 0}~${validFrom}~${id}`;
    return c.json(answerPage(c, mandates, { placeOf, direction: "descending" }));
  })
  .post("/forums/:forumId/mandates", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const forum = found(await findForum(c.var.database, settled(requireId("forum", c.req.param("forumId")))));
    const holder = { forumId: forum.id, parentId: forum.parent?.id ?? null };
    settled(requirePermission(actor, { verb: "forum.read", forumId: forum.id }, { verb: "mandate.settle", ...holder }));
    const input = settled(await readJson(c.req.raw, newMandateSchema));
    if (input.decisionId !== null) {
      settled(await viewMandateTerms(c.env, c.var.database, actor, input.decisionId));
      const decidedBy = (await findDecision(c.var.database, input.decisionId))?.forumId;
      // Who settles a mandate can end it, and its text with it: another forum's is not theirs to end.
      if (decidedBy !== forum.id && decidedBy !== holder.parentId)
        settled(refuse("invalid_input", [{ path: "decisionId", issue: "not a decision of the forum or the one above it" }]));
    }
    settled(await settleMandate(c.var.database, actor, forum.id, input, c.var.now));
    return answer(c, actor, forum.id);
  })
  .get("/decisions/:decisionId/mandate-terms", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    return c.json(settled(await viewMandateTerms(c.env, c.var.database, actor, settled(requireId("decision", c.req.param("decisionId"))))));
  })
  .post("/mandates/:mandateId/disputes", async (c) => {
    const { actor, mandate, documentId } = await enter(c, "mandate.dispute", c.req.param("mandateId"));
    const { words } = settled(await readJson(c.req.raw, newDisputeSchema));
    const inForce = await listTerms(c.var.database, mandate.forumId, copenhagenDate(c.var.now));
    if (!inForce.some(({ id }) => id === mandate.id)) settled(refuse("wrong_state"));
    settled(await disputeMandate(c.var.database, actor, mandate, documentId, words, c.var.now));
    return answer(c, actor, mandate.forumId);
  })
  .post("/mandates/:mandateId/settlements", async (c) => {
    const { actor, mandate, documentId } = await enter(c, "mandate.settle", c.req.param("mandateId"));
    const input = settled(await readJson(c.req.raw, disputeSettlementSchema));
    settled(await settleDispute(c.var.database, actor, mandate, documentId, input, c.var.now));
    return answer(c, actor, mandate.forumId);
  });

type Entered = { actor: Person; mandate: MandateRow; documentId: Id<"document"> | null };

async function enter(c: RouteContext, verb: "mandate.dispute" | "mandate.settle", id: string): Promise<Entered> {
  const actor = settled(requirePerson(c.var.actor));
  const mandate = found(await findMandate(c.var.database, settled(requireId("mandate", id))));
  const { forumId } = mandate;
  const parentId = (await findForum(c.var.database, forumId))?.parent?.id ?? null;
  const act = verb === "mandate.settle" ? { verb, forumId, parentId } : { verb, forumId };
  settled(requirePermission(actor, { verb: "forum.read", forumId }, act));
  const decision = mandate.decisionId === null ? undefined : await findDecision(c.var.database, mandate.decisionId);
  // What has been decided on the text since is not undone by what becomes of an earlier mandate.
  const isItsOwn = decision !== undefined && (await isLatestOnText(c.var.database, decision));
  const text = isItsOwn && decision.documentId !== null ? await findDocument(c.var.database, decision.documentId) : undefined;
  const movable: DocumentState[] = verb === "mandate.dispute" ? ["in_force", "awaiting_ratification"] : ["disputed"];
  return { actor, mandate, documentId: text !== undefined && movable.includes(text.state) ? text.id : null };
}

const answer = async (c: RouteContext, actor: Person, forumId: Id<"forum">) =>
  c.json(await viewMandates(c.var.database, actor, forumId, c.var.now), 201);
