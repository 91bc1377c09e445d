import { asc, eq, like, or } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { contains, isAnyOf, type Database, type Statement } from "../platform/database.ts";
import { people } from "./tables.ts";

export type PersonRow = { id: Id<"person">; name: string; title: string; email: string };
const columns = { id: people.id, name: people.name, title: people.title, email: people.email };

export async function findPerson(database: Database, id: Id<"person">): Promise<PersonRow | undefined> {
  const [row] = await database.select(columns).from(people).where(eq(people.id, id));
  return row;
}

export async function findPersonByEmail(database: Database, email: string): Promise<PersonRow | undefined> {
  const [row] = await database.select(columns).from(people).where(eq(people.email, email.toLowerCase()));
  return row;
}

/** The statement that makes somebody known here, by an address that they have shown to be theirs. */
export function madeKnown(database: Database, { id, name, email }: Omit<PersonRow, "title">, now: Date): Statement {
  return database.insert(people).values({ id, name, email, emailVerified: true, createdAt: now, updatedAt: now });
}

/** By id; ids of nobody are left out. */
export async function findPeople(database: Database, ids: Iterable<Id<"person">>): Promise<Map<Id<"person">, PersonRow>> {
  const rows = await database.select(columns).from(people).where(isAnyOf(people.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * People whose name or title contains the words, or whose address they are, at most 20. Not whose address contains them: whoever tries letter
 * after letter would read everybody's address, which nobody is shown.
 */
export async function searchPeople(database: Database, words: string): Promise<PersonRow[]> {
  return database
    .select(columns)
    .from(people)
    .where(or(contains(people.name, words), contains(people.title, words), eq(people.email, words.toLowerCase())))
    .limit(20);
}

/** The demo's people: those whose id says so. Roles, not persons; there are none outside a demo's database. */
export async function listDemoPeople(database: Database): Promise<PersonRow[]> {
  return database
    .select(columns)
    .from(people)
    .where(like(people.id, `${demoPersonPrefix}%`))
    .orderBy(asc(people.createdAt), asc(people.id));
}

export const demoPersonPrefix = "per_demo_";
