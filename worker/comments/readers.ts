import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import type { DocumentFacts } from "../access/policy.ts";
import { findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { listSeats } from "../forums/seats.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { membersOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

/** As many as one looks through. */
const shownMax = 20;

/**
 * Those who may read the document on the day: whoever takes part, as themselves or by where they belong, and those with a seat in the forum once it may read it. The
 * policy says the same of each; this goes the other way.
 */
async function readersOf(database: Database, { space, state }: DocumentFacts, day: string): Promise<Set<Id<"person">>> {
  const partyIds = space.participations.map(({ partyId }) => partyId);
  const people = partyIds.filter((id): id is Id<"person"> => id.startsWith("per_"));
  const [members, seats] = await Promise.all([
    Promise.all(partyIds.map((partyId) => membersOf(database, partyId, day))),
    state === "draft" || space.forumId === null ? [] : listSeats(database, space.forumId, day),
  ]);
  return new Set([...people, ...members.flat(), ...seats.map(({ personId }) => personId)]);
}

/** Those of the readers whose name, title or organisation has the words in it, by name. */
export async function listMentionable(database: Database, document: DocumentRow, words: string, now: Date): Promise<PersonSummary[]> {
  const day = copenhagenDate(now);
  const readers = await readersOf(database, await findDocumentFacts(database, document, day), day);
  const wanted = words.trim().toLowerCase();
  return [...(await summarisePeople(database, readers, day)).values()]
    .filter(({ name, title, organisationName }) => `${name} ${title} ${organisationName ?? ""}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name, "da"))
    .slice(0, shownMax);
}

/** Refuses to name people who may not read the document: they could not read what is said to them, and would learn that it is there. */
export async function refuseStrangers(
  database: Database,
  document: DocumentRow,
  personIds: Id<"person">[],
  now: Date,
): Promise<null | Refusal> {
  if (personIds.length === 0) return null;
  const day = copenhagenDate(now);
  const readers = await readersOf(database, await findDocumentFacts(database, document, day), day);
  const strangers = personIds.flatMap((personId, index) =>
    readers.has(personId) ? [] : [{ path: `mentions.${index}`, issue: "may not read it" }],
  );
  return strangers.length === 0 ? null : refuse("invalid_input", strangers);
}
