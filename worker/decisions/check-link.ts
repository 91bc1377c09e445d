import type { chainFaults } from "../../contract/decision-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { byKey, canonicalJson, isRecord } from "../../text/canonical-json.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import type { LinkRow } from "./chain.ts";
import { circumstancesIn, hashOfRecord, recordOfAddition, recordOfDecision, recordOfRatification } from "./record.ts";
import { readStored } from "./stored-rows.ts";
import { additions, decisions, ratifications } from "./tables.ts";

export type Fault = { code: (typeof chainFaults)[number]; position: number | null; subjectId: string | null; detail: string };

/** The stored rows that the links are of. */
export type Subjects = {
  decisions: Awaited<ReturnType<typeof readStored<typeof decisions>>>;
  additions: Awaited<ReturnType<typeof readStored<typeof additions>>>;
  ratifications: Awaited<ReturnType<typeof readStored<typeof ratifications>>>;
};

export async function readSubjects(database: Database, links: LinkRow[]): Promise<Subjects> {
  const ids = links.map(({ subjectId }) => subjectId);
  const [decided, added, answered] = await Promise.all([
    readStored(database, decisions, decisions.id, ids),
    readStored(database, additions, additions.id, ids),
    readStored(database, ratifications, ratifications.id, ids),
  ]);
  return { decisions: decided, additions: added, ratifications: answered };
}

/** What does not fit with one link, given the hash of the one before it; null when all does. */
export async function faultOf(
  env: Pick<Env, "ARTEFACTS">,
  link: LinkRow,
  previousSha256: string | null,
  subjects: Subjects,
): Promise<Fault | null> {
  const fault = (code: Fault["code"], detail = ""): Fault => ({ code, position: link.position, subjectId: link.subjectId, detail });
  const circumstances = circumstancesIn(link.record);
  if (circumstances === undefined || (await hashOfRecord(link.record)) !== link.sha256) return fault("record_altered");
  if (link.previousSha256 !== previousSha256 || circumstances.previousSha256 !== previousSha256) return fault("link_out_of_order");
  const rows = rowsOf(link, subjects);
  if (!rows.has(link.subjectId)) return fault("row_missing", link.kind);
  const rebuilt = rebuild(link, circumstances, subjects);
  if (rebuilt !== link.record) return fault("row_differs", differingMembers(link.record, rebuilt).join(", "));
  const decision = link.kind === "decision" ? subjects.decisions.get(link.subjectId) : undefined;
  for (const { versionId, sha256 } of decision === undefined ? [] : textsOf(decision)) {
    const frozen = await readFrozen(env, versionId, sha256);
    if (frozen instanceof Refusal) return fault("frozen_text_damaged", versionId);
  }
  return null;
}

/** The frozen texts that the decision was taken on. */
function textsOf({ versionId, sha256, caseVersionId, caseSha256 }: typeof decisions.$inferSelect) {
  const texts = [
    { versionId, sha256 },
    { versionId: caseVersionId, sha256: caseSha256 },
  ];
  return texts.filter((text): text is { versionId: Id<"version">; sha256: string } => text.versionId !== null && text.sha256 !== null);
}

function rowsOf(link: LinkRow, subjects: Subjects): Map<string, unknown> {
  switch (link.kind) {
    case "decision":
      return subjects.decisions;
    case "addition":
      return subjects.additions;
    case "ratification":
      return subjects.ratifications;
  }
}

/** The record as the stored row makes it today; undefined where the row cannot be read. */
function rebuild(link: LinkRow, linked: NonNullable<ReturnType<typeof circumstancesIn>>, subjects: Subjects): string | undefined {
  const decision = subjects.decisions.get(link.subjectId);
  const addition = subjects.additions.get(link.subjectId);
  const ratification = subjects.ratifications.get(link.subjectId);
  if (link.kind === "decision" && decision?.forumId === link.forumId && decision.access === link.access)
    return recordOfDecision(decision, linked);
  if (link.kind === "addition" && addition !== undefined) return recordOfAddition(addition, linked);
  if (link.kind === "ratification" && ratification !== undefined) return recordOfRatification(ratification, linked);
  return undefined;
}

/** Names of what differs between two records, for whoever has to find out what happened. */
function differingMembers(stored: string, rebuilt: string | undefined): string[] {
  const before: unknown = JSON.parse(stored);
  const after: unknown = JSON.parse(rebuilt ?? "{}");
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.entries({ ...before, ...after })
    .toSorted(byKey)
    .flatMap(([name]) => (canonicalJson(before[name] ?? null) === canonicalJson(after[name] ?? null) ? [] : [name]));
}
