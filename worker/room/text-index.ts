import { eq, lte, sql, type SQL } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import type { TextPlace } from "../../contract/place.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { cprPlacesIn, withoutCpr } from "../../text/cpr.ts";
import { valueWords } from "../../i18n/values.ts";
import { fieldsOf } from "../../text/fields.ts";
import { wordsOfFiles } from "../../text/files.ts";
import { outlineOf, type Heading } from "../../text/outline.ts";
import { plainField, shortened, titleMaxLength } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import { commit, isAnyOf, type Database } from "../platform/database.ts";
import { enterText } from "../record/texts.ts";
import { saidHashes } from "./said-hashes.ts";
import { textIndex } from "./tables.ts";

/** ISO 8601 in UTC. */
export type IndexedText = { title: string; excerpt: string; changedAt: string };

/** What a text holds, for finding one's way in it. `cprPlaces`: where there is what looks like a CPR number. */
export type IndexedContents = { headings: Heading[]; cprPlaces: TextPlace[]; changedAt: string };

/** In characters as people count them. */
const excerptLength = 240;

/** D1 takes rows of 2 MB. Texts, headings and places of any size must fit together, a unit being at most three bytes. */
const wordsMaxUnits = 300_000;
const headingMaxLength = 200;
const listMaxLength = 1000;

/** What lists show of the documents. A document that was never indexed is left out. */
export async function findIndexed(database: Database, documentIds: Iterable<Id<"document">>): Promise<Map<Id<"document">, IndexedText>> {
  const { documentId, title, excerpt, changedAt } = textIndex;
  const rows = await database
    .select({ documentId, title, excerpt, changedAt })
    .from(textIndex)
    .where(isAnyOf(textIndex.documentId, documentIds));
  return new Map(rows.map(({ documentId, ...indexed }) => [documentId, indexed]));
}

/** The same of those whose ids are asked for in the batch. */
export const titlesIn = (database: Database, documentIds: SQL) =>
  database
    .select({ documentId: textIndex.documentId, title: textIndex.title, changedAt: textIndex.changedAt })
    .from(textIndex)
    .where(sql`${textIndex.documentId} in ${documentIds}`);

/** What an excerpt is cut from; longer texts are found as a whole all the same. */
const excerptSourceMaxUnits = 60_000;

/** The words of the documents, or their first so many. A document that was never indexed is left out. */
export async function findWords(database: Database, documentIds: Iterable<Id<"document">>): Promise<Map<Id<"document">, string>> {
  const rows = await database
    .select({ documentId: textIndex.documentId, words: sql<string>`substr(${textIndex.words}, 1, ${excerptSourceMaxUnits})` })
    .from(textIndex)
    .where(isAnyOf(textIndex.documentId, documentIds));
  return new Map(rows.map(({ documentId, words }) => [documentId, words]));
}

/** Undefined for a document that was never indexed. */
export async function findContents(database: Database, documentId: Id<"document">): Promise<IndexedContents | undefined> {
  const { headings, cprPlaces, changedAt } = textIndex;
  const [row] = await database.select({ headings, cprPlaces, changedAt }).from(textIndex).where(eq(textIndex.documentId, documentId));
  return row;
}

/**
 * Writes what a text of the time says. An older text that comes late changes nothing, unless `anew`: then whatever was there is replaced.
 * The database is no place for CPR numbers: what looks like one is dots in everything that is written here.
 */
export async function indexText(
  database: Database,
  documentId: Id<"document">,
  text: CanonicalText,
  changedAt: Date,
  anew: boolean,
): Promise<void> {
  const hashes = await saidHashes(text);
  const row = { ...contentsOf(text), sha256: hashes[0], changedAt: changedAt.toISOString() };
  // Where a comment was hung in it, the room has written and the text says what it said.
  const since = sql<string>`case when ${isAnyOf(textIndex.sha256, hashes)} then ${textIndex.changedAt} else excluded.changed_at end`;
  const write = database
    .insert(textIndex)
    .values({ documentId, ...row })
    .onConflictDoUpdate({
      target: textIndex.documentId,
      set: { ...row, changedAt: since },
      setWhere: lte(textIndex.changedAt, sql`excluded.changed_at`),
    });
  const { title, words } = row;
  const shown = sql<string>`(select ${textIndex.changedAt} from ${textIndex} where ${textIndex.documentId} = ${documentId})`;
  const findable = enterText(database, { documentId, changedAt: row.changedAt, title, words }, shown, anew);
  await commit(database, [...(anew ? [database.delete(textIndex).where(eq(textIndex.documentId, documentId))] : []), write, ...findable]);
}

function contentsOf(text: CanonicalText) {
  // Found by the words that people read, in the language that they are written in.
  const fields = toldText(text, valueWords.da)
    .fields.map(({ name, content }) => ({ name, words: withoutCpr([plainField(content), ...wordsOfFiles(content)].join("\n").trim()) }))
    .filter(({ words }) => words !== "");
  // Names that are ticked off say nothing of what the text is about.
  const written = new Set<string>(fieldsOf[text.kind].filter(({ hasWords }) => hasWords).map(({ name }) => name));
  const joined = (names: (name: string) => boolean): string =>
    fields
      .filter(({ name }) => names(name))
      .map(({ words }) => words)
      .join("\n\n");
  return {
    title: shortened(onOneLine(joined((name) => name === "title")), titleMaxLength),
    excerpt: shortened(onOneLine(joined((name) => name !== "title" && written.has(name))), excerptLength),
    words: joined(() => true).slice(0, wordsMaxUnits),
    headings: outlineOf(text)
      .slice(0, listMaxLength)
      .map((heading) => ({ ...heading, words: shortened(withoutCpr(heading.words), headingMaxLength) })),
    cprPlaces: cprPlacesIn(text).slice(0, listMaxLength),
  };
}

/** Looked through once more: two lines can become a number together. */
const onOneLine = (words: string): string => withoutCpr(words.replace(/\s+/gu, " "));
