import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { calendarDate, oneLine, prose } from "./words.ts";

/** What a participant may do in a space, strongest first. */
export const spaceRoles = ["lead", "author", "commenter", "reader"] as const;
export type SpaceRole = (typeof spaceRoles)[number];

export const newSpaceSchema = v.object({
  name: oneLine(120),
  purpose: prose(4000),
  goals: prose(4000),
  /** The organisation that takes the space up, as its first lead. The caller must belong to it. */
  organisationId: idSchema("organisation"),
  /** The forum that the space answers to. */
  forumId: v.nullable(idSchema("forum")),
});
export type NewSpace = v.InferInput<typeof newSpaceSchema>;

export const spaceChangeSchema = v.partial(
  v.object({ name: oneLine(120), purpose: prose(4000), goals: prose(4000), forumId: v.nullable(idSchema("forum")) }),
);

/** Who takes part: an organisation, a unit of one, or a single person. The id says which. */
export const partyIdSchema = v.union(
  [idSchema("organisation"), idSchema("unit"), idSchema("person")],
  "not an id of an organisation, a unit or a person",
);
export type PartyId = v.InferOutput<typeof partyIdSchema>;

export const newParticipationSchema = v.object({
  partyId: partyIdSchema,
  role: v.picklist(spaceRoles),
  /** Last day of access; null is until further notice. */
  validTo: v.nullable(calendarDate),
});

/** What is not named stays as it is. `validTo` is the last day of access; null is until further notice. */
export const participationChangeSchema = v.partial(v.object({ role: v.picklist(spaceRoles), validTo: v.nullable(calendarDate) }));

export const newGroupSchema = v.object({
  name: oneLine(120),
  purpose: prose(2000),
  members: v.pipe(v.array(partyIdSchema), v.maxLength(100, "too many")),
});
