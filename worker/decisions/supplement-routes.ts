import { Hono, type Context } from "hono";
import { newAdditionSchema, newRatificationSchema } from "../../contract/recording.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import type { ItemFacts } from "../access/policy.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { forumNames } from "../forums/forums.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewDecision } from "../screens/decision.ts";
import { addToDecision } from "./additions.ts";
import { findDecision } from "./decisions.ts";
import type { DecisionRow } from "./standing.ts";
import { recordRatification } from "./ratifications.ts";
import type { Circumstances } from "./record.ts";

/** What comes to a decision after it was recorded: additions, and the answers of those whose own approval is awaited. */
export const supplementRoutes = new Hono<AppEnv>()
  .post("/decisions/:decisionId/additions", async (c) => {
    const { actor, row, item, circumstances } = await enter(c, c.req.param("decisionId"));
    settled(requirePermission(actor, { verb: "decision.read", item }, { verb: "decision.add", item }));
    const input = settled(await readJson(c.req.raw, newAdditionSchema));
    settled(await addToDecision(c.var.database, actor, row, circumstances, input, c.var.now));
    return c.json(found(await viewDecision(c.env, c.var.database, actor, row, c.var.now)), 201);
  })
  .post("/decisions/:decisionId/ratifications", async (c) => {
    const { actor, row, item, answered } = await enter(c, c.req.param("decisionId"));
    settled(requirePermission(actor, { verb: "decision.read", item }));
    const input = settled(await readJson(c.req.raw, newRatificationSchema));
    const { organisationId } = input;
    settled(requirePermission(actor, { verb: "decision.read", item }, { verb: "ratification.record", organisationId, item }));
    settled(await recordRatification(c.env, c.var.database, actor, answered, input, c.var.now));
    const joined = found(await findDecision(c.var.database, row.id));
    return c.json(found(await viewDecision(c.env, c.var.database, actor, joined, c.var.now)), 201);
  });

type Entered = {
  actor: Person;
  row: DecisionRow;
  item: ItemFacts;
  circumstances: Omit<Circumstances, "linkedAt">;
  answered: Parameters<typeof recordRatification>[3];
};

async function enter(c: Context<AppEnv>, id: string): Promise<Entered> {
  const actor = settled(requirePerson(c.var.actor));
  const row = found(await findDecision(c.var.database, settled(requireId("decision", id))));
  const item = found(await findAgendaItem(c.var.database, row.agendaItemId));
  const meeting = found(await findMeeting(c.var.database, row.meetingId));
  const forum = (await forumNames(c.var.database, [row.forumId])).get(row.forumId) ?? "";
  return {
    actor,
    row,
    item: { meeting, access: item.access, state: item.state },
    circumstances: { title: item.title, forum, meetingStartsAt: meeting.startsAt },
    answered: { row, item, meeting, forum: { id: row.forumId, name: forum } },
  };
}
