import { Hono, type Context } from "hono";
import { newTreatmentSchema } from "../../contract/imported.ts";
import type { EarlierTreatment } from "../../contract/imported-views.ts";
import type { Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { findDocument, findDocumentFacts } from "../documents/documents.ts";
import { findImport, findImportedItems, importedItemFacts } from "../imported/imports.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { found, settled } from "../platform/refusal.ts";
import { viewTreatments } from "../screens/treatments.ts";
import { linkTreatment, unlinkTreatment, type Matter } from "./treatments.ts";

type RouteContext = Context<AppEnv>;

/** Earlier treatments of a matter: linked by whoever writes its text, or sets its agenda. */
export const treatmentRoutes = new Hono<AppEnv>()
  .post("/documents/:documentId/earlier-treatments", async (c) => {
    const { actor, matter } = await enterDocument(c);
    return link(c, actor, matter);
  })
  .delete("/documents/:documentId/earlier-treatments/:treatmentId", async (c) => {
    const { actor, matter } = await enterDocument(c);
    return unlink(c, actor, matter);
  })
  .post("/agenda-items/:agendaItemId/earlier-treatments", async (c) => {
    const { actor, matter } = await enterAgendaItem(c);
    return link(c, actor, matter);
  })
  .delete("/agenda-items/:agendaItemId/earlier-treatments/:treatmentId", async (c) => {
    const { actor, matter } = await enterAgendaItem(c);
    return unlink(c, actor, matter);
  });

async function enterDocument(c: RouteContext): Promise<{ actor: Person; matter: Matter }> {
  const actor = settled(requirePerson(c.var.actor));
  const row = found(await findDocument(c.var.database, settled(requireId("document", c.req.param("documentId") ?? ""))));
  const document = await findDocumentFacts(c.var.database, row, copenhagenDate(c.var.now));
  settled(requirePermission(actor, { verb: "document.read", document }, { verb: "document.write", document }));
  return { actor, matter: { documentId: row.id } };
}

async function enterAgendaItem(c: RouteContext): Promise<{ actor: Person; matter: Matter }> {
  const actor = settled(requirePerson(c.var.actor));
  const item = found(await findAgendaItem(c.var.database, settled(requireId("agendaItem", c.req.param("agendaItemId") ?? ""))));
  const meeting = found(await findMeeting(c.var.database, item.meetingId));
  settled(
    requirePermission(
      actor,
      { verb: "item.read", item: { meeting, access: item.access, state: item.state } },
      { verb: "agenda.change", meeting },
    ),
  );
  return { actor, matter: { agendaItemId: item.id } };
}

async function link(c: RouteContext, actor: Person, matter: Matter): Promise<Response> {
  const { importedItemId } = settled(await readJson(c.req.raw, newTreatmentSchema));
  const [row] = await findImportedItems(c.var.database, [importedItemId]);
  const item = found(row);
  const meeting = found(await findImport(c.var.database, item.importId));
  settled(requirePermission(actor, { verb: "item.read", item: importedItemFacts(meeting, item.access) }));
  settled(await linkTreatment(c.var.database, actor, matter, item, c.var.now));
  return c.json<EarlierTreatment[]>(await listed(c, actor, matter), 201);
}

async function unlink(c: RouteContext, actor: Person, matter: Matter): Promise<Response> {
  const id = settled(requireId("treatment", c.req.param("treatmentId") ?? ""));
  await unlinkTreatment(c.var.database, actor, matter, id, c.var.now);
  return c.json<EarlierTreatment[]>(await listed(c, actor, matter));
}

async function listed(c: RouteContext, actor: Person, matter: Matter): Promise<EarlierTreatment[]> {
  const id = "documentId" in matter ? matter.documentId : matter.agendaItemId;
  return (await viewTreatments(c.var.database, actor, [id], c.var.now)).get(id) ?? [];
}
