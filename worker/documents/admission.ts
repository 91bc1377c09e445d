import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import { textRole } from "../access/policy.ts";
import { requirePerson } from "../access/require.ts";
import { organisationNamesOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import type { Admission } from "../room/admission.ts";
import { findDocument, findDocumentFacts } from "./documents.ts";

/** After this a socket has to come back through the edge, where rights are looked up anew. */
const admissionLifetimeMs = 60 * 60 * 1000;

/** What the edge tells the room of a person who knocks, or why they may not enter. Asked before the room is woken. */
export async function admitToRoom(database: Database, actor: Actor, documentId: Id<"document">, now: Date): Promise<Admission | Refusal> {
  const person = requirePerson(actor);
  if (person instanceof Refusal) return person;
  const document = await findDocument(database, documentId);
  if (document === undefined) return refuse("not_found");
  const day = copenhagenDate(now);
  const role = textRole(person, await findDocumentFacts(database, document, day));
  if (role === null) return refuse("not_found");
  const organisation = (await organisationNamesOf(database, [person.personId], day)).get(person.personId) ?? "";
  return {
    personId: person.personId,
    name: person.name,
    organisation,
    role,
    askedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + admissionLifetimeMs).toISOString(),
  };
}
