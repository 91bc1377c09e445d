import type { Id } from "../../contract/ids.ts";
import type { RecordHit, RecordPage, RecordQuery } from "../../contract/record.ts";
import { importCitation } from "../../i18n/imported.ts";
import type { Actor } from "../access/actor.ts";
import { forumsSeenWhole } from "../access/policy.ts";
import { citationOf, findDecisions } from "../decisions/decisions.ts";
import { forumNames } from "../forums/forums.ts";
import { findImportedDecisions, findImportedNumbers } from "../imported/imports.ts";
import type { Database } from "../platform/database.ts";
import { excerptOf, termsOf } from "../record/fold.ts";
import { searchRecord } from "../record/search.ts";

/**
 * A page of the record as the actor may see it: open entries are everybody's, closed ones for those with a seat. What was decided, and where it stands now, is
 * read from the decisions themselves.
 */
export async function viewRecord(
  database: Database,
  actor: Actor,
  query: RecordQuery,
  baseUrl: string,
  pageLength?: number,
): Promise<RecordPage> {
  const { rows, next } = await searchRecord(database, query, forumsSeenWhole(actor), pageLength);
  const itemIds = rows.map(({ id }) => id).filter((id): id is Id<"importedItem"> => id.startsWith("imi_"));
  const [names, decisions, numbers, importedDecisions] = await Promise.all([
    forumNames(
      database,
      rows.map((row) => row.forumId),
    ),
    findDecisions(
      database,
      rows.map(({ id }) => id).filter((id): id is Id<"decision"> => id.startsWith("dec_")),
    ),
    findImportedNumbers(database, itemIds),
    findImportedDecisions(database, itemIds),
  ]);
  const terms = termsOf(query.q);
  const hits = rows.map(({ id, kind, forumId, date, title, access, text }): RecordHit => {
    const forum = { id: forumId, name: names.get(forumId) ?? "" };
    const here = decisions.find((decision) => decision.id === id);
    const decided = here ?? importedDecisions.find((decision) => decision.itemId === id);
    const path = kind === "decision" ? `decisions/${id}` : `imported-items/${id}`;
    return {
      kind,
      id,
      forum,
      date,
      citation: here === undefined ? importCitation.da(forum.name, date, numbers.get(id) ?? null) : `${forum.name} ${citationOf(here)}`,
      title,
      access,
      outcome: decided?.outcome ?? null,
      state: decided?.state ?? null,
      excerpt: excerptOf(text, terms),
      url: `/${path}`,
      publicUrl: access === "open" ? `${baseUrl}/public/${path}` : null,
    };
  });
  return { hits, next };
}
