import type { CanonicalText } from "../../contract/text.ts";
import { valueWords } from "../../i18n/values.ts";
import { clausesIn } from "../../text/clauses.ts";
import { plainField } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";

/** The clauses of what the forum is asked to decide, the whole of it in plain words, and what the text says of its costs. */
export type Proposal = { clauses: string[]; words: string; economics: string };

/** What the frozen text that the item carries asks for, or else its own sections as they are out; empty where there is neither. */
export async function proposalOf(env: Env, item: AgendaItemRow): Promise<Proposal | Refusal> {
  const [versionId, sha256] = item.versionId === null ? [item.textVersionId, item.textSha256] : [item.versionId, item.sha256];
  if (versionId === null || sha256 === null) return { clauses: [], words: "", economics: "" };
  const frozen = await readFrozen(env, versionId, sha256);
  if (frozen instanceof Refusal) return frozen;
  const told = toldText(frozen.text, valueWords.da);
  return {
    clauses: clausesIn(contentOf(frozen.text, "proposal")),
    words: plainField(contentOf(told, "proposal")),
    economics: plainField(contentOf(told, "economics")),
  };
}

const contentOf = (text: CanonicalText, name: string) => text.fields.find((field) => field.name === name)?.content ?? [];
