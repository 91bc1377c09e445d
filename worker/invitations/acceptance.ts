import { eq, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { findPersonByEmail, madeKnown } from "../access/people.ts";
import { noted } from "../audit/log.ts";
import { commit, onlyIf, violatesNotNull, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { begun, hasPassed } from "../spaces/participations.ts";
import type { InvitationRow } from "./invitations.ts";
import { invitations } from "./tables.ts";

/** Where an invitation is, for whoever comes with its link. */
export type Standing = "open" | "accepted" | "spent";

export function standingOf(row: InvitationRow | undefined, now: Date): Standing {
  if (row === undefined || row.revokedAt !== null) return "spent";
  if (row.acceptedAt !== null) return "accepted";
  return now.toISOString() > row.expiresAt || hasPassed(row.validTo, now) ? "spent" : "open";
}

/** `isNew` where nobody here had the address: whoever holds the letter becomes that person. */
export type Accepted = { personId: Id<"person">; isNew: boolean };

/**
 * Takes part, and makes the person known here if the address was nobody's, in one batch. The link counts once: of two presses at the same moment one comes to nothing
 * and is answered "accepted" like any later one. Null then.
 */
export async function acceptInvitation(
  database: Database,
  row: InvitationRow,
  name: string,
  baseUrl: string,
  now: Date,
): Promise<Accepted | null> {
  const known = await findPersonByEmail(database, row.email);
  const personId = known?.id ?? newId("person", now);
  const waits = sql`${invitations.acceptedAt} is null and ${invitations.revokedAt} is null`;
  const accepted: Statement[] = [
    database
      .update(invitations)
      .set({ tokenHash: onlyIf(waits, invitations.tokenHash), acceptedAt: now.toISOString(), acceptedBy: personId })
      .where(eq(invitations.id, row.id)),
    ...(known === undefined ? [madeKnown(database, { id: personId, name, email: row.email }, now)] : []),
    noted(database, { at: now, actorId: personId, verb: "invitation.accepted", subjectId: row.id, spaceId: row.spaceId }),
  ];
  const { spaceId, role, validTo, invitedBy } = row;
  const part = begun(database, invitedBy, { id: newId("participation", now), spaceId, partyId: personId, role, validTo }, baseUrl, now);
  try {
    await commit(database, [...accepted, ...part]);
  } catch (error) {
    if (violatesNotNull(error, "invitations.token_hash") || violatesUnique(error, "people.email")) return null;
    if (!violatesUnique(error, "participations.party_id")) throw error;
    // Let in by other means since the letter was sent: what they have stands.
    await commit(database, accepted);
  }
  return { personId, isNew: known === undefined };
}
