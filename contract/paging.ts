import * as v from "valibot";
import { numberBetween } from "./words.ts";

/**
 * For lists that can grow. Where there is more, the answer's `Link` header has the address of what comes after (`rel="next"`), with a cursor: a place in the
 * list's order and no count, so that what is added or taken away while somebody reads on makes nothing come twice or not at all.
 */
export const pageEntries = {
  limit: v.optional(numberBetween(1, 200, "How many at most"), "200"),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^.{0,400}~[a-z]{3}_[a-z0-9_]{3,48}$/u, "not a cursor"))),
};
export const pageQuerySchema = v.object(pageEntries);
