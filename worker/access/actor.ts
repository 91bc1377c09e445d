import type { Id } from "../../contract/ids.ts";
import type { SeatRole } from "../../contract/organisation.ts";

/** Who asks. Built once per request from the session and today's dated memberships and seats, and handed inwards as an argument. */
export type Nobody = { kind: "nobody" };

export type Person = {
  kind: "person";
  personId: Id<"person">;
  name: string;
  memberships: { organisationId: Id<"organisation">; unitId: Id<"unit"> | null; administrator: boolean }[];
  seats: { forumId: Id<"forum">; role: SeatRole }[];
};

/** Another system on an organisation's behalf: a webhook endpoint, later a token. It sees what the organisation as such may see. */
export type OrganisationActor = { kind: "organisation"; organisationId: Id<"organisation">; forumIds: Id<"forum">[] };

export type Actor = Nobody | Person | OrganisationActor;

export const nobody: Nobody = { kind: "nobody" };
