import type { DocumentSummary } from "../../contract/views.ts";

/**
 * What changed last first, after the cursor. The cursor is a place in that order and no count: a document that changes while somebody reads on moves to the
 * front, and nothing that has not changed is left out.
 */
export function pageOf(
  documents: DocumentSummary[],
  limit: number,
  cursor: string | undefined,
): { page: DocumentSummary[]; next: string | null } {
  const newestFirst = documents.toSorted((a, b) => compare(placeOf(b), placeOf(a)));
  const rest = cursor === undefined ? newestFirst : newestFirst.filter((document) => compare(placeOf(document), cursor) < 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last === undefined || rest.length <= limit ? null : placeOf(last) };
}

/** Instants in UTC with the same number of digits, so that order of characters is order in time. */
const placeOf = ({ changedAt, id }: DocumentSummary): string => `${changedAt}~${id}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
