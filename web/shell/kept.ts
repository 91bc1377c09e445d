import * as v from "valibot";

/** What stands in the tab's own storage under the key; null where it is nothing, or not what this page can go on with. */
export function readKept<Kept>(key: string, schema: v.GenericSchema<unknown, Kept>): Kept | null {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), sessionStorage.getItem(key));
  return kept.success ? kept.output : null;
}

/** In this tab only: it is somebody's words, and goes with the tab. Null is to keep nothing. */
export function writeKept(key: string, value: object | null): void {
  if (value === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(value));
}
