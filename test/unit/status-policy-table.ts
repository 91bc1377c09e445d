import type { Act } from "../../worker/access/policy.ts";
import { forumId, participants, runners, seated, space, type ActorName } from "./policy-cast.ts";

/** Who opens status rounds, reads what is reported, and reports. */
export const statusRows: { act: Act; on: string; allowed: ActorName[] }[] = [
  { act: { verb: "status.conduct", forumId, spaces: [space] }, on: "initiatives of a space", allowed: [...runners, "lead"] },
  {
    act: { verb: "status.conduct", forumId, spaces: [space, { forumId, participations: [] }] },
    on: "initiatives of several spaces, one of them led by others",
    allowed: runners,
  },
  { act: { verb: "status.conduct", forumId, spaces: [] }, on: "no initiatives", allowed: runners },
  {
    act: { verb: "status.read", forumId, space, organisationId: "org_lead", isShown: false },
    on: "a report that the forum has not been shown",
    allowed: [...participants, ...runners],
  },
  {
    act: { verb: "status.read", forumId, space, organisationId: "org_lead", isShown: true },
    on: "a report that the forum has been shown",
    allowed: [...participants, ...seated],
  },
  {
    act: { verb: "status.read", forumId, space: null, organisationId: "org_author", isShown: false },
    on: "their own report, from a space that they are no more in",
    allowed: ["author", "administrator", "organisation that takes part", ...runners],
  },
  {
    act: { verb: "status.report", organisationId: "org_author" },
    on: "their own organisation's behalf",
    allowed: ["author", "administrator"],
  },
];
