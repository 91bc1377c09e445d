import type { DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { AgendaItemState, ItemAccess, MeetingState } from "../../contract/meeting.ts";
import { spaceRoles, type PartyId, type SpaceRole } from "../../contract/space.ts";
import type { TokenScope } from "../../contract/token.ts";
import type { Actor } from "./actor.ts";
import { administers, belongsTo, hasRole, isProgram, leadsForum, speaksFor } from "./standing.ts";
import { isAtRest, isLocked, isOut, isPublished } from "./state-claims.ts";

/**
 * The one place that says who may do what. Asked at HTTP, at the socket, for the feed, the webhooks and the public pages. It reads
 * nothing: the caller hands it the facts of the object, of participations only those in force.
 */
export type SpaceFacts = {
  participations: { partyId: PartyId; role: SpaceRole }[];
  forumId: Id<"forum"> | null;
};
export type DocumentFacts = { space: SpaceFacts; state: DocumentState };
export type MeetingFacts = { forumId: Id<"forum">; state: MeetingState };
export type ItemFacts = { meeting: MeetingFacts; access: ItemAccess; state: AgendaItemState };

export type Act =
  | { verb: "space.create"; organisationId: Id<"organisation"> }
  | { verb: "space.read" | "space.change" | "participation.change" | "document.create"; space: SpaceFacts }
  | {
      verb:
        | "document.read"
        | "document.write"
        | "document.review"
        | "document.comment"
        | "document.take_position"
        | "document.ask_for_positions"
        | "document.read_positions"
        | "document.share"
        | "document.submit"
        | "document.withdraw";
      document: DocumentFacts;
    }
  /** `above`: the forum above it, while nobody leads the forum itself: somebody has to give the first seat. */
  | { verb: "forum.change"; forumId: Id<"forum">; above: Id<"forum"> | null }
  | { verb: "forum.read" | "meeting.plan" | "backlog.read" | "import.store" | "import.source"; forumId: Id<"forum"> }
  | { verb: "template.change" | "mandate.dispute" | "audit.read_forum" | "item_request.answer"; forumId: Id<"forum"> }
  | { verb: "meeting.read" | "meeting.progress" | "meeting.follow" | "meeting.conduct" | "agenda.change"; meeting: MeetingFacts }
  | { verb: "attachment.read"; item: ItemFacts; access: ItemAccess; isOut: boolean }
  | { verb: "remark.record"; meeting: MeetingFacts }
  | { verb: "remark.take_back"; personId: Id<"person"> }
  | { verb: "action.read" | "action.settle"; item: ItemFacts; ownerId: PartyId | null }
  | { verb: "item.read" | "item.write" | "decision.record" | "decision.read" | "decision.add"; item: ItemFacts }
  /** An organisation's own answer is given by its own people, who can read what they answer. */
  | { verb: "ratification.record"; organisationId: Id<"organisation">; item: ItemFacts }
  /** Of minutes for everybody, or for the forum's own. */
  | { verb: "minutes.read"; meeting: MeetingFacts; variant: "public" | "full" }
  | { verb: "minutes.draft" | "minutes.judge" | "minutes.conclude"; meeting: MeetingFacts }
  /** What a forum may do is settled by those who lead it, or the one above, which gives mandates. */
  | { verb: "mandate.settle"; forumId: Id<"forum">; parentId: Id<"forum"> | null }
  | { verb: "version.read"; item: ItemFacts | null; document: DocumentFacts; forumId: Id<"forum"> }
  | {
      verb: "event.read";
      space: SpaceFacts | null;
      forumId: Id<"forum"> | null;
      /** Whose own affair the event is, if it is one organisation's. */
      organisationId: Id<"organisation"> | null;
      access: ItemAccess;
    }
  | {
      verb: "event.acknowledge" | "endpoint.manage" | "token.manage" | "audit.read_organisation" | "status.report";
      organisationId: Id<"organisation">;
    }
  /** A round on initiatives is opened, and shown to the forum, by those who lead the forum or all the spaces that are asked. */
  | { verb: "status.conduct"; forumId: Id<"forum">; spaces: SpaceFacts[] }
  /** Of what an organisation reports on an initiative of the space. */
  | { verb: "status.read"; forumId: Id<"forum">; space: SpaceFacts | null; organisationId: Id<"organisation">; isShown: boolean };

/** The scope without which a token may not. What is not named here none can. */
const scopeOf: Partial<Record<Act["verb"], TokenScope>> = {
  "event.read": "events",
  "event.acknowledge": "acknowledgements",
  "space.read": "records",
  "document.read": "records",
  "version.read": "records",
  "forum.read": "records",
  "backlog.read": "records",
  "meeting.read": "records",
  "minutes.read": "records",
  "item.read": "records",
  "attachment.read": "records",
  "decision.read": "records",
  "status.read": "records",
};

export function permits(actor: Actor, act: Act): boolean {
  if (actor.kind === "token") {
    const scope = scopeOf[act.verb];
    return scope !== undefined && actor.scopes.includes(scope) && permits(actor.organisation, act);
  }
  switch (act.verb) {
    case "space.create":
    case "status.report":
      return belongsTo(actor, act.organisationId);
    case "space.read":
      return roleIn(actor, act.space) !== null || hasSeat(actor, act.space.forumId);
    case "space.change":
    case "participation.change":
      return atLeast("lead", roleIn(actor, act.space));
    case "document.create":
      return atLeast("author", roleIn(actor, act.space));
    case "document.read":
      return textRole(actor, act.document) !== null;
    case "document.write":
      return atLeast("author", textRole(actor, act.document));
    case "document.review":
      return actor.kind === "person" && act.document.state !== "draft" && hasSeat(actor, act.document.space.forumId);
    case "document.ask_for_positions":
    // What somebody says of a text is said to those who write it.
    case "document.read_positions":
      return actor.kind === "person" && atLeast("author", textRole(actor, act.document));
    case "document.take_position":
      return actor.kind === "person" && !isProgram(actor) && atLeast("commenter", textRole(actor, act.document));
    case "document.comment":
      return atLeast("commenter", textRole(actor, act.document));
    case "document.share":
    case "document.submit":
    case "document.withdraw":
      return atLeast("author", roleIn(actor, act.document.space));
    case "forum.read":
      return actor.kind !== "nobody";
    case "backlog.read":
    // What minutes were read from has the closed items too.
    case "import.source":
    case "mandate.dispute":
      return hasSeat(actor, act.forumId);
    case "mandate.settle":
      return leadsForum(actor, act.forumId) || (act.parentId !== null && leadsForum(actor, act.parentId));
    case "forum.change":
      return leadsForum(actor, act.forumId) || (act.above !== null && leadsForum(actor, act.above));
    case "template.change":
    case "meeting.plan":
    case "import.store":
    case "item_request.answer":
    case "audit.read_forum":
      return leadsForum(actor, act.forumId);
    case "meeting.read":
      return hasSeat(actor, act.meeting.forumId) || (actor.kind !== "nobody" && isPublished(act.meeting.state));
    case "meeting.follow":
    case "remark.record":
      return actor.kind === "person" && hasSeat(actor, act.meeting.forumId);
    case "remark.take_back":
      return actor.kind === "person" && actor.personId === act.personId;
    case "action.read":
      return hasSeat(actor, act.item.meeting.forumId) || (isPublic(act.item) && owns(actor, act.ownerId));
    case "action.settle":
      return permits(actor, { ...act, verb: "action.read" }) && (owns(actor, act.ownerId) || leadsForum(actor, act.item.meeting.forumId));
    case "meeting.progress":
    case "meeting.conduct":
    case "agenda.change":
    case "minutes.draft":
      return leadsForum(actor, act.meeting.forumId);
    case "attachment.read":
      return hasSeat(actor, act.item.meeting.forumId) || (act.access === "open" && act.isOut && isPublic(act.item));
    case "item.write":
      return itemTextRole(actor, act.item) === "author";
    case "decision.record":
    case "decision.add":
      return leadsForum(actor, act.item.meeting.forumId);
    case "ratification.record":
      return belongsTo(actor, act.organisationId) && permits(actor, { verb: "decision.read", item: act.item });
    case "minutes.read":
      return hasSeat(actor, act.meeting.forumId) || (act.variant === "public" && act.meeting.state === "minutes_published");
    case "minutes.judge":
      return hasRole(actor, act.meeting.forumId, ["chair", "co_chair", "vice_chair", "member", "substitute"]);
    case "minutes.conclude":
      return hasRole(actor, act.meeting.forumId, ["chair", "co_chair", "vice_chair"]);
    case "item.read":
    case "decision.read":
      return hasSeat(actor, act.item.meeting.forumId) || isPublic(act.item);
    case "version.read":
      return textRole(actor, act.document) !== null || hasSeat(actor, act.forumId) || (act.item !== null && isPublic(act.item));
    case "event.read":
      if (act.organisationId !== null) return speaksFor(actor, act.organisationId);
      if (act.forumId !== null && hasSeat(actor, act.forumId)) return true;
      return act.access === "open" && act.space !== null && roleIn(actor, act.space) !== null;
    case "event.acknowledge":
      return isOf(actor, act.organisationId);
    case "status.conduct":
      return (
        leadsForum(actor, act.forumId) || (act.spaces.length > 0 && act.spaces.every((space) => atLeast("lead", roleIn(actor, space))))
      );
    case "status.read":
      if (isOf(actor, act.organisationId) || leadsForum(actor, act.forumId)) return true;
      return (act.space !== null && roleIn(actor, act.space) !== null) || (act.isShown && hasSeat(actor, act.forumId));
    case "endpoint.manage":
    case "token.manage":
      // A program that could make tokens and endpoints could stay after its own was revoked.
      return administers(actor, act.organisationId) && !isProgram(actor);
    case "audit.read_organisation":
      return administers(actor, act.organisationId);
  }
}

/**
 * What the actor may do in the text itself, by participation or, once the text is shared with the forum, as a reader from there. A
 * document that is closed or dropped is read-only for everybody.
 */
export function textRole(actor: Actor, document: DocumentFacts): SpaceRole | null {
  const participant = roleIn(actor, document.space);
  if (participant !== null) return isAtRest(document.state) ? "reader" : participant;
  return document.state !== "draft" && hasSeat(actor, document.space.forumId) ? "reader" : null;
}

/**
 * What the actor may do in the live text of an agenda item: its secretariat and chairs write, whoever else has a seat reads along. Everybody else has what is
 * published of it. Once the minutes are approved, or the meeting is called off, nobody writes.
 */
export function itemTextRole(actor: Actor, { meeting }: ItemFacts): "author" | "reader" | null {
  if (!hasSeat(actor, meeting.forumId)) return null;
  return leadsForum(actor, meeting.forumId) && !isLocked(meeting.state) ? "author" : "reader";
}

/** What the actor may do in the live text of a forum's template: those who lead the forum write, whoever else has a seat reads along. */
export function templateTextRole(actor: Actor, template: { forumId: Id<"forum">; isRetired: boolean }): "author" | "reader" | null {
  if (!hasSeat(actor, template.forumId)) return null;
  return leadsForum(actor, template.forumId) && !template.isRetired ? "author" : "reader";
}

/** The strongest role that any of the actor's affiliations gives in the space. */
export function roleIn(actor: Actor, space: SpaceFacts): SpaceRole | null {
  const mine = partyIds(actor);
  const roles = space.participations
    .filter((participation) => mine.includes(participation.partyId))
    .map((participation) => participation.role);
  return spaceRoles.find((role) => roles.includes(role)) ?? null;
}

/** Whether the public may read an item: it is open, the meeting's agenda is out, and it stands on it. */
export function isPublic(item: ItemFacts): boolean {
  return item.access === "open" && isPublished(item.meeting.state) && isOut(item.state);
}

/** The forums whose closed items the actor may read. */
export function forumsSeenWhole(actor: Actor): Id<"forum">[] {
  if (actor.kind === "nobody") return [];
  if (actor.kind === "token") return forumsSeenWhole(actor.organisation);
  return actor.kind === "person" ? actor.seats.map((seat) => seat.forumId) : actor.forumIds;
}

/** Whether the actor reads all that the forum treats, what is closed too. */
export const seesWhole = (actor: Actor, forumId: Id<"forum">): boolean => forumsSeenWhole(actor).includes(forumId);

/** The ids under which the actor may stand in a list of participants. */
export function partyIds(actor: Actor): PartyId[] {
  if (actor.kind === "nobody") return [];
  if (actor.kind === "token") return partyIds(actor.organisation);
  if (actor.kind === "organisation") return [actor.organisationId];
  return [
    // A program acts for its maker's organisation, and takes no part in what they take part in as themselves.
    ...(actor.tokenId === undefined ? [actor.personId] : []),
    ...actor.memberships.flatMap((membership) =>
      membership.unitId === null ? [membership.organisationId] : [membership.organisationId, membership.unitId],
    ),
  ];
}

/** It is theirs to do: as a person, or as somebody of the organisation or unit. */
function owns(actor: Actor, ownerId: PartyId | null): boolean {
  return actor.kind === "person" && ownerId !== null && partyIds(actor).includes(ownerId);
}

/** As one of its people, or as the organisation itself. */
function isOf(actor: Actor, organisationId: Id<"organisation">): boolean {
  return actor.kind === "organisation" ? actor.organisationId === organisationId : belongsTo(actor, organisationId);
}

function hasSeat(actor: Actor, forumId: Id<"forum"> | null): boolean {
  return forumId !== null && seesWhole(actor, forumId);
}

function atLeast(needed: SpaceRole, role: SpaceRole | null): boolean {
  return role !== null && spaceRoles.indexOf(role) <= spaceRoles.indexOf(needed);
}
