import * as v from "valibot";
import { idSchema } from "./ids.ts";

/** The four sides of the health agreement; a nomination needs one of each. */
export const sectors = ["municipality", "region", "general_practice", "other"] as const;
export type Sector = (typeof sectors)[number];

export const organisationSchema = v.object({
  id: idSchema("organisation"),
  name: v.string(),
  /** Data, not a closed list: bodies come and go with the law. */
  kind: v.string(),
  sector: v.picklist(sectors),
  code: v.nullable(v.string()),
  parentId: v.nullable(idSchema("organisation")),
  validFrom: v.string(),
  validTo: v.nullable(v.string()),
  successorId: v.nullable(idSchema("organisation")),
});
export type Organisation = v.InferOutput<typeof organisationSchema>;

export const personSummarySchema = v.object({
  id: idSchema("person"),
  name: v.string(),
  title: v.string(),
  organisationName: v.nullable(v.string()),
});
export type PersonSummary = v.InferOutput<typeof personSummarySchema>;

export const seatRoles = ["chair", "co_chair", "vice_chair", "member", "substitute", "secretariat"] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Who plans meetings, sets agendas and enters what was decided: the chairs and the secretariat. */
export const leadingRoles = ["chair", "co_chair", "secretariat"] as const satisfies readonly SeatRole[];
export type LeadingRole = (typeof leadingRoles)[number];
