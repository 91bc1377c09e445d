import type { VerificationView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { isPublic, permits } from "../access/policy.ts";
import { findLinkAt } from "../decisions/chain.ts";
import { citationOf, findDecision } from "../decisions/decisions.ts";
import { checkDecision } from "../decisions/intact.ts";
import type { DecisionRow } from "../decisions/standing.ts";
import { hashOfRecord } from "../decisions/record.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import type { Id } from "../../contract/ids.ts";
import { findFrozenBytes } from "../room/frozen.ts";

/** A decision's links with their bytes and hashes, the stored ones beside those computed just now, so that anybody can do it again. */
export async function viewVerification(
  env: Env,
  database: Database,
  actor: Actor,
  row: DecisionRow,
): Promise<VerificationView | undefined> {
  const [item, meeting] = await Promise.all([findAgendaItem(database, row.agendaItemId), findMeeting(database, row.meetingId)]);
  if (item === undefined || meeting === undefined) throw new Error(`decision ${row.id} is on no item of a meeting`);
  const facts = { meeting, access: item.access, state: item.state };
  if (!permits(actor, { verb: "decision.read", item: facts })) return undefined;
  const { links, faults } = await checkDecision(env, database, row);
  const [own] = links;
  const [previous, bytes] = await Promise.all([
    own === undefined ? undefined : findLinkAt(database, row, own.position - 1),
    row.versionId === null ? null : findFrozenBytes(env, row.versionId),
  ]);
  const previousDecision = previous?.kind === "decision" ? await findDecision(database, previous.subjectId as Id<"decision">) : undefined;
  const isOut = isPublic(facts);
  return {
    id: row.id,
    citation: citationOf(row),
    title: item.title,
    links: await Promise.all(
      links.map(async ({ kind, record, sha256 }) => ({ kind, record, sha256, computedSha256: await hashOfRecord(record) })),
    ),
    previous:
      previous === undefined
        ? null
        : {
            sha256: previous.sha256,
            decision: previousDecision === undefined ? null : { id: previousDecision.id, citation: citationOf(previousDecision) },
          },
    document:
      row.versionId === null || row.sha256 === null
        ? null
        : {
            versionId: row.versionId,
            sha256: row.sha256,
            computedSha256: bytes === null ? null : await sha256Hex(bytes),
            url: isOut ? `${env.BASE_URL}/public/decisions/${row.id}/text.json` : `${env.BASE_URL}/api/versions/${row.versionId}`,
          },
    holds: links.length > 0 && faults.length === 0,
    publicUrl: isOut ? `${env.BASE_URL}/public/decisions/${row.id}/verify` : null,
  };
}
