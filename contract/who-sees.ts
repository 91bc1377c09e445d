import * as v from "valibot";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { seatRoles } from "./organisation.ts";
import { spaceRoles } from "./space.ts";

/** Why somebody has access: the space lets an organisation, a unit or a person take part, or a forum has a seat for them. */
const circleSchema = v.object({
  by: v.picklist(["organisation", "unit", "person", "forum"]),
  name: v.string(),
  /** What they may do in the text; a seat alone lets read. */
  role: v.picklist(spaceRoles),
  /** Last day of access; null is until further notice. */
  until: v.nullable(v.string()),
  /** Those who have access by it today, at most so many as are shown; `more` is how many there are beside. */
  people: v.array(v.object({ name: v.string(), organisationName: v.nullable(v.string()), seat: v.nullable(v.picklist(seatRoles)) })),
  more: v.number(),
});
export type Circle = v.InferOutput<typeof circleSchema>;

/** Programs of organisations that have access: which they are is theirs to know, that they are there is everybody's. */
const systemsSchema = v.object({
  organisationName: v.string(),
  /** Told of what happens, by webhooks. */
  areTold: v.boolean(),
  /** Can fetch it, with a token. */
  mayFetch: v.boolean(),
});
export type Systems = v.InferOutput<typeof systemsSchema>;

/** `isPublic`: everybody can read what was frozen for the forum (of a document), or the item itself. `url` is where. */
const publicSchema = v.object({ url: v.string() });

const whoSeesSchema = v.object({
  circles: v.array(circleSchema),
  systems: v.array(systemsSchema),
  public: v.nullable(publicSchema),
});

/** Of an item also each attachment: whether everybody has it, or only the forum, and from when on everybody will. */
export const whoSeesItemSchema = v.object({
  ...whoSeesSchema.entries,
  attachments: v.array(
    v.object({
      id: idSchema("attachment"),
      title: v.string(),
      isPublic: v.boolean(),
      why: v.picklist(["out", "closed", "not_published", "embargo"]),
      embargoUntil: v.nullable(v.string()),
    }),
  ),
});
export const whoSeesDocumentSchema = whoSeesSchema;
export type WhoSees = v.InferOutput<typeof whoSeesSchema>;
export type WhoSeesItem = v.InferOutput<typeof whoSeesItemSchema>;

export const whoSeesOperations = {
  readWhoSeesDocument: {
    method: "GET",
    path: "/documents/:documentId/readers",
    by: "records",
    gives: { 200: whoSeesDocumentSchema },
  },
  readWhoSeesItem: {
    method: "GET",
    path: "/agenda-items/:agendaItemId/readers",
    by: "records",
    gives: { 200: whoSeesItemSchema },
  },
} as const satisfies Record<string, Operation>;
