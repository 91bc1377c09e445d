import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { disputeSettlementSchema, newMandateSchema } from "../../contract/mandate.ts";
import { addDays } from "../../text/calendar.ts";
import type { Person } from "../access/actor.ts";
import { noted } from "../audit/log.ts";
import { findDecisions, findReplacements } from "../decisions/decisions.ts";
import { givesMandate } from "../decisions/superseding.ts";
import { moveDocument } from "../documents/documents.ts";
import { copenhagenDate } from "../platform/clock.ts";
import {
  commit,
  inForceOn,
  isAnyOf,
  onlyIf,
  violatesNotNull,
  violatesUnique,
  type Database,
  type Statement,
} from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import type { Terms } from "./finding.ts";
import { mandateDisputes, mandates } from "./tables.ts";

export type MandateRow = typeof mandates.$inferSelect;
export type DisputeRow = typeof mandateDisputes.$inferSelect;

/** Settles what a mandate holds, as terms. The text that was decided stays where it is. */
export async function settleMandate(
  database: Database,
  actor: Person,
  forumId: Id<"forum">,
  input: v.InferOutput<typeof newMandateSchema>,
  now: Date,
): Promise<Id<"mandate"> | Refusal> {
  const id = newId("mandate", now);
  try {
    await commit(database, [
      database.insert(mandates).values({ ...input, id, forumId, settledAt: now.toISOString(), settledBy: actor.personId }),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "mandate.settled",
        subjectId: id,
        forumId,
        detail: { scope: input.scope },
      }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "mandates.decision_id"))
      return refuse("invalid_input", [{ path: "decisionId", issue: "has been settled already" }]);
    throw error;
  }
  return id;
}

/** Says that a mandate does not hold what it is taken to hold. `documentId` is the mandate's own text, which then says so too. */
export async function disputeMandate(
  database: Database,
  actor: Person,
  mandate: MandateRow,
  documentId: Id<"document"> | null,
  words: string,
  now: Date,
): Promise<null | Refusal> {
  const id = newId("mandateDispute", now);
  const { forumId } = mandate;
  try {
    await commit(database, [
      database.insert(mandateDisputes).values({ id, mandateId: mandate.id, words, raisedAt: now.toISOString(), raisedBy: actor.personId }),
      ...(documentId === null ? [] : [moveDocument(database, documentId, "disputed")]),
      noted(database, { at: now, actorId: actor.personId, verb: "mandate.disputed", subjectId: mandate.id, forumId }),
    ]);
  } catch (error) {
    if (violatesUnique(error, "mandate_disputes.mandate_id")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

/**
 * Settles the open dispute. A mandate that does not stand ends with the day before: nothing more is decided under it. One that stands is in force, unless the
 * decision of its text still waits for others.
 */
export async function settleDispute(
  database: Database,
  actor: Person,
  mandate: MandateRow,
  documentId: Id<"document"> | null,
  { stands, words }: v.InferOutput<typeof disputeSettlementSchema>,
  now: Date,
): Promise<null | Refusal> {
  const { forumId } = mandate;
  const standing = (await heldBackAmong(database, [mandate])).has(mandate.id) ? "awaiting_ratification" : "in_force";
  const open = and(eq(mandateDisputes.mandateId, mandate.id), isNull(mandateDisputes.settledAt));
  const [dispute] = await database.select().from(mandateDisputes).where(open);
  if (dispute === undefined) return refuse("wrong_state");
  try {
    await commit(database, [
      // The words, which are never null of a dispute, stop the batch where somebody else has just settled it.
      database
        .update(mandateDisputes)
        .set({
          words: onlyIf<string>(sql`${mandateDisputes.settledAt} is null`, mandateDisputes.words),
          stands,
          settlement: words,
          settledAt: now.toISOString(),
          settledBy: actor.personId,
        })
        .where(eq(mandateDisputes.id, dispute.id)),
      ...(documentId === null ? [] : [moveDocument(database, documentId, stands ? standing : "revoked")]),
      ...(stands ? [] : [ended(database, mandate.id, now)]),
      noted(database, {
        at: now,
        actorId: actor.personId,
        verb: "mandate.dispute_settled",
        subjectId: mandate.id,
        forumId,
        detail: { stands },
      }),
    ]);
  } catch (error) {
    if (violatesNotNull(error, "mandate_disputes.words")) return refuse("wrong_state");
    throw error;
  }
  return null;
}

/** With the day before, where it has not ended before that; with its first where it has only just begun. */
function ended(database: Database, id: Id<"mandate">, now: Date): Statement {
  const lastDay = addDays(copenhagenDate(now), -1);
  return database
    .update(mandates)
    .set({ validTo: sql`max(min(coalesce(${mandates.validTo}, ${lastDay}), ${lastDay}), ${mandates.validFrom})` })
    .where(eq(mandates.id, id));
}

/** What the forum may do on the day, by its mandates in force. */
export async function listTerms(database: Database, forumId: Id<"forum">, day: string): Promise<Terms[]> {
  const settled = await database
    .select()
    .from(mandates)
    .where(and(eq(mandates.forumId, forumId), inForceOn(day, mandates.validFrom, mandates.validTo)))
    .orderBy(asc(mandates.id));
  const heldBack = await heldBackAmong(database, settled);
  const rows = settled.filter(({ id }) => !heldBack.has(id));
  const disputes = await listDisputes(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, scope, subject, amountLimit }) => ({
    id,
    scope,
    subject,
    amountLimit,
    isDisputed: disputes.some(({ mandateId, settledAt }) => mandateId === id && settledAt === null),
  }));
}

/**
 * Those that hold for nobody whatever their dates say, and why: the decision that gave them is not final, also by an answer that was taken back, or a final one that gives
 * a mandate has taken its place.
 */
export async function heldBackAmong(
  database: Database,
  rows: Pick<MandateRow, "id" | "decisionId">[],
): Promise<ReadonlyMap<Id<"mandate">, "awaited" | "superseded">> {
  const decisionIds = rows.flatMap(({ decisionId }) => decisionId ?? []);
  const [decided, replacing] = await Promise.all([findDecisions(database, decisionIds), findReplacements(database, decisionIds)]);
  const waiting = new Set(decided.filter(({ standing }) => standing !== "final").map(({ id }) => id));
  const superseded = new Set(
    replacing.flatMap((decision) => (decision.standing === "final" && givesMandate(decision) ? (decision.replacesId ?? []) : [])),
  );
  const heldBack = new Map<Id<"mandate">, "awaited" | "superseded">();
  for (const { id, decisionId } of rows) {
    if (decisionId === null) continue;
    if (superseded.has(decisionId)) heldBack.set(id, "superseded");
    else if (waiting.has(decisionId)) heldBack.set(id, "awaited");
  }
  return heldBack;
}

export async function findMandate(database: Database, id: Id<"mandate">): Promise<MandateRow | undefined> {
  const [row] = await database.select().from(mandates).where(eq(mandates.id, id));
  return row;
}

/** By id; unknown ids are left out. */
export async function findMandates(database: Database, ids: Iterable<Id<"mandate">>): Promise<MandateRow[]> {
  return database.select().from(mandates).where(isAnyOf(mandates.id, ids));
}

/** All of the forum's mandates, the latest first. */
export async function listMandates(database: Database, forumId: Id<"forum">): Promise<MandateRow[]> {
  return database.select().from(mandates).where(eq(mandates.forumId, forumId)).orderBy(desc(mandates.validFrom), desc(mandates.id));
}

/** Disputes of the mandates, in the order in which they were raised. */
export async function listDisputes(database: Database, mandateIds: Iterable<Id<"mandate">>): Promise<DisputeRow[]> {
  return database.select().from(mandateDisputes).where(isAnyOf(mandateDisputes.mandateId, mandateIds)).orderBy(asc(mandateDisputes.id));
}
