import type { Id } from "../../contract/ids.ts";
import type { AuthorsView } from "../../contract/views.ts";
import { summarisePeople } from "../organisations/directory.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { roomOf } from "../room/address.ts";

/** Who wrote what of the live text. The room knows ids; names are those of the day. */
export async function viewAuthors(env: Env, database: Database, documentId: Id<"document">, day: string): Promise<AuthorsView> {
  const fields = await roomOf(env, documentId).authors();
  const ids = fields.flatMap(({ ranges }) => ranges.flatMap(({ author }) => author?.personId ?? []));
  const people = await summarisePeople(database, ids, day);
  return {
    fields: fields.map(({ name, ranges }) => ({
      name,
      ranges: ranges.map(({ from, to, author }) => {
        const person = (author && people.get(author.personId)) ?? null;
        return {
          from,
          to,
          author: person,
          organisationName: author?.organisation || (person?.organisationName ?? null),
          isOnBehalf: author?.isOnBehalf ?? false,
        };
      }),
    })),
  };
}
