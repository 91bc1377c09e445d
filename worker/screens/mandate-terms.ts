import type { Id } from "../../contract/ids.ts";
import type { MandateTerms } from "../../contract/views.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findDecision, findReplacement } from "../decisions/decisions.ts";
import { givesMandate } from "../decisions/superseding.ts";
import { findDocument } from "../documents/documents.ts";
import { termsIn } from "../mandates/terms.ts";
import { findAgendaItem } from "../meetings/agenda.ts";
import { findMeeting } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";

/** What the text of a decided mandate seems to hold. Refuses where the decision brought no mandate into force, or cannot be read. */
export async function viewMandateTerms(env: Env, database: Database, actor: Person, id: Id<"decision">): Promise<MandateTerms | Refusal> {
  const row = await findDecision(database, id);
  const item = row && (await findAgendaItem(database, row.agendaItemId));
  const meeting = row && (await findMeeting(database, row.meetingId));
  if (row === undefined || item === undefined || meeting === undefined) return refuse("not_found");
  if (!permits(actor, { verb: "decision.read", item: { meeting, access: item.access, state: item.state } })) return refuse("not_found");
  const document = row.documentId === null ? undefined : await findDocument(database, row.documentId);
  // What counts as advice, or goes on to another body, has given nobody a mandate; what has been replaced gives none any more.
  if (document?.kind !== "mandate" || !givesMandate(row) || row.state === "recorded" || row.versionId === null || row.sha256 === null)
    return refuse("wrong_state");
  if ((await findReplacement(database, id)) !== undefined) return refuse("wrong_state");
  const frozen = await readFrozen(env, row.versionId, row.sha256);
  return frozen instanceof Refusal ? frozen : termsIn(frozen.text);
}
