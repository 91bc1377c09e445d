import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import { recordKinds } from "./record.ts";
import { forumRefSchema } from "./space-answers.ts";

/** What is answered about the record. The types are in record.ts. */
export const recordHitSchema = v.object({
  kind: v.picklist(recordKinds),
  /** Of the decision, the item, or the imported item. */
  id: v.union([idSchema("decision"), idSchema("agendaItem"), idSchema("importedItem")]),
  forum: forumRefSchema,
  /** The day of the meeting. */
  date: v.string(),
  /** `Faglig Strategisk Forum 2023/4` for a decision taken here, `Politisk Forum, 18. april 2023, pkt. 7` for an imported item. */
  citation: v.string(),
  /** Whether the meeting was called off. */
  isCalledOff: v.boolean(),
  /** When and where the meeting was to be when its agenda came out; null where it was not moved since. */
  movedFrom: v.nullable(v.object({ startsAt: v.string(), place: v.string() })),
  title: v.string(),
  access: v.picklist(itemAccess),
  /** Null where nothing was decided, or nobody has confirmed what. */
  outcome: v.nullable(v.picklist(outcomes)),
  state: v.nullable(v.picklist(decisionStates)),
  /** Of those asked to join the decision, how many have; null where nobody is asked. */
  joining: v.nullable(v.object({ joined: v.number(), asked: v.number() })),
  /** Words around the first place that was found; the beginning where nothing was asked for. Empty for closed imported items. */
  excerpt: v.string(),
  /** Path in the app. */
  url: v.string(),
  /** The page for everybody, as a whole address; null where the public may not read it. */
  publicUrl: v.nullable(v.string()),
});

export const recordPageSchema = v.object({ hits: v.array(recordHitSchema), next: v.nullable(v.string()) });

export const recordRebuildViewSchema = v.object({ entered: v.number(), next: v.nullable(v.string()) });
