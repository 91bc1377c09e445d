import type { Id } from "../../contract/ids.ts";
import type { SeatRole } from "../../contract/organisation.ts";
import type { TokenScope } from "../../contract/token.ts";

/** Who asks. Built once per request from the session and today's dated memberships and seats, and handed inwards as an argument. */
export type Nobody = { kind: "nobody" };

export type Person = {
  kind: "person";
  /** Set where a program acts in the person's name. */
  tokenId?: Id<"token">;
  personId: Id<"person">;
  name: string;
  /** The earliest first. */
  memberships: { organisationId: Id<"organisation">; organisationName: string; unitId: Id<"unit"> | null; administrator: boolean }[];
  seats: { forumId: Id<"forum">; role: SeatRole }[];
};

/** Another system on an organisation's behalf, e.g. a webhook endpoint. It sees what the organisation as such may see. */
export type OrganisationActor = { kind: "organisation"; organisationId: Id<"organisation">; forumIds: Id<"forum">[] };

/** Whoever holds one of an organisation's tokens: the organisation, and of what it may only what the scopes say. */
export type TokenActor = { kind: "token"; tokenId: Id<"token">; scopes: TokenScope[]; organisation: OrganisationActor };

export type Actor = Nobody | Person | OrganisationActor | TokenActor;

export const nobody: Nobody = { kind: "nobody" };

/** The organisation that the person is named with; empty where they belong nowhere today. */
export const affiliationOf = (person: Person): string => person.memberships[0]?.organisationName ?? "";
