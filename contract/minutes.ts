import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { documentKinds, sha256Schema } from "./document.ts";
import { sectionKeys, standardItemKinds } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { itemAbsences, presences } from "./live.ts";
import { mandateStandings } from "./mandate.ts";
import { itemTypes } from "./meeting.ts";
import { seatRoles } from "./organisation.ts";
import { textNodeSchema } from "./text.ts";

/** For everybody, without a trace of what is closed; and for those with a seat, whole. Both are made of the same facts. */
export const minutesVariants = ["public", "full"] as const;
export type MinutesVariant = (typeof minutesVariants)[number];

/** In the form in which minutes are hashed and kept. A change of it is a new number; what was locked keeps its own. */
export const minutesSchemaVersion = 1;

/** How somebody was away from one item: they had left, had not come yet, took no part, or might not. */
export const minutedAbsences = [...itemAbsences, "left", "notYetCome"] as const;

const minutedPersonSchema = v.object({ name: v.string(), organisationName: v.string() });

export const minutedAttendeeSchema = v.object({
  ...minutedPersonSchema.entries,
  title: v.string(),
  role: v.nullable(v.picklist(seatRoles)),
  status: v.picklist(presences),
  /** Instants; null is the meeting's own beginning or end. */
  from: v.nullable(v.string()),
  until: v.nullable(v.string()),
  /** The name of the member in whose place they came. */
  substituteFor: v.nullable(v.string()),
});

export const minutedDecisionSchema = v.object({
  id: idSchema("decision"),
  /** As everybody cites it: open decisions have a series of their own. */
  citation: v.string(),
  outcome: v.picklist(outcomes),
  state: v.picklist(decisionStates),
  text: v.string(),
  clauses: v.array(v.object({ number: v.number(), outcome: v.picklist(outcomes), text: v.string() })),
  reservation: v.nullable(v.string()),
  dissent: v.array(v.object({ who: v.string(), words: v.string() })),
  deviatesFromProposal: v.boolean(),
  onwardTo: v.nullable(v.string()),
  /** The organisations whose own approval it waits for. */
  awaits: v.array(v.string()),
  /** What was found out about the mandate that it was taken under; `stands`: why it stands although none covers it. */
  mandate: v.nullable(
    v.object({ standing: v.picklist(mandateStandings), subject: v.nullable(v.string()), stands: v.nullable(v.string()) }),
  ),
});

export const minutedItemSchema = v.object({
  id: idSchema("agendaItem"),
  /** In the public variant counted from 1 among what is public. */
  number: v.number(),
  title: v.string(),
  itemType: v.picklist(itemTypes),
  access: v.picklist(["open", "closed"]),
  standardKind: v.nullable(v.picklist(standardItemKinds)),
  presenter: v.string(),
  externalRefs: v.array(v.string()),
  /** As they were published, in the order of the forum's template; empty ones are left out. */
  sections: v.array(v.object({ key: v.picklist(sectionKeys), content: v.array(textNodeSchema) })),
  /** The frozen text that the forum had before it. */
  document: v.nullable(
    v.object({ title: v.string(), kind: v.picklist(documentKinds), versionId: idSchema("version"), sha256: sha256Schema }),
  ),
  /** What the secretary wrote of the treatment. */
  account: v.array(textNodeSchema),
  decision: v.nullable(minutedDecisionSchema),
  absences: v.array(v.object({ ...minutedPersonSchema.entries, kind: v.picklist(minutedAbsences), at: v.nullable(v.string()) })),
  remarks: v.array(v.object({ ...minutedPersonSchema.entries, at: v.string(), words: v.string() })),
  actions: v.array(v.object({ owner: v.string(), words: v.string(), due: v.nullable(v.string()) })),
  attachments: v.array(v.string()),
  /** The earlier minutes, and the item of them, that this item puts right. */
  corrects: v.nullable(
    v.object({ meetingId: idSchema("meeting"), startsAt: v.string(), number: v.nullable(v.number()), title: v.nullable(v.string()) }),
  ),
});

export const minutesSchema = v.object({
  schema: v.literal(minutesSchemaVersion),
  variant: v.picklist(minutesVariants),
  forum: v.object({ id: idSchema("forum"), name: v.string() }),
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string(), place: v.string() }),
  attendance: v.array(minutedAttendeeSchema),
  items: v.array(minutedItemSchema),
});
export type Minutes = v.InferOutput<typeof minutesSchema>;
export type MinutedItem = v.InferOutput<typeof minutedItemSchema>;
export type MinutedAttendee = v.InferOutput<typeof minutedAttendeeSchema>;

/** What was added to minutes after they were approved, in the form in which it is hashed. */
export const minutesAdditionSchema = v.object({
  meetingId: idSchema("meeting"),
  number: v.number(),
  agendaItemId: v.nullable(idSchema("agendaItem")),
  access: v.picklist(["open", "closed"]),
  addedAt: v.string(),
  addedBy: v.object({ id: idSchema("person"), name: v.string() }),
  reason: v.string(),
  content: v.array(textNodeSchema),
  /** Of the addition before it; of the full minutes for the first. */
  previousSha256: sha256Schema,
});
export type MinutesAddition = v.InferOutput<typeof minutesAdditionSchema>;
