import * as v from "valibot";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { personSummarySchema } from "./organisation.ts";
import type { SpaceRole } from "./space.ts";
import { calendarDate, prose } from "./words.ts";

/** What somebody can be invited as, or be let in as when they ask. Whoever is to lead is made so by those who lead already. */
export const invitedRoles = ["author", "commenter", "reader"] as const satisfies readonly SpaceRole[];
export type InvitedRole = (typeof invitedRoles)[number];

/** How many letters one person may send in a day, resent ones included, and how long a letter's link works. */
export const invitationLimits = { perDay: 50, lifetimeDays: 14 } as const;

/** Asks a person by e-mail to take part. Whether anybody here has the address is not said. */
export const newInvitationSchema = v.object({
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(320, "too long"), v.email("not an e-mail address")),
  role: v.picklist(invitedRoles),
  /** Last day of access; null is until further notice. */
  validTo: v.nullable(calendarDate),
  /** In the letter: what they are asked for. */
  words: prose(500),
});

/** One that has not been accepted. The link is in the letter alone. */
export const invitationViewSchema = v.object({
  id: idSchema("invitation"),
  email: v.string(),
  role: v.picklist(invitedRoles),
  validTo: v.nullable(v.string()),
  words: v.string(),
  invitedBy: v.nullable(personSummarySchema),
  sentAt: v.string(),
  /** After this the link in the letter does not work any more; sent again it does. */
  expiresAt: v.string(),
});
export type InvitationView = v.InferOutput<typeof invitationViewSchema>;

const list = v.array(invitationViewSchema);

/** Each answers with the invitations of the space that still wait, the newest first. What the link in a letter leads to is a page, `/invitation`. */
export const invitationOperations = {
  listInvitations: { method: "GET", path: "/spaces/:spaceId/invitations", by: "act", query: pageQuerySchema, gives: { 200: list } },
  invite: {
    method: "POST",
    path: "/spaces/:spaceId/invitations",
    by: "act",
    takes: newInvitationSchema,
    gives: { 201: list },
    refuses: ["invitation_exists", "mail_not_available", "participation_exists"],
  },
  sendInvitationAgain: {
    method: "POST",
    path: "/spaces/:spaceId/invitations/:invitationId/letters",
    by: "act",
    gives: { 201: list },
    refuses: ["mail_not_available"],
  },
  revokeInvitation: { method: "DELETE", path: "/spaces/:spaceId/invitations/:invitationId", by: "act", gives: { 200: list } },
} as const satisfies Record<string, Operation>;
