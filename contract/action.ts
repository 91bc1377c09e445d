import * as v from "valibot";
import { pageEntries } from "./paging.ts";
import { partyIdSchema } from "./space.ts";
import { oneLine, prose } from "./words.ts";

/** What was agreed that somebody does: an organisation, a unit or a person here, or somebody named. */
export const newActionSchema = v.pipe(
  v.object({
    what: v.pipe(prose(2000), v.minLength(1, "empty")),
    ownerId: v.nullable(partyIdSchema),
    /** Of somebody who is not here. */
    ownerName: v.nullable(oneLine(200)),
    /** When, in the words in which it was said: `primo september`. */
    due: v.nullable(oneLine(200)),
  }),
  v.forward(
    v.partialCheck([["ownerId"], ["ownerName"]], ({ ownerId, ownerName }) => (ownerId === null) !== (ownerName === null), "choose one"),
    ["ownerId"],
  ),
);
export type NewAction = v.InferOutput<typeof newActionSchema>;

/** How it went, in the owner's words or none. */
export const settlementSchema = v.object({ done: v.boolean(), note: v.nullable(prose(2000)) });

/** `open=1`: only what is not done. */
export const actionQuerySchema = v.object({ open: v.optional(v.picklist(["1"])), ...pageEntries });
