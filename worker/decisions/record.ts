import * as v from "valibot";
import { canonicalJson } from "../../text/canonical-json.ts";
import { sha256Hex } from "../platform/hash.ts";
import type { additions, decisions, ratifications } from "./tables.ts";

export const recordSchemaVersion = 1;

/** What stands in a record beside the row's own columns: how things were called when it was linked, and when that was. */
export type Circumstances = { title: string; forum: string; meetingStartsAt: string; linkedAt: string };
type Linked = Circumstances & { previousSha256: string | null };

/**
 * The whole of a decision as one line of canonical JSON, which is what is hashed. It is made of the row alone, its circumstances, and the hash of the link before:
 * made anew from the stored row it has to come out the same. docs/decisions/0025 has the form.
 */
export function recordOfDecision({ ratificationRule, ...row }: typeof decisions.$inferSelect, linked: Linked): string {
  // What was linked before there were rules has none in its record, and neither has what needs none.
  const ruled = ratificationRule === null ? {} : { ratificationRule };
  return canonicalJson({ kind: "decision", schema: recordSchemaVersion, ...pick(linked), ...row, ...ruled });
}

export function recordOfAddition(row: typeof additions.$inferSelect, linked: Linked): string {
  return canonicalJson({ kind: "addition", schema: recordSchemaVersion, ...pick(linked), ...row });
}

export function recordOfRatification(row: typeof ratifications.$inferSelect, linked: Linked): string {
  return canonicalJson({ kind: "ratification", schema: recordSchemaVersion, ...pick(linked), ...row });
}

const pick = ({ title, forum, meetingStartsAt, linkedAt, previousSha256 }: Linked): Linked => ({
  title,
  forum,
  meetingStartsAt,
  linkedAt,
  previousSha256,
});

/** In lower-case hex, of the record's UTF-8. */
export const hashOfRecord = (record: string): Promise<string> => sha256Hex(new Uint8Array(new TextEncoder().encode(record)));

const circumstancesSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    title: v.string(),
    forum: v.string(),
    meetingStartsAt: v.string(),
    linkedAt: v.string(),
    previousSha256: v.nullable(v.string()),
  }),
);

/** What a stored record says of itself beside its row; undefined when it is no such record. */
export function circumstancesIn(record: string): Linked | undefined {
  const parsed = v.safeParse(circumstancesSchema, record);
  return parsed.success ? parsed.output : undefined;
}
