import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { invitationLimits, type newInvitationSchema } from "../../contract/invitation.ts";
import { spaceRoles } from "../../contract/space.ts";
import type { Person } from "../access/actor.ts";
import { findPersonByEmail } from "../access/people.ts";
import { roleIn } from "../access/policy.ts";
import { noted } from "../audit/log.ts";
import { membershipsOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import { sha256Hex } from "../platform/hash.ts";
import { newId } from "../platform/ids.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { findSpaceFacts } from "../spaces/facts.ts";
import { hasPassed } from "../spaces/participations.ts";
import { invitationLetters, invitations } from "./tables.ts";

export type InvitationRow = typeof invitations.$inferSelect;

/** An invitation and what its link holds, which is nowhere but in the letter. */
export type Letter = { row: InvitationRow; token: string };

const dayMs = 24 * 60 * 60 * 1000;
/** Between two letters to the same address about the same space. */
const resentAfterMs = 60 * 1000;

/** Invites by an address. What is answered does not depend on whether anybody here has it, but for those who take part in this very space. */
export async function invite(
  database: Database,
  actor: Person,
  spaceId: Id<"space">,
  input: v.InferOutput<typeof newInvitationSchema>,
  now: Date,
): Promise<Letter | Refusal> {
  if (hasPassed(input.validTo, now)) return refuse("invalid_input", [{ path: "validTo", issue: "has passed" }]);
  if (await takesPartAlready(database, spaceId, input, now)) return refuse("participation_exists");
  if (await hasSentTooMuch(database, actor.personId, now)) return refuse("too_many_requests");
  const { token, tokenHash } = await newToken();
  const row: InvitationRow = {
    id: newId("invitation", now),
    spaceId,
    ...input,
    tokenHash,
    invitedBy: actor.personId,
    ...lettersTimes(now),
    acceptedAt: null,
    acceptedBy: null,
    revokedAt: null,
  };
  try {
    await commit(database, [database.insert(invitations).values(row), ...sent(database, actor, row, now)]);
  } catch (error) {
    if (violatesUnique(error, "invitations.email")) return refuse("invitation_exists");
    throw error;
  }
  return { row, token };
}

/** Sends it again, with a link of its own: the one before stops working. */
export async function sendAgain(database: Database, actor: Person, before: InvitationRow, now: Date): Promise<Letter | Refusal> {
  if (now.getTime() - Date.parse(before.sentAt) < resentAfterMs) return refuse("too_many_requests");
  if (await hasSentTooMuch(database, actor.personId, now)) return refuse("too_many_requests");
  const { token, tokenHash } = await newToken();
  const row: InvitationRow = { ...before, tokenHash, ...lettersTimes(now) };
  await commit(database, [
    database
      .update(invitations)
      .set({ tokenHash, sentAt: row.sentAt, expiresAt: row.expiresAt })
      .where(and(eq(invitations.id, row.id), waits)),
    ...sent(database, actor, row, now),
  ]);
  return { row, token };
}

/** Takes it back. The link stops working at once. */
export async function revokeInvitation(database: Database, actor: Person, row: InvitationRow, now: Date): Promise<void> {
  const { id: subjectId, spaceId } = row;
  await commit(database, [
    database
      .update(invitations)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(invitations.id, row.id), waits)),
    noted(database, { at: now, actorId: actor.personId, verb: "invitation.revoked", subjectId, spaceId }),
  ]);
}

/** Those of the space that nobody has answered or taken back, the newest first. */
export async function listWaiting(database: Database, spaceId: Id<"space">): Promise<InvitationRow[]> {
  return database
    .select()
    .from(invitations)
    .where(and(eq(invitations.spaceId, spaceId), waits))
    .orderBy(desc(invitations.id));
}

/** Whichever invitation the link is of, and however it stands; undefined for a link that never was. */
export async function findByToken(database: Database, token: string): Promise<InvitationRow | undefined> {
  const [row] = await database
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, await hashOf(token)));
  return row;
}

const waits = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

function sent(database: Database, actor: Person, row: InvitationRow, now: Date): Statement[] {
  const { id: subjectId, spaceId, role } = row;
  return [
    database.insert(invitationLetters).values({ invitationId: row.id, sentBy: actor.personId, sentAt: row.sentAt }),
    noted(database, { at: now, actorId: actor.personId, verb: "invitation.sent", subjectId, spaceId, detail: { role } }),
  ];
}

const lettersTimes = (now: Date) => ({
  sentAt: now.toISOString(),
  expiresAt: new Date(now.getTime() + invitationLimits.lifetimeDays * dayMs).toISOString(),
});

/** Whether whoever has the address does as much in the space today as they would be invited to. */
async function takesPartAlready(
  database: Database,
  spaceId: Id<"space">,
  { email, role }: Pick<InvitationRow, "email" | "role">,
  now: Date,
): Promise<boolean> {
  const day = copenhagenDate(now);
  const [person, space] = await Promise.all([findPersonByEmail(database, email), findSpaceFacts(database, spaceId, day)]);
  if (person === undefined || space === null) return false;
  if (space.participations.some(({ partyId }) => partyId === person.id)) return true;
  const memberships = await membershipsOf(database, person.id, day);
  const has = roleIn({ kind: "person", personId: person.id, name: person.name, memberships, seats: [] }, space);
  return has !== null && spaceRoles.indexOf(has) <= spaceRoles.indexOf(role);
}

async function hasSentTooMuch(database: Database, personId: Id<"person">, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - dayMs).toISOString();
  const [counted] = await database
    .select({ letters: sql<number>`count(*)` })
    .from(invitationLetters)
    .where(and(eq(invitationLetters.sentBy, personId), gt(invitationLetters.sentAt, since)));
  return (counted?.letters ?? 0) >= invitationLimits.perDay;
}

async function newToken(): Promise<{ token: string; tokenHash: string }> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { token, tokenHash: await hashOf(token) };
}

const hashOf = (token: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(token)));
