import type { Id } from "../../contract/ids.ts";
import type { SeatRole } from "../../contract/organisation.ts";
import type { PartyId } from "../../contract/space.ts";
import { valuesOf } from "../../text/values.ts";
import { findDocument } from "../documents/documents.ts";
import { listSubmissions } from "../documents/submissions.ts";
import { listSeats } from "../forums/seats.ts";
import { administratorsOf, membersOf } from "../organisations/memberships.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import { roomOf } from "../room/address.ts";

type People = Id<"person">[];

/** Whose the document is: whoever began it, submitted it, wrote in it, or is named in it as a lead. */
export async function authorsOf(env: Env, database: Database, documentId: Id<"document">): Promise<People> {
  const [document, submissions, fromText] = await Promise.all([
    findDocument(database, documentId),
    listSubmissions(database, documentId),
    peopleIn(env, documentId),
  ]);
  if (document === undefined) return [];
  return [...new Set([document.createdBy, ...submissions.map(({ submittedBy }) => submittedBy), ...fromText])];
}

/** Who wrote in the text, and who is to lead what it proposes. A room that cannot be read must not keep the news from those who are known without it. */
async function peopleIn(env: Env, documentId: Id<"document">): Promise<People> {
  const room = roomOf(env, documentId);
  try {
    const [versions, { text }] = await Promise.all([room.versions(), room.read()]);
    const writers = versions.flatMap(({ contributions }) =>
      contributions.flatMap(({ personId, written }) => (written > 0 ? [personId] : [])),
    );
    const leads = text.fields.flatMap(({ name, content }) => (name === "lead" ? valuesOf(content, "party") : []));
    return [...writers, ...leads.map((lead) => lead.attribute("id")).filter(isPersonId)];
  } catch (error) {
    log("error", "who wrote and leads a document was not found", { documentId, error: describe(error) });
    return [];
  }
}

const isPersonId = (id: string): id is Id<"person"> => id.startsWith("per_");

/** Those with a seat in the forum on the day; in the roles, where they are named. */
export async function seatedIn(database: Database, forumId: Id<"forum">, day: string, roles?: SeatRole[]): Promise<People> {
  const seats = await listSeats(database, forumId, day);
  return [...new Set(seats.filter(({ role }) => roles?.includes(role) ?? true).map(({ personId }) => personId))];
}

/** Who builds the forum's agendas: its secretariat, or the chairs of one that has none. */
export async function agendaBuildersOf(database: Database, forumId: Id<"forum">, day: string): Promise<People> {
  const secretariat = await seatedIn(database, forumId, day, ["secretariat"]);
  return secretariat.length > 0 ? secretariat : seatedIn(database, forumId, day, ["chair", "co_chair"]);
}

/** Who answers for the party: the person; of an organisation its administrators, or everybody where it has none; of a unit its people. */
export async function spokespeopleOf(database: Database, partyId: PartyId, day: string): Promise<People> {
  if (isPersonId(partyId)) return [partyId];
  const administrators = isOrganisation(partyId) ? await administratorsOf(database, partyId, day) : [];
  return administrators.length > 0 ? administrators : membersOf(database, partyId, day);
}

const isOrganisation = (id: PartyId): id is Id<"organisation"> => id.startsWith("org_");
