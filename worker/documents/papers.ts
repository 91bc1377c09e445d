import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { documentKindWords, labelOfStoredField } from "../../i18n/documents.ts";
import { longDateTime, shortDate, type Language } from "../../i18n/language.ts";
import { paperWords } from "../../i18n/papers.ts";
import { valueWords } from "../../i18n/values.ts";
import type { Paper } from "../../papers/paper.ts";
import { paragraph, words as styled } from "../../text/blocks.ts";
import { holdsSomething, titleOf } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import { readFrozen } from "../room/frozen.ts";
import type { Version } from "../room/versions.ts";
import { findSpaces } from "../spaces/spaces.ts";
import type { DocumentRow } from "./documents.ts";

/** A text at one moment, and who had written in it, most first. */
type Edition = { text: CanonicalText; sha256: string; at: Date; label: string; authors: Id<"person">[] };

/** How the authors are told of: whoever may not read the live text learns which organisations wrote, and no names of people. */
type Telling = { language: Language; namesPeople: boolean };

export async function paperOfLiveText(env: Env, database: Database, document: DocumentRow, telling: Telling, now: Date): Promise<Paper> {
  const room = roomOf(env, document.id);
  const [{ text, sha256 }, fields] = await Promise.all([room.read(), room.authors()]);
  const letters = new Map<Id<"person">, number>();
  for (const { author, from, to } of fields.flatMap(({ ranges }) => ranges))
    if (author !== null && !author.isOnBehalf) letters.set(author.personId, (letters.get(author.personId) ?? 0) + to - from);
  const label = paperWords[telling.language].live(longDateTime(telling.language, now));
  return paperOf(database, document, { text, sha256, at: now, label, authors: mostFirst(letters) }, telling);
}

/** Refuses with `frozen_text_damaged`, as reading does. Undefined where the document has no such version. */
export async function paperOfVersion(
  env: Env,
  database: Database,
  document: DocumentRow,
  versionId: Id<"version">,
  telling: Telling,
): Promise<Paper | Refusal | undefined> {
  const versions = await roomOf(env, document.id).versions();
  const place = versions.findIndex((candidate) => candidate.versionId === versionId);
  const version = versions[place];
  if (version === undefined) return undefined;
  const frozen = await readFrozen(env, version.versionId, version.sha256);
  if (frozen instanceof Refusal) return frozen;
  const letters = new Map<Id<"person">, number>();
  for (const { personId, written } of versions.slice(0, place + 1).flatMap(({ contributions }) => contributions))
    if (written > 0) letters.set(personId, (letters.get(personId) ?? 0) + written);
  const { sha256, at } = version;
  return paperOf(
    database,
    document,
    { text: frozen.text, sha256, at, label: labelOf(version, telling.language), authors: mostFirst(letters) },
    telling,
  );
}

function labelOf({ name, at }: Version, language: Language): string {
  const when = longDateTime(language, at);
  return name === "" ? paperWords[language].frozen(when) : paperWords[language].named(name, when);
}

const mostFirst = (letters: Map<Id<"person">, number>): Id<"person">[] =>
  [...letters].toSorted(([, a], [, b]) => b - a).map(([personId]) => personId);

async function paperOf(database: Database, document: DocumentRow, edition: Edition, telling: Telling): Promise<Paper> {
  const { language } = telling;
  const words = paperWords[language];
  const [[space], authors] = await Promise.all([findSpaces(database, [document.spaceId]), tellAuthors(database, edition, telling)]);
  const kind = documentKindWords[language][document.kind];
  const title = titleOf(edition.text);
  return {
    language,
    kicker: kind,
    title,
    runningHead: `${kind} · ${title}`,
    facts: telling.namesPeople ? [{ label: words.space, value: space?.name ?? "" }] : [],
    parts: toldText(edition.text, valueWords[language])
      .fields.filter(({ name }) => name !== "title")
      .map(({ name, content }) => ({
        heading: labelOfStoredField(language, document.kind, name),
        level: 2,
        // What was not filled in is part of what the text says.
        content: holdsSomething(content) ? content : [paragraph(styled(words.emptyField, "italic"))],
      })),
    foot: [
      { label: words.version, value: edition.label },
      { label: words.fingerprint, value: edition.sha256 },
      { label: words.authors, value: authors === "" ? words.nobody : authors },
    ],
    pageFoot: `${shortDate(language, edition.at)} · SHA-256 ${edition.sha256.slice(0, 16)}`,
  };
}

async function tellAuthors(database: Database, { authors, at }: Edition, { namesPeople }: Telling): Promise<string> {
  const people = await summarisePeople(database, authors, copenhagenDate(at));
  const told = authors.flatMap((id) => {
    const person = people.get(id);
    if (person === undefined) return [];
    if (!namesPeople) return person.organisationName ?? [];
    return person.organisationName === null ? person.name : `${person.name} (${person.organisationName})`;
  });
  return [...new Set(told)].join("; ");
}
