import type { Id } from "../../contract/ids.ts";
import type { SearchAnswer, SearchGroup, SearchHit, SearchQuery } from "../../contract/search.ts";
import { searchGroups } from "../../contract/search.ts";
import type { Actor } from "../access/actor.ts";
import { forumsSeenWhole, partyIds, permits } from "../access/policy.ts";
import { findDocuments } from "../documents/documents.ts";
import { searchComments } from "../comments/findable.ts";
import { isWithinReach, type Reach } from "../documents/findable.ts";
import { listForums } from "../forums/forums.ts";
import { searchDirectory } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { excerptOf, foldWords, markedWords, termsOf } from "../record/fold.ts";
import { searchTexts } from "../record/texts.ts";
import { findWords } from "../room/text-index.ts";
import { findSpaceIdsFor } from "../spaces/facts.ts";
import { summariseDocuments } from "./documents.ts";
import { viewRecord } from "./record.ts";
import { summariseSpaces } from "./space.ts";

/** Of each list, where all of them are shown. */
const fewLength = 5;
const pageLength = 20;

type Asked = { database: Database; actor: Actor; query: SearchQuery; terms: string[]; limit: number; now: Date; baseUrl: string };
type Found = { hits: SearchHit[]; next: string | null };

const nothing: Found = { hits: [], next: null };

/** What the actor may find. Each list is asked only for what they may read, and says nothing of what else there is. */
export async function viewSearch(database: Database, actor: Actor, query: SearchQuery, now: Date, baseUrl: string): Promise<SearchAnswer> {
  const terms = termsOf(query.q);
  const { group, space, organisation, state, year } = query;
  const isFiltered = [space, organisation, state, year].some((filter) => filter !== undefined);
  // Signs alone are in no text; to list everything would say that they are in all.
  if (terms.length === 0 && (query.q.trim() !== "" || !isFiltered)) return { groups: [] };
  const wanted: readonly SearchGroup[] = group === undefined ? searchGroups : [group];
  const asked = { database, actor, query, terms, now, baseUrl, limit: group === undefined ? fewLength : pageLength };
  const found = await Promise.all(wanted.map(async (name) => ({ group: name, ...(await lists[name](asked)) })));
  return { groups: found.filter(({ hits }) => hits.length > 0) };
}

const lists: Record<SearchGroup, (asked: Asked) => Promise<Found>> = {
  texts: findTexts,
  comments: findComments,
  record: findInRecord,
  spaces: findSpacesNamed,
  forums: findForumsNamed,
  parties: findPartiesNamed,
};

async function findTexts({ database, actor, query, terms, limit, now }: Asked): Promise<Found> {
  const reach = await reachOf(database, actor, query, now);
  const among = (column: Parameters<Parameters<typeof searchTexts>[2]>[0]) => isWithinReach(database, column, reach, query.state);
  const { hits, next } = await searchTexts(database, terms, among, { year: query.year, cursor: query.cursor, limit });
  const ids = hits.map(({ documentId }) => documentId);
  const [rows, words] = await Promise.all([findDocuments(database, ids), findWords(database, ids)]);
  const readable = new Map((await summariseDocuments(database, actor, rows, now)).map((document) => [document.id, document]));
  return {
    next,
    hits: hits.flatMap(({ documentId }) => {
      const document = readable.get(documentId);
      if (document === undefined) return [];
      const { id, kind, title, state, changedAt, space } = document;
      const excerpt = terms.length === 0 ? document.excerpt : excerptOf(words.get(id) ?? document.excerpt, terms);
      return [
        {
          ...hit(kind, id, title, terms),
          excerpt: marked(excerpt, terms),
          context: space.name,
          state,
          at: changedAt,
          url: `/documents/${id}`,
        },
      ];
    }),
  };
}

/** What people say beside a text is for people; from a seat in the forum they see what is open. The hit is called after its document. */
async function findComments({ database, actor, query, terms, limit, now }: Asked): Promise<Found> {
  if (actor.kind !== "person" || terms.length === 0) return nothing;
  const reach = await reachOf(database, actor, query, now);
  type Among = Parameters<typeof searchComments>[2];
  const among: Among = {
    whole: (column) => isWithinReach(database, column, { own: reach.own, reviewed: [] }, query.state),
    open: (column) => isWithinReach(database, column, { own: [], reviewed: reach.reviewed }, query.state),
  };
  const { hits, next } = await searchComments(database, terms, among, { year: query.year, cursor: query.cursor, limit });
  const rows = await findDocuments(
    database,
    hits.map(({ documentId }) => documentId),
  );
  const readable = new Map((await summariseDocuments(database, actor, rows, now)).map((document) => [document.id, document]));
  return {
    next,
    hits: hits.flatMap(({ id, threadId, documentId, words, writtenAt }) => {
      const document = readable.get(documentId);
      if (document === undefined) return [];
      const url = `/documents/${documentId}?comments=all&thread=${threadId}`;
      const excerpt = marked(excerptOf(words, terms), terms);
      return [{ ...hit("comment", id, document.title, terms), excerpt, context: document.space.name, at: writtenAt, url }];
    }),
  };
}

/** The spaces whose texts are looked through, of those that the actor may read in. */
async function reachOf(database: Database, actor: Actor, { space, organisation }: SearchQuery, now: Date): Promise<Reach> {
  const day = copenhagenDate(now);
  const [own, reviewed, theirs] = await Promise.all([
    findSpaceIdsFor(database, partyIds(actor), [], day),
    findSpaceIdsFor(database, [], forumsSeenWhole(actor), day),
    organisation === undefined ? undefined : findSpaceIdsFor(database, [organisation], [], day),
  ]);
  const wanted = (id: Id<"space">) => (space === undefined || id === space) && (theirs === undefined || theirs.includes(id));
  return { own: own.filter(wanted), reviewed: reviewed.filter(wanted) };
}

async function findInRecord({ database, actor, query, terms, limit, baseUrl }: Asked): Promise<Found> {
  const { q, organisation, year, cursor } = query;
  if (query.space !== undefined || query.state !== undefined) return nothing;
  const { hits, next } = await viewRecord(database, actor, { q, organisation, year, cursor }, baseUrl, limit);
  return {
    next,
    hits: hits.map(({ kind, id, title, citation, excerpt, access, date, url }) => ({
      ...hit(kind, id, title, terms),
      excerpt: marked(excerpt, terms),
      context: citation,
      access,
      at: date,
      url,
    })),
  };
}

async function findSpacesNamed({ database, actor, query, terms, limit, now }: Asked): Promise<Found> {
  if (query.state !== undefined || query.year !== undefined || query.space !== undefined) return nothing;
  const { own, reviewed } = await reachOf(database, actor, query, now);
  const spaces = await summariseSpaces(database, actor, [...own, ...reviewed], now);
  const hits = spaces
    .filter(({ name, purpose }) => hasAll(`${name} ${purpose}`, terms))
    .map(({ id, name, purpose, forum }) => ({
      ...hit("space", id, name, terms),
      excerpt: marked(excerptOf(purpose, terms), terms),
      context: forum?.name ?? "",
      url: `/spaces/${id}`,
    }));
  return pageOf(hits, query.cursor, limit);
}

async function findForumsNamed({ database, actor, query, terms, limit, now }: Asked): Promise<Found> {
  if (terms.length === 0 || query.state !== undefined || query.year !== undefined || query.space !== undefined) return nothing;
  const forums = await listForums(database, copenhagenDate(now));
  const hits = forums
    .filter(({ id, name }) => hasAll(name, terms) && permits(actor, { verb: "forum.read", forumId: id }))
    .map(({ id, name, kind }) => ({ ...hit("forum", id, name, terms), context: kind, url: `/forums/${id}` }));
  return pageOf(hits, query.cursor, limit);
}

/** Whom one can invite is known to people, and to no program. */
async function findPartiesNamed({ database, actor, query, terms, limit, now }: Asked): Promise<Found> {
  const isFiltered = [query.space, query.organisation, query.state, query.year].some((filter) => filter !== undefined);
  if (actor.kind !== "person" || terms.length === 0 || isFiltered) return nothing;
  const day = copenhagenDate(now);
  const asWritten = await Promise.all(spellingsOf(query.q).map((words) => searchDirectory(database, day, words)));
  const parties = [...new Map(asWritten.flat().map((party) => [party.id, party])).values()];
  const hits = parties.map(({ kind, id, name, detail }) => ({
    ...hit(kind, id, name, terms),
    context: kind === "organisation" ? "" : detail,
    url: kind === "organisation" ? `/search?organisation=${id}` : null,
  }));
  return pageOf(hits, query.cursor, limit);
}

/** Names are looked for as they are written: with æ, ø and å, also by those who have no such keys. */
function spellingsOf(q: string): string[] {
  const words = q.trim();
  const danish = words.replace(/ae/gi, "æ").replace(/oe/gi, "ø").replace(/aa/gi, "å");
  return danish === words ? [words] : [words, danish];
}

/** Lists that are short enough to be looked through whole: the cursor is a place in them. */
function pageOf(hits: SearchHit[], cursor: string | undefined, limit: number): Found {
  const start = /^\d{1,6}$/.test(cursor ?? "") ? Number(cursor) : 0;
  return { hits: hits.slice(start, start + limit), next: start + limit < hits.length ? String(start + limit) : null };
}

const hasAll = (words: string, terms: string[]): boolean => {
  const folded = foldWords(words).words;
  return terms.every((term) => folded.includes(term));
};

const marked = (words: string, terms: string[]) => (words === "" ? [] : markedWords(words, terms));

const hit = (kind: SearchHit["kind"], id: string, title: string, terms: string[]): SearchHit => ({
  kind,
  id,
  title: marked(title, terms),
  excerpt: [],
  context: "",
  state: null,
  access: null,
  at: null,
  url: null,
});
