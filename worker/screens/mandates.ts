import type { MandateView } from "../../contract/views.ts";
import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findForum } from "../forums/forums.ts";
import { heldBackAmong, listDisputes, listMandates } from "../mandates/mandates.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";

/** The forum's mandates with their disputes: those in force first. */
export async function viewMandates(database: Database, actor: Actor, forumId: Id<"forum">, now: Date): Promise<MandateView[]> {
  const day = copenhagenDate(now);
  const [rows, forum] = await Promise.all([listMandates(database, forumId), findForum(database, forumId)]);
  const parentId = forum?.parent?.id ?? null;
  const [heldBack, disputes] = await Promise.all([
    heldBackAmong(database, rows),
    listDisputes(
      database,
      rows.map(({ id }) => id),
    ),
  ]);
  const people = await summarisePeople(
    database,
    disputes.flatMap(({ raisedBy, settledBy }) => [raisedBy, ...(settledBy === null ? [] : [settledBy])]),
    day,
  );
  const views = rows.map((row): MandateView => {
    const own = disputes.filter(({ mandateId }) => mandateId === row.id);
    const isAwaited = heldBack.get(row.id) === "awaited";
    const isInForce = !heldBack.has(row.id) && row.validFrom <= day && (row.validTo === null || row.validTo >= day);
    const isOpen = own.some(({ settledAt }) => settledAt === null);
    const { id, scope, subject, amountLimit, holderRole, issuer, reportsTo, validFrom, validTo, source, decisionId } = row;
    return {
      id,
      scope,
      subject,
      amountLimit,
      holderRole,
      issuer,
      reportsTo,
      validFrom,
      validTo,
      isInForce,
      isAwaited,
      source,
      decisionId,
      disputes: own.map(({ id: disputeId, words, raisedAt, raisedBy, stands, settlement, settledAt, settledBy }) => ({
        id: disputeId,
        words,
        raisedAt,
        raisedBy: people.get(raisedBy) ?? null,
        settlement:
          stands === null || settlement === null || settledAt === null
            ? null
            : { stands, words: settlement, at: settledAt, by: settledBy === null ? null : (people.get(settledBy) ?? null) },
      })),
      may: {
        dispute: isInForce && !isOpen && permits(actor, { verb: "mandate.dispute", forumId }),
        settle: isOpen && permits(actor, { verb: "mandate.settle", forumId, parentId }),
      },
    };
  });
  return [...views.filter(({ isInForce }) => isInForce), ...views.filter(({ isInForce }) => !isInForce)];
}
