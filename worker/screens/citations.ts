import type { Id } from "../../contract/ids.ts";
import type { ImportedItem } from "../../contract/imported-views.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findDocuments } from "../documents/documents.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import { listCitations } from "../treatments/treatments.ts";
import { summariseDocuments } from "./documents.ts";

type Citation = { itemId: Id<"importedItem">; matter: ImportedItem["citedBy"][number] };

/** The matters that have an item of the import as an earlier treatment, of those that the actor may read. */
export async function viewCitations(database: Database, actor: Actor, importId: Id<"import">, now: Date): Promise<Citation[]> {
  const rows = await listCitations(database, importId);
  if (rows.length === 0) return [];
  const [documentRows, items] = await Promise.all([
    findDocuments(
      database,
      rows.flatMap(({ documentId }) => documentId ?? []),
    ),
    findAgendaItems(
      database,
      rows.flatMap(({ agendaItemId }) => agendaItemId ?? []),
    ),
  ]);
  const [documents, meetings] = await Promise.all([
    summariseDocuments(database, actor, documentRows, now),
    findMeetings(
      database,
      items.map((item) => item.meetingId),
    ),
  ]);
  return rows.flatMap((row): Citation[] => {
    const itemId = row.importedItemId;
    const document = documents.find((candidate) => candidate.id === row.documentId);
    if (document !== undefined)
      return [{ itemId, matter: { kind: "document", id: document.id, title: document.title, url: `/documents/${document.id}` } }];
    const item = items.find((candidate) => candidate.id === row.agendaItemId);
    const meeting = meetings.find((candidate) => candidate.id === item?.meetingId);
    if (
      item === undefined ||
      meeting === undefined ||
      !permits(actor, { verb: "item.read", item: { meeting, access: item.access, state: item.state } })
    )
      return [];
    return [{ itemId, matter: { kind: "agendaItem", id: item.id, title: item.title, url: `/meetings/${meeting.id}` } }];
  });
}
