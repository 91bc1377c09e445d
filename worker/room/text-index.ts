import { lte, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { plainText, shortened, titleOf } from "../../text/plain.ts";
import { isAnyOf, type Database } from "../platform/database.ts";
import { textIndex } from "./tables.ts";

/** ISO 8601 in UTC. */
export type IndexedText = { title: string; excerpt: string; changedAt: string };

/** In characters as people count them. */
const excerptLength = 240;

/** What lists show of the documents. A document that was never indexed is left out. */
export async function findIndexed(database: Database, documentIds: Iterable<Id<"document">>): Promise<Map<Id<"document">, IndexedText>> {
  const rows = await database.select().from(textIndex).where(isAnyOf(textIndex.documentId, documentIds));
  return new Map(rows.map(({ documentId, ...indexed }) => [documentId, indexed]));
}

/** Writes what a text of the time says. An older text that comes late changes nothing. */
export async function indexText(database: Database, documentId: Id<"document">, text: CanonicalText, changedAt: Date): Promise<void> {
  const row = { documentId, title: titleOf(text), excerpt: excerptOf(text), changedAt: changedAt.toISOString() };
  await database
    .insert(textIndex)
    .values(row)
    .onConflictDoUpdate({
      target: textIndex.documentId,
      set: { title: row.title, excerpt: row.excerpt, changedAt: row.changedAt },
      setWhere: lte(textIndex.changedAt, sql`excluded.changed_at`),
    });
}

/** The first words after the title, on one line. */
function excerptOf(text: CanonicalText): string {
  const words = plainText({ ...text, fields: text.fields.filter((field) => field.name !== "title") });
  return shortened(words.replace(/\s+/gu, " "), excerptLength);
}
