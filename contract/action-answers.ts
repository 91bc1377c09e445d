import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import { forumRefSchema } from "./space-answers.ts";
import { partyIdSchema } from "./space.ts";

export const actionViewSchema = v.object({
  id: idSchema("action"),
  what: v.string(),
  owner: v.object({ id: v.nullable(partyIdSchema), name: v.string() }),
  due: v.nullable(v.string()),
  /** What the words were understood as, `YYYY-MM-DD`, both included; null where they name no time. */
  window: v.nullable(v.object({ from: v.string(), to: v.string() })),
  settled: v.nullable(v.object({ at: v.string(), by: v.string(), note: v.nullable(v.string()) })),
  may: v.object({ settle: v.boolean() }),
});

/** An action away from its meeting: with where it was agreed. */
export const agreedActionSchema = v.object({
  ...actionViewSchema.entries,
  forum: forumRefSchema,
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
  agendaItem: v.object({ id: idSchema("agendaItem"), number: v.number(), title: v.string(), access: v.picklist(itemAccess) }),
});

/** The same, as types. */
export type ActionView = v.InferOutput<typeof actionViewSchema>;
export type AgreedAction = v.InferOutput<typeof agreedActionSchema>;
