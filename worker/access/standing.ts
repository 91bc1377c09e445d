import type { Id } from "../../contract/ids.ts";
import { leadingRoles, type LeadingRole, type SeatRole } from "../../contract/organisation.ts";
import type { Actor } from "./actor.ts";

export function belongsTo(actor: Actor, organisationId: Id<"organisation">): boolean {
  return actor.kind === "person" && actor.memberships.some((membership) => membership.organisationId === organisationId);
}

export const isProgram = (actor: Actor): boolean => actor.kind === "token" || (actor.kind === "person" && actor.tokenId !== undefined);

export function administers(actor: Actor, organisationId: Id<"organisation">): boolean {
  return (
    actor.kind === "person" &&
    actor.memberships.some((membership) => membership.organisationId === organisationId && membership.administrator)
  );
}

export function speaksFor(actor: Actor, organisationId: Id<"organisation">): boolean {
  return actor.kind === "organisation" ? actor.organisationId === organisationId : administers(actor, organisationId);
}

export const isLeading = (role: SeatRole): role is LeadingRole => leadingRoles.some((leading) => leading === role);

export const leadsForum = (actor: Actor, forumId: Id<"forum">): boolean => hasRole(actor, forumId, leadingRoles);

export function hasRole(actor: Actor, forumId: Id<"forum">, roles: readonly SeatRole[]): boolean {
  return actor.kind === "person" && actor.seats.some((seat) => seat.forumId === forumId && roles.includes(seat.role));
}
