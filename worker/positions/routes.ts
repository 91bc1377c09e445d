import { Hono, type Context } from "hono";
import { newPositionSchema, positionRequestSchema } from "../../contract/position.ts";
import type { Id } from "../../contract/ids.ts";
import type { Language } from "../../i18n/language.ts";
import { peopleMail } from "../../i18n/people-mail.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findPeople } from "../access/people.ts";
import type { DocumentRow } from "../documents/documents.ts";
import { enter } from "../documents/door.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { found, Refusal, settled } from "../platform/refusal.ts";
import { viewPositions } from "../screens/positions.ts";
import { writeToAll } from "../spaces/letters.ts";
import { listParticipations } from "../spaces/participations.ts";
import { takePosition } from "./positions.ts";
import { askForPositions, endRequest, listAskedByName } from "./requests.ts";

type RouteContext = Context<AppEnv>;

export const positionRoutes = new Hono<AppEnv>()
  .get("/documents/:documentId/positions", async (c) => {
    const { actor, document } = await enter(c, "document.read", c.req.param("documentId"));
    return c.json(await answer(c, actor, document));
  })
  .put("/documents/:documentId/positions/mine", async (c) => {
    const { actor, document } = await enter(c, "document.take_position", c.req.param("documentId"));
    const input = settled(await readJson(c.req.raw, newPositionSchema));
    settled(await takePosition(c.env, c.var.database, actor, document, input, c.var.now));
    return c.json(await answer(c, actor, document));
  })
  .put("/documents/:documentId/position-request", async (c) => {
    const { actor, document } = await enter(c, "document.ask_for_positions", c.req.param("documentId"));
    const input = settled(await readJson(c.req.raw, positionRequestSchema));
    settled(await askForPositions(c.env, c.var.database, actor, document, input, c.var.now));
    const view = await answer(c, actor, document);
    await tellGuests(c, actor, document, { title: view.document.title, ...input });
    return c.json(view);
  })
  .delete("/documents/:documentId/position-request", async (c) => {
    const { actor, document } = await enter(c, "document.ask_for_positions", c.req.param("documentId"));
    await endRequest(c.var.database, document.id);
    return c.json(await answer(c, actor, document));
  });

/**
 * Where somebody comes who has just signed in. A guest for whom one thing waits comes to that; whoever followed an invitation, to the space; everybody else to the
 * overview.
 */
export const welcomeRoute = new Hono<AppEnv>().get("/welcome", async (c) => {
  const { actor, database, now } = c.var;
  if (actor.kind !== "person") return c.redirect("/");
  const [first, ...others] = await listAskedByName(database, actor, now);
  if (first !== undefined && others.length === 0) return c.redirect(`/documents/${first}/position`);
  const spaceId = requireId("space", c.req.query("space") ?? "");
  return c.redirect(spaceId instanceof Refusal ? "/" : `/spaces/${spaceId}`);
});

/** Writes to those who take part as themselves: they do not look in here by themselves. */
async function tellGuests(
  c: RouteContext,
  actor: Person,
  document: DocumentRow,
  asked: { title: string; until: string; words: string },
): Promise<void> {
  const { database, now } = c.var;
  const participations = await listParticipations(database, document.spaceId, copenhagenDate(now));
  const guests = participations
    .filter(({ role }) => role !== "reader")
    .map(({ partyId }) => partyId)
    .filter((id): id is Id<"person"> => id.startsWith("per_") && id !== actor.personId);
  const link = `${c.env.BASE_URL}/documents/${document.id}/position`;
  const letterIn = (language: Language) => peopleMail[language].position({ ...asked, by: actor.name, link });
  await writeToAll(c.env, database, [...(await findPeople(database, guests)).values()], letterIn, document.spaceId, now);
}

const answer = async (c: RouteContext, actor: Person, document: DocumentRow) =>
  found(await viewPositions(c.env, c.var.database, actor, document, c.var.now));
