import type { DocumentState } from "../../contract/document.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import { nobody, type Actor, type Person } from "../../worker/access/actor.ts";
import type { DocumentFacts, MeetingFacts, SpaceFacts } from "../../worker/access/policy.ts";

/** Who the policy is tried on, and what they stand around: a space that answers to a forum, and its meeting. */
export const forumId = "for_professional";

export const person = (key: string, parts: Partial<Person> = {}): Person => ({
  kind: "person",
  personId: `per_${key}`,
  name: key,
  memberships: [],
  seats: [],
  ...parts,
});
export const memberOf = (organisationId: `org_${string}`, unitId: `uni_${string}` | null = null, administrator = false) => ({
  organisationId,
  organisationName: organisationId,
  unitId,
  administrator,
});

export const actors = {
  nobody,
  outsider: person("outsider", { memberships: [memberOf("org_elsewhere")] }),
  reader: person("reader"),
  commenter: person("commenter"),
  author: person("author", { memberships: [memberOf("org_author")] }),
  "author by unit": person("unit_author", { memberships: [memberOf("org_large", "uni_health")] }),
  "colleague of that unit": person("colleague", { memberships: [memberOf("org_large", "uni_roads")] }),
  lead: person("lead", { memberships: [memberOf("org_lead")] }),
  member: person("member", { seats: [{ forumId, role: "member" }] }),
  substitute: person("substitute", { seats: [{ forumId, role: "substitute" }] }),
  chair: person("chair", { seats: [{ forumId, role: "chair" }] }),
  "co-chair": person("co_chair", { seats: [{ forumId, role: "co_chair" }] }),
  "vice-chair": person("vice_chair", { seats: [{ forumId, role: "vice_chair" }] }),
  secretary: person("secretary", { seats: [{ forumId, role: "secretariat" }] }),
  "chair elsewhere": person("chair_elsewhere", { seats: [{ forumId: "for_other", role: "chair" }] }),
  administrator: person("administrator", { memberships: [memberOf("org_author", null, true)] }),
  "organisation that takes part": { kind: "organisation", organisationId: "org_author", forumIds: [] },
  "organisation with a seat": { kind: "organisation", organisationId: "org_seated", forumIds: [forumId] },
  "organisation elsewhere": { kind: "organisation", organisationId: "org_elsewhere", forumIds: ["for_other"] },
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export const space: SpaceFacts = {
  forumId,
  participations: [
    { partyId: "per_reader", role: "reader" },
    { partyId: "per_commenter", role: "commenter" },
    { partyId: "org_author", role: "author" },
    { partyId: "uni_health", role: "author" },
    { partyId: "org_lead", role: "lead" },
  ],
};
export const document = (state: DocumentState): DocumentFacts => ({ space, state });
export const meeting = (state: MeetingState): MeetingFacts => ({ forumId, state });

export const participants: ActorName[] = [
  "reader",
  "commenter",
  "author",
  "author by unit",
  "lead",
  "administrator",
  "organisation that takes part",
];
export const authors: ActorName[] = ["author", "author by unit", "lead", "administrator", "organisation that takes part"];
/** Of the authors those who are people: an organisation as such says nothing of a text. */
export const writers = authors.filter((name) => name !== "organisation that takes part");
export const seated: ActorName[] = ["member", "substitute", "chair", "co-chair", "vice-chair", "secretary", "organisation with a seat"];
export const seatedPeople = seated.filter((name) => name !== "organisation with a seat");
export const runners: ActorName[] = ["chair", "co-chair", "secretary"];
export const everybody = Object.keys(actors) as ActorName[];
export const signedIn = everybody.filter((name) => name !== "nobody");
