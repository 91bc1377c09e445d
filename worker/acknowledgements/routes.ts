import { Hono } from "hono";
import { newAcknowledgementSchema } from "../../contract/feed.ts";
import type { Id } from "../../contract/ids.ts";
import type { AcknowledgementView } from "../../contract/feed.ts";
import type { Person, TokenActor } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { permits } from "../access/policy.ts";
import { requireId, requireReader } from "../access/require.ts";
import { findEvent } from "../events/feed.ts";
import { readJson } from "../platform/input.ts";
import { found, refuse, settled, type Refusal } from "../platform/refusal.ts";
import { eventReaderOf } from "../spaces/event-reader.ts";
import { acknowledge } from "./acknowledgements.ts";

/** What organisations' systems say that they have entered. */
export const acknowledgementRoutes = new Hono<AppEnv>().post("/events/:eventId/acknowledgements", async (c) => {
  const { database, now } = c.var;
  const actor = settled(requireReader(c.var.actor, "acknowledgements"));
  // A token that may acknowledge may see what it acknowledges, also without the scope that reads the whole feed.
  const reader = eventReaderOf(database, actor.kind === "token" ? actor.organisation : actor, now);
  const event = found(await findEvent(database, settled(requireId("event", c.req.param("eventId")))));
  if (!(await reader(event))) settled(refuse("not_found"));
  const { system, reference, organisationId: named } = settled(await readJson(c.req.raw, newAcknowledgementSchema));
  const organisationId = settled(organisationFor(actor, named));
  if (!permits(actor, { verb: "event.acknowledge", organisationId })) settled(refuse("not_allowed"));
  const acknowledgedBy = actor.kind === "token" ? actor.tokenId : actor.personId;
  const { row, isNew } = await acknowledge(
    database,
    { eventId: event.envelope.id as Id<"event">, organisationId, system, reference, acknowledgedBy },
    now,
  );
  const view: AcknowledgementView = {
    id: row.id,
    eventId: row.eventId,
    organisationId,
    system,
    reference,
    acknowledgedAt: row.acknowledgedAt,
  };
  return c.json(view, isNew ? 201 : 200);
});

/** The one on whose behalf it is said: as named, or the only one there is. */
function organisationFor(actor: Person | TokenActor, named: Id<"organisation"> | undefined): Id<"organisation"> | Refusal {
  if (actor.kind === "token") {
    const { organisationId } = actor.organisation;
    return named === undefined || named === organisationId
      ? organisationId
      : refuse("invalid_input", [{ path: "organisationId", issue: "another organisation" }]);
  }
  const own = [...new Set(actor.memberships.map((membership) => membership.organisationId))];
  const [only, another] = own;
  if (named !== undefined) return named;
  if (only === undefined || another !== undefined) return refuse("invalid_input", [{ path: "organisationId", issue: "missing" }]);
  return only;
}
