import type { Id } from "../../contract/ids.ts";
import type { AuthorsView, WritersView } from "../../contract/views.ts";
import { summarisePeople } from "../organisations/directory.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { roomOf } from "../room/address.ts";
import type { AuthoredField, Authorship } from "../room/authored-fields.ts";
import type { Author } from "../room/authors.ts";

/** Who wrote what of a text. The room knows ids; names are those of the day. */
export async function viewAuthors(database: Database, fields: AuthoredField[], day: string): Promise<AuthorsView> {
  const named = await naming(
    database,
    fields.flatMap(({ ranges, files }) =>
      [...ranges, ...files.flatMap((file) => [file.placed, file.described])].map(({ author }) => author),
    ),
    day,
  );
  const credit = ({ author, at }: Authorship) => ({ ...named(author), at: at === null ? null : instant(at) });
  return {
    fields: fields.map(({ name, ranges, files }) => ({
      name,
      ranges: ranges.map(({ from, to, ...by }) => ({ from, to, ...credit(by) })),
      files: files.map(({ placed, described }) => ({ placed: credit(placed), described: credit(described) })),
    })),
  };
}

/** Whose each client id in the live text is. */
export async function viewWriters(env: Env, database: Database, documentId: Id<"document">, day: string): Promise<WritersView> {
  const writers = await roomOf(env, documentId).writers();
  const named = await naming(
    database,
    writers.map(({ author }) => author),
    day,
  );
  return {
    writers: writers.map(({ clientId, author, stamps }) => ({
      clientId,
      ...named(author),
      stamps: stamps.map(({ clock, at }) => ({ clock, at: instant(at) })),
    })),
  };
}

async function naming(database: Database, authors: (Author | null)[], day: string) {
  const people = await summarisePeople(
    database,
    authors.flatMap((author) => author?.personId ?? []),
    day,
  );
  return (author: Author | null) => {
    const person = (author && people.get(author.personId)) ?? null;
    return {
      author: person,
      organisationName: author?.organisation || (person?.organisationName ?? null),
      isOnBehalf: author?.isOnBehalf ?? false,
    };
  };
}

const instant = (at: number): string => new Date(at).toISOString();
