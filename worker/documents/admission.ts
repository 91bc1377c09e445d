import type { Id } from "../../contract/ids.ts";
import type { SpaceRole } from "../../contract/space.ts";
import { affiliationOf, type Actor, type Person } from "../access/actor.ts";
import { textRole } from "../access/policy.ts";
import { requirePerson } from "../access/require.ts";
import { copenhagenDate, dayEnds } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import type { Admission } from "../room/admission.ts";
import { findDocumentWithFacts } from "./documents.ts";

/** After this, and at the day's end, a socket has to come back through the edge, where rights are looked up anew: many end with a day. */
const admissionLifetimeMs = 60 * 60 * 1000;

/** What the edge tells the room of a person who knocks, or why they may not enter. Asked before the room is woken. */
export async function admitToRoom(database: Database, actor: Actor, documentId: Id<"document">, now: Date): Promise<Admission | Refusal> {
  const person = requirePerson(actor);
  if (person instanceof Refusal) return person;
  const day = copenhagenDate(now);
  const found = await findDocumentWithFacts(database, documentId, day);
  const role = found === undefined ? null : textRole(person, found.facts);
  return role === null ? refuse("not_found") : admissionOf(person, role, now);
}

/** What the edge tells a room of a person who may enter it. */
export function admissionOf(person: Person, role: SpaceRole, now: Date): Admission {
  return {
    personId: person.personId,
    name: person.name,
    organisation: affiliationOf(person),
    role,
    askedAt: now.toISOString(),
    expiresAt: new Date(Math.min(now.getTime() + admissionLifetimeMs, dayEnds(copenhagenDate(now)).getTime())).toISOString(),
  };
}
