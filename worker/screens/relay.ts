import type { Id } from "../../contract/ids.ts";
import type { DecisionView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import type { DecisionRow } from "../decisions/standing.ts";
import { forumNames } from "../forums/forums.ts";
import { findImportedDecisions, findImportedItems, findImports, findWithdrawals, importedItemFacts } from "../imported/imports.ts";
import { findAgendaItems, findItemsOfDocuments, type AgendaItemRow } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { listTreatments } from "../treatments/treatments.ts";

type Step = DecisionView["relay"][number];

/**
 * The way of a decision's matter through bodies, as far as the actor may read it: what earlier minutes tell of, every forum that had the text before it, and the
 * body that still has to decide.
 */
export async function viewRelay(database: Database, actor: Actor, row: DecisionRow, now: Date): Promise<Step[]> {
  const [earlier, here] = await Promise.all([viewEarlier(database, actor, row), viewHere(database, actor, row)]);
  const steps = [...earlier, ...here].toSorted((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1));
  const { onwardTo } = row;
  const day = here.find(({ isThis }) => isThis)?.date ?? copenhagenDate(now);
  // Where the body it goes on to has it on an agenda, or has decided, that says it already.
  const isTold = here.some(({ body, date, isThis }) => !isThis && body === onwardTo && (date ?? "9999") >= day);
  return onwardTo === null || isTold ? steps : [...steps, { ...unknownStep, body: onwardTo }];
}

const unknownStep: Omit<Step, "body"> = {
  date: null,
  outcome: null,
  state: null,
  deviatesFromProposal: false,
  sameText: null,
  url: null,
  isThis: false,
};

/** An item of its own, and those that were postponed before it was taken up. */
async function findWithContinued(database: Database, id: Id<"agendaItem">): Promise<AgendaItemRow[]> {
  const [item] = await findAgendaItems(database, [id]);
  if (item === undefined) return [];
  return item.continuesId === null ? [item] : [...(await findWithContinued(database, item.continuesId)), item];
}

/** Items that carry the same document, in every forum; for an item of its own, the item. */
async function viewHere(database: Database, actor: Actor, row: DecisionRow): Promise<Step[]> {
  const items =
    row.documentId === null ? await findWithContinued(database, row.agendaItemId) : await findItemsOfDocuments(database, [row.documentId]);
  const [meetings, decided] = await Promise.all([
    findMeetings(
      database,
      items.map(({ meetingId }) => meetingId),
    ),
    findDecisionsOfItems(
      database,
      items.map(({ id }) => id),
    ),
  ]);
  const names = await forumNames(
    database,
    meetings.map(({ forumId }) => forumId),
  );
  return items.flatMap((item): Step[] => {
    const meeting = meetings.find(({ id }) => id === item.meetingId);
    if (meeting === undefined || !permits(actor, { verb: "item.read", item: { meeting, access: item.access, state: item.state } }))
      return [];
    const decision = decided.find(({ agendaItemId }) => agendaItemId === item.id);
    return [
      {
        body: names.get(meeting.forumId) ?? "",
        date: copenhagenDate(new Date(meeting.startsAt)),
        outcome: decision?.outcome ?? null,
        state: decision?.standing ?? null,
        deviatesFromProposal: decision?.deviatesFromProposal ?? false,
        sameText: row.sha256 === null ? null : item.sha256 === row.sha256,
        url: decision === undefined ? `/meetings/${meeting.id}` : `/decisions/${decision.id}`,
        isThis: decision?.id === row.id,
      },
    ];
  });
}

/** What imported minutes say of the matter: the chain of bodies that they print, and what the body itself decided. */
async function viewEarlier(database: Database, actor: Actor, row: DecisionRow): Promise<Step[]> {
  const treatments = await listTreatments(database, [row.agendaItemId, ...(row.documentId === null ? [] : [row.documentId])]);
  const items = await findImportedItems(
    database,
    treatments.map(({ importedItemId }) => importedItemId),
  );
  const importIds = items.map(({ importId }) => importId);
  const [imports, withdrawn, decided] = await Promise.all([
    findImports(database, importIds),
    findWithdrawals(database, importIds),
    findImportedDecisions(
      database,
      items.map(({ id }) => id),
    ),
  ]);
  const names = await forumNames(
    database,
    imports.map(({ forumId }) => forumId),
  );
  return items.flatMap((item): Step[] => {
    const meeting = imports.find(({ id }) => id === item.importId);
    if (meeting === undefined || withdrawn.has(meeting.id)) return [];
    if (!permits(actor, { verb: "item.read", item: importedItemFacts(meeting, item.access) })) return [];
    const decision = decided.find(({ itemId }) => itemId === item.id);
    return [
      ...item.body.chain.map(({ body, date, outcome }) => ({ ...unknownStep, body, date, outcome })),
      {
        ...unknownStep,
        body: names.get(meeting.forumId) ?? "",
        date: meeting.date,
        outcome: decision?.outcome ?? null,
        state: decision?.state ?? null,
        deviatesFromProposal: decision?.deviatesFromProposal ?? false,
        url: `/imported-items/${item.id}`,
      },
    ];
  });
}
