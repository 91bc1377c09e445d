import type { Id } from "../../contract/ids.ts";
import type { ImportedAttendee, ImportedDecision, ImportedItem, ImportedItemView, ImportSummary } from "../../contract/imported-views.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, permits } from "../access/policy.ts";
import {
  findImport,
  findImportedDecisions,
  importedItemFacts,
  listImportedAttendance,
  type ImportedDecisionRow,
  type ImportedItemRow,
  type ImportRow,
} from "../imported/imports.ts";
import { findParties, summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { viewCitations } from "./citations.ts";
import { summariseImports } from "./imports.ts";

type Attendance = { itemId: Id<"importedItem"> | null; attendee: ImportedAttendee };

/** Everybody whom the minutes name as there or not there, with who a person said that they are, as called today. */
export async function viewAttendance(database: Database, importId: Id<"import">, now: Date): Promise<Attendance[]> {
  const rows = await listImportedAttendance(database, importId);
  const parties = await findParties(
    database,
    rows.flatMap(({ partyId }) => partyId ?? []),
    copenhagenDate(now),
  );
  return rows.map(({ itemId, name, title, role, party, status, partyId }) => {
    const identified = partyId === null ? undefined : parties.get(partyId);
    const attendee = {
      name,
      title,
      role,
      party,
      status,
      identified: identified === undefined ? null : { id: identified.id, name: identified.name },
    };
    return { itemId, attendee };
  });
}

/** Those of the items that the actor may read, in the order given. */
export async function viewImportedItems(
  database: Database,
  actor: Actor,
  row: ImportRow,
  summary: ImportSummary,
  items: ImportedItemRow[],
  attendance: Attendance[],
  baseUrl: string,
  now: Date,
): Promise<ImportedItem[]> {
  const readable = items.filter((item) => permits(actor, { verb: "item.read", item: importedItemFacts(row, item.access) }));
  const day = copenhagenDate(now);
  const decisions = await findImportedDecisions(
    database,
    readable.map((item) => item.id),
  );
  const [people, parties, citations] = await Promise.all([
    summarisePeople(
      database,
      decisions.map((decision) => decision.confirmedBy),
      day,
    ),
    findParties(
      database,
      readable.flatMap((item) => item.body.remarks.flatMap(({ partyId }) => partyId ?? [])),
      day,
    ),
    viewCitations(database, actor, row.id, now),
  ]);
  return readable.map((item) => {
    const { remarks, ...body } = item.body;
    const decision = decisions.find((candidate) => candidate.itemId === item.id);
    return {
      id: item.id,
      number: item.number,
      title: item.title,
      access: item.access,
      itemType: item.itemType,
      citation: importCitation.da(summary.forum.name, row.date, item.number),
      url: `/imported-items/${item.id}`,
      publicUrl:
        summary.withdrawn === null && isPublic(importedItemFacts(row, item.access)) ? `${baseUrl}/public/imported-items/${item.id}` : null,
      ...body,
      remarks: remarks.map(({ by, text, partyId }) => {
        const party = partyId === null ? undefined : parties.get(partyId);
        return { by, text, identified: party === undefined ? null : { id: party.id, name: party.name } };
      }),
      decision: decision === undefined ? null : viewDecision(decision, people),
      absent: attendance.filter(({ itemId }) => itemId === item.id).map(({ attendee }) => attendee),
      citedBy: citations.filter(({ itemId }) => itemId === item.id).map(({ matter }) => matter),
    };
  });
}

function viewDecision(row: ImportedDecisionRow, people: Map<Id<"person">, PersonSummary>): ImportedDecision {
  const { text, outcome, state, clauses, onwardTo, deviatesFromProposal, votes, confirmedAt, confirmedBy } = row;
  return {
    text,
    outcome,
    state,
    clauses,
    onwardTo,
    deviatesFromProposal,
    votes,
    confirmedAt,
    confirmedBy: people.get(confirmedBy) ?? null,
  };
}

/** One item with the meeting it is of; undefined when the actor may not read it. */
export async function viewImportedItem(
  database: Database,
  actor: Actor,
  item: ImportedItemRow,
  baseUrl: string,
  now: Date,
): Promise<ImportedItemView | undefined> {
  const row = await findImport(database, item.importId);
  if (row === undefined) throw new Error(`imported item ${item.id} is of no import`);
  const [summary] = await summariseImports(database, actor, [row], now);
  if (summary === undefined) return undefined;
  const attendance = await viewAttendance(database, row.id, now);
  const [view] = await viewImportedItems(database, actor, row, summary, [item], attendance, baseUrl, now);
  return view === undefined ? undefined : { ...view, import: summary };
}
