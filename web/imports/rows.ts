import type { Keyed } from "./work.ts";

/** A key for a row that a person adds: one more than the highest of its kind among the rows beside it. */
export function newKey(rows: { key: string }[]): string {
  const made = rows.map(({ key }) => (key.startsWith("new/") ? Number(key.slice(4)) : 0));
  return `new/${Math.max(0, ...made) + 1}`;
}

export const changeRow = <Row>(rows: Keyed<Row>[], key: string, change: Partial<Row>): Keyed<Row>[] =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));

export const withoutRow = <Row extends { key: string }>(rows: Row[], key: string): Row[] => rows.filter((row) => row.key !== key);
