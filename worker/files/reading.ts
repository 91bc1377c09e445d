import type { Id } from "../../contract/ids.ts";
import { minutesVariants } from "../../contract/minutes.ts";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import { filesIn } from "../../text/files.ts";
import { nobody, type Actor } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import type { Seen } from "../audit/log.ts";
import { findDecisionsOfItems } from "../decisions/decisions.ts";
import { submissionsReadBy } from "../documents/submitted-readers.ts";
import { listSubmissions } from "../documents/submissions.ts";
import { itemFacts, readPublishedText } from "../meetings/item-text.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import { viewMinutes } from "../screens/minutes.ts";
import { findTextsOf, type FileRow } from "./files.ts";
import { findTextHome, roleInText, type TextHome } from "./texts.ts";

type Asking = { env: Env; database: Database; actor: Actor; file: FileRow; now: Date };

/**
 * Whether the actor may read the file: they may read a live text that it may stand in, or something frozen of it that shows this very file. Answered is what is to be noted of the
 * reading; null where they may not.
 */
export async function findReading(asking: Asking): Promise<Seen[] | null> {
  const { database, actor, file, now } = asking;
  const homes = (await Promise.all((await findTextsOf(database, file.id)).map((textId) => findTextHome(database, textId, now)))).filter(
    (home) => home !== undefined,
  );
  const live = homes.find((home) => mayReadLive(actor, home));
  if (live !== undefined) return closedItemsOf(live);
  for (const home of homes) {
    const seen =
      home.kind === "document" ? await seenInVersion(asking, home) : home.kind === "item" ? await seenOfItem(asking, home) : null;
    if (seen !== null) return seen;
  }
  return null;
}

function mayReadLive(actor: Actor, home: TextHome): boolean {
  if (home.kind === "document") return permits(actor, { verb: "document.read", document: home.facts });
  // Into the others' rooms go people alone.
  return actor.kind === "person" && roleInText(actor, home) !== null;
}

const closedItemsOf = (home: TextHome): Seen[] =>
  home.kind !== "item"
    ? []
    : home.items
        .filter(({ item }) => item.access === "closed")
        .map(({ item, meeting }) => ({ verb: "item.closed_seen", subjectId: item.id, forumId: meeting.forumId }));

/** In a version put to a forum. What everybody may read is nobody's to account for. */
async function seenInVersion(
  { env, database, actor, file }: Asking,
  { document, facts }: Extract<TextHome, { kind: "document" }>,
): Promise<Seen[] | null> {
  const submissions = await listSubmissions(database, document.id);
  for (const submission of await submissionsReadBy(database, actor, facts, submissions)) {
    const frozen = await readFrozen(env, submission.versionId, submission.sha256);
    if (frozen instanceof Refusal || !shows(frozen.text, file)) continue;
    const isPublic = (await submissionsReadBy(database, nobody, facts, [submission])).length > 0;
    const { versionId: subjectId, forumId } = submission;
    return isPublic ? [] : [{ verb: "version.seen", subjectId, forumId, spaceId: document.spaceId }];
  }
  return null;
}

/** In what was published of an item's text, in the case that a decision on it stands on, or in the minutes of its meeting. */
async function seenOfItem(asking: Asking, home: Extract<TextHome, { kind: "item" }>): Promise<Seen[] | null> {
  const { actor, file } = asking;
  for (const { item, meeting } of home.items) {
    const texts: (CanonicalText | null | Refusal)[] = [];
    if (permits(actor, { verb: "item.read", item: itemFacts(meeting, item) })) texts.push(await readPublishedText(asking.env, item));
    if (permits(actor, { verb: "decision.read", item: itemFacts(meeting, item) })) texts.push(...(await caseTexts(asking, item.id)));
    const isShown = texts.some((text) => text !== null && !(text instanceof Refusal) && shows(text, file));
    if (isShown) return closedItemsOf({ kind: "item", items: [{ item, meeting }] });
    for (const variant of minutesVariants) {
      const view = await viewMinutes(asking.env, asking.database, actor, meeting, variant, asking.now);
      if (view === undefined || view instanceof Refusal) continue;
      const minuted = view.minutes.items.flatMap(({ sections, account }) => [...sections.flatMap(({ content }) => content), ...account]);
      if (isAmong(minuted, file)) return variant === "public" ? [] : closedItemsOf({ kind: "item", items: [{ item, meeting }] });
    }
  }
  return null;
}

async function caseTexts({ env, database }: Asking, itemId: Id<"agendaItem">): Promise<(CanonicalText | Refusal)[]> {
  const decisions = await findDecisionsOfItems(database, [itemId]);
  return Promise.all(
    decisions.flatMap(({ caseVersionId, caseSha256 }) =>
      caseVersionId === null || caseSha256 === null
        ? []
        : [readFrozen(env, caseVersionId, caseSha256).then((frozen) => (frozen instanceof Refusal ? frozen : frozen.text))],
    ),
  );
}

const shows = (text: CanonicalText, file: FileRow): boolean => text.fields.some(({ content }) => isAmong(content, file));

const isAmong = (content: TextNode[], file: FileRow): boolean =>
  filesIn(content).some(({ id, sha256 }) => id === file.id && sha256 === file.sha256);
