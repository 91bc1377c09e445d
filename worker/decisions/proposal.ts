import type { CanonicalText } from "../../contract/text.ts";
import { clausesIn } from "../../text/clauses.ts";
import { plainField } from "../../text/plain.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";

/** The clauses of what the forum is asked to decide, the whole of it in plain words, and what the text says of its costs. */
export type Proposal = { clauses: string[]; words: string; economics: string };

/** What the item's frozen text asks for; empty for an item without one. */
export async function proposalOf(env: Env, item: AgendaItemRow): Promise<Proposal | Refusal> {
  if (item.versionId === null || item.sha256 === null) return { clauses: [], words: "", economics: "" };
  const frozen = await readFrozen(env, item.versionId, item.sha256);
  if (frozen instanceof Refusal) return frozen;
  const content = contentOf(frozen.text, "proposal");
  return { clauses: clausesIn(content), words: plainField(content), economics: plainField(contentOf(frozen.text, "economics")) };
}

const contentOf = (text: CanonicalText, name: string) => text.fields.find((field) => field.name === name)?.content ?? [];
