import { pageQuerySchema } from "../../contract/paging.ts";
import { parse } from "./input.ts";
import { settled } from "./refusal.ts";

/** What of a request the page is picked by, and where the answer says that there is more. */
type Asked = { req: { url: string; query: () => Record<string, string> }; header: (name: "link", value: string) => void };

export type Order<T> = {
  /** Where a row stands, told apart from all others: it ends in `~` and an id. */
  placeOf: (row: T) => string;
  direction: "ascending" | "descending";
};

/** The part of a list that was asked for, in order, with the address of the next in the answer's `Link` header where there is one. */
export function answerPage<T>(c: Asked, rows: T[], order: Order<T>): T[] {
  const { limit, cursor } = settled(parse(pageQuerySchema, c.req.query()));
  const { page, next } = pageOf(rows, order, limit, cursor);
  if (next !== null) {
    const { pathname, searchParams } = new URL(c.req.url);
    searchParams.set("limit", String(limit));
    searchParams.set("cursor", next);
    c.header("link", `<${pathname}?${searchParams.toString()}>; rel="next"`);
  }
  return page;
}

/** The cursor is a place and no count: a row that moves while somebody reads on keeps no other from being read. */
export function pageOf<T>(
  rows: T[],
  { placeOf, direction }: Order<T>,
  limit: number,
  cursor: string | undefined,
): { page: T[]; next: string | null } {
  const compare = (a: string, b: string): number => (a === b ? 0 : a < b === (direction === "ascending") ? -1 : 1);
  const placed = rows.map((row) => ({ row, place: placeOf(row) })).toSorted((a, b) => compare(a.place, b.place));
  const rest = cursor === undefined ? placed : placed.filter(({ place }) => compare(place, cursor) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page: page.map(({ row }) => row), next: last === undefined || rest.length <= limit ? null : last.place };
}
