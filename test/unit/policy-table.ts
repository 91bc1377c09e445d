import type { Act } from "../../worker/access/policy.ts";
import {
  authors,
  writers,
  document,
  everybody,
  forumId,
  meeting,
  participants,
  runners,
  seated,
  seatedPeople,
  signedIn,
  space,
  type ActorName,
} from "./policy-cast.ts";
import { statusRows } from "./status-policy-table.ts";

/**
 * The whole policy as one table: who, what, on which thing. A cell that changes is a right that somebody gains or loses, and is to be
 * changed here on purpose.
 */
export const table: { act: Act; on: string; allowed: ActorName[] }[] = [
  {
    act: { verb: "space.create", organisationId: "org_author" },
    on: "their own organisation's behalf",
    allowed: ["author", "administrator"],
  },
  { act: { verb: "space.read", space }, on: "a space", allowed: [...participants, ...seated] },
  { act: { verb: "space.change", space }, on: "a space", allowed: ["lead"] },
  { act: { verb: "participation.change", space }, on: "a space", allowed: ["lead"] },
  { act: { verb: "document.create", space }, on: "a space", allowed: authors },

  { act: { verb: "document.read", document: document("draft") }, on: "a draft", allowed: participants },
  { act: { verb: "document.read", document: document("shared") }, on: "a shared text", allowed: [...participants, ...seated] },
  { act: { verb: "document.write", document: document("draft") }, on: "a draft", allowed: authors },
  { act: { verb: "document.write", document: document("proposed") }, on: "a submitted text", allowed: authors },
  { act: { verb: "document.write", document: document("closed") }, on: "a closed text", allowed: [] },
  { act: { verb: "document.write", document: document("dropped") }, on: "a dropped text", allowed: [] },
  { act: { verb: "document.review", document: document("draft") }, on: "a draft", allowed: [] },
  {
    act: { verb: "document.review", document: document("shared") },
    on: "a shared text",
    allowed: seated.filter((name) => name !== "organisation with a seat"),
  },
  { act: { verb: "document.comment", document: document("draft") }, on: "a draft", allowed: ["commenter", ...authors] },
  { act: { verb: "document.comment", document: document("closed") }, on: "a closed text", allowed: [] },
  { act: { verb: "document.take_position", document: document("draft") }, on: "a draft", allowed: ["commenter", ...writers] },
  { act: { verb: "document.take_position", document: document("closed") }, on: "a closed text", allowed: [] },
  { act: { verb: "document.ask_for_positions", document: document("draft") }, on: "a draft", allowed: writers },
  { act: { verb: "document.read_positions", document: document("draft") }, on: "a draft", allowed: writers },
  { act: { verb: "document.read_positions", document: document("shared") }, on: "a shared text", allowed: writers },
  { act: { verb: "document.share", document: document("draft") }, on: "a draft", allowed: authors },
  { act: { verb: "document.submit", document: document("draft") }, on: "a draft", allowed: authors },
  { act: { verb: "document.withdraw", document: document("proposed") }, on: "a submitted text", allowed: authors },

  { act: { verb: "forum.read", forumId }, on: "a forum", allowed: signedIn },
  { act: { verb: "backlog.read", forumId }, on: "a forum", allowed: seated },
  { act: { verb: "forum.change", forumId, above: null }, on: "a forum's rules and seats", allowed: runners },
  {
    act: { verb: "forum.change", forumId, above: "for_other" },
    on: "the rules and seats of a forum that nobody leads yet",
    allowed: [...runners, "chair elsewhere"],
  },
  { act: { verb: "template.change", forumId }, on: "a forum's templates", allowed: runners },
  { act: { verb: "meeting.plan", forumId }, on: "a forum", allowed: runners },
  { act: { verb: "mandate.settle", forumId, parentId: null }, on: "what a forum may do", allowed: runners },
  {
    act: { verb: "mandate.settle", forumId, parentId: "for_other" },
    on: "what a forum under their own may do",
    allowed: [...runners, "chair elsewhere"],
  },
  { act: { verb: "mandate.dispute", forumId }, on: "what a forum may do", allowed: seated },
  { act: { verb: "import.store", forumId }, on: "a forum's earlier minutes", allowed: runners },
  { act: { verb: "import.source", forumId }, on: "what a forum's earlier minutes were read from", allowed: seated },
  { act: { verb: "meeting.read", meeting: meeting("agenda_draft") }, on: "a meeting before its agenda is out", allowed: seated },
  { act: { verb: "meeting.read", meeting: meeting("agenda_published") }, on: "a meeting with its agenda out", allowed: signedIn },
  { act: { verb: "meeting.read", meeting: meeting("cancelled") }, on: "a cancelled meeting", allowed: seated },
  { act: { verb: "meeting.read", meeting: meeting("called_off") }, on: "a meeting called off with its agenda out", allowed: signedIn },
  { act: { verb: "meeting.progress", meeting: meeting("agenda_draft") }, on: "a meeting", allowed: runners },
  { act: { verb: "meeting.follow", meeting: meeting("in_progress") }, on: "a meeting", allowed: seatedPeople },
  { act: { verb: "meeting.conduct", meeting: meeting("in_progress") }, on: "a meeting", allowed: runners },
  { act: { verb: "remark.record", meeting: meeting("in_progress") }, on: "a meeting", allowed: seatedPeople },
  { act: { verb: "remark.take_back", personId: "per_member" }, on: "a remark of the member's", allowed: ["member"] },
  ...(["open", "closed"] as const).flatMap((access): typeof table => {
    const item = { meeting: meeting("held"), access, state: "treated" as const };
    const owners: ActorName[] = access === "open" ? ["author", "administrator"] : [];
    return [
      {
        act: { verb: "action.read", item, ownerId: "org_author" },
        on: `what was agreed under an item that is ${access}`,
        allowed: [...seated, ...owners],
      },
      {
        act: { verb: "action.settle", item, ownerId: "org_author" },
        on: `what was agreed under an item that is ${access}`,
        allowed: [...runners, ...owners],
      },
      {
        act: { verb: "action.settle", item, ownerId: "per_member" },
        on: `what a member does under an item that is ${access}`,
        allowed: [...runners, "member"],
      },
      {
        act: { verb: "action.settle", item, ownerId: null },
        on: `what somebody else does under an item that is ${access}`,
        allowed: runners,
      },
    ];
  }),
  { act: { verb: "minutes.read", meeting: meeting("held"), variant: "full" }, on: "minutes in the making", allowed: seated },
  { act: { verb: "minutes.read", meeting: meeting("minutes_approved"), variant: "public" }, on: "minutes not yet out", allowed: seated },
  { act: { verb: "minutes.read", meeting: meeting("minutes_published"), variant: "public" }, on: "published minutes", allowed: everybody },
  {
    act: { verb: "minutes.read", meeting: meeting("minutes_published"), variant: "full" },
    on: "published minutes, whole",
    allowed: seated,
  },
  { act: { verb: "minutes.draft", meeting: meeting("held") }, on: "minutes", allowed: runners },
  {
    act: { verb: "minutes.judge", meeting: meeting("minutes_draft") },
    on: "minutes sent for approval",
    allowed: ["member", "substitute", "chair", "co-chair", "vice-chair"],
  },
  { act: { verb: "minutes.conclude", meeting: meeting("minutes_draft") }, on: "minutes", allowed: ["chair", "co-chair", "vice-chair"] },
  { act: { verb: "agenda.change", meeting: meeting("agenda_draft") }, on: "an agenda", allowed: runners },

  {
    act: { verb: "item.read", item: { meeting: meeting("agenda_draft"), access: "open", state: "on_agenda" } },
    on: "an open item not yet out",
    allowed: seated,
  },
  {
    act: { verb: "item.read", item: { meeting: meeting("agenda_published"), access: "open", state: "on_agenda" } },
    on: "an item that is being added to an agenda that is out",
    allowed: seated,
  },
  {
    act: { verb: "item.read", item: { meeting: meeting("agenda_published"), access: "open", state: "published" } },
    on: "an open item",
    allowed: everybody,
  },
  {
    act: { verb: "item.read", item: { meeting: meeting("held"), access: "closed", state: "treated" } },
    on: "a closed item",
    allowed: seated,
  },
  {
    act: {
      verb: "attachment.read",
      item: { meeting: meeting("agenda_published"), access: "open", state: "published" },
      access: "open",
      isOut: true,
    },
    on: "an open attachment that is out",
    allowed: everybody,
  },
  {
    act: {
      verb: "attachment.read",
      item: { meeting: meeting("agenda_published"), access: "open", state: "published" },
      access: "open",
      isOut: false,
    },
    on: "an open attachment that is not out, or under embargo",
    allowed: seated,
  },
  {
    act: {
      verb: "attachment.read",
      item: { meeting: meeting("agenda_published"), access: "open", state: "published" },
      access: "closed",
      isOut: true,
    },
    on: "a closed attachment of an open item",
    allowed: seated,
  },
  {
    act: { verb: "item.write", item: { meeting: meeting("agenda_draft"), access: "closed", state: "on_agenda" } },
    on: "the text of an item",
    allowed: runners,
  },
  {
    act: { verb: "item.write", item: { meeting: meeting("minutes_approved"), access: "open", state: "minuted" } },
    on: "the text of an item whose minutes are approved",
    allowed: [],
  },
  {
    act: { verb: "decision.read", item: { meeting: meeting("held"), access: "open", state: "treated" } },
    on: "a decision on an open item",
    allowed: everybody,
  },
  {
    act: { verb: "decision.read", item: { meeting: meeting("held"), access: "closed", state: "treated" } },
    on: "a decision on a closed item",
    allowed: seated,
  },
  { act: { verb: "item_request.answer", forumId }, on: "what was asked for", allowed: runners },
  {
    act: { verb: "decision.record", item: { meeting: meeting("in_progress"), access: "open", state: "published" } },
    on: "an item",
    allowed: runners,
  },
  {
    act: { verb: "decision.add", item: { meeting: meeting("held"), access: "open", state: "treated" } },
    on: "a decision",
    allowed: runners,
  },
  {
    act: {
      verb: "ratification.record",
      organisationId: "org_author",
      item: { meeting: meeting("held"), access: "open", state: "treated" },
    },
    on: "their own organisation's answer to a decision",
    allowed: ["author", "administrator"],
  },
  {
    act: {
      verb: "ratification.record",
      organisationId: "org_author",
      item: { meeting: meeting("held"), access: "closed", state: "treated" },
    },
    on: "their own organisation's answer to a decision that they cannot read",
    allowed: [],
  },
  {
    act: { verb: "decision.record", item: { meeting: meeting("in_progress"), access: "open", state: "published" } },
    on: "an item",
    allowed: runners,
  },

  {
    act: { verb: "version.read", item: null, document: document("proposed"), forumId },
    on: "a submitted version on no agenda",
    allowed: [...participants, ...seated],
  },
  {
    act: {
      verb: "version.read",
      item: { meeting: meeting("held"), access: "open", state: "treated" },
      document: document("decided"),
      forumId,
    },
    on: "a version decided on openly",
    allowed: everybody,
  },
  {
    act: {
      verb: "version.read",
      item: { meeting: meeting("held"), access: "closed", state: "treated" },
      document: document("decided"),
      forumId,
    },
    on: "a version decided on behind closed doors",
    allowed: [...participants, ...seated],
  },

  {
    act: { verb: "event.read", space, forumId, organisationId: null, access: "open" },
    on: "an event of a space and its forum",
    allowed: [...participants, ...seated],
  },
  {
    act: { verb: "event.read", space, forumId, organisationId: null, access: "closed" },
    on: "an event about a closed item",
    allowed: seated,
  },
  {
    act: { verb: "event.read", space, forumId: null, organisationId: null, access: "open" },
    on: "an event of a space alone",
    allowed: participants,
  },
  {
    act: { verb: "event.read", space: null, forumId, organisationId: null, access: "open" },
    on: "an event of a forum alone",
    allowed: seated,
  },
  {
    act: { verb: "event.read", space: null, forumId: null, organisationId: "org_author", access: "closed" },
    on: "an event that is one organisation's own affair",
    allowed: ["administrator", "organisation that takes part"],
  },
  { act: { verb: "endpoint.manage", organisationId: "org_author" }, on: "an organisation's endpoints", allowed: ["administrator"] },
  { act: { verb: "token.manage", organisationId: "org_author" }, on: "an organisation's tokens", allowed: ["administrator"] },
  { act: { verb: "audit.read_organisation", organisationId: "org_author" }, on: "an organisation's log", allowed: ["administrator"] },
  { act: { verb: "audit.read_forum", forumId }, on: "a forum's log", allowed: runners },
  {
    act: { verb: "event.acknowledge", organisationId: "org_author" },
    on: "an organisation's behalf",
    allowed: ["author", "administrator", "organisation that takes part"],
  },
  ...statusRows,
];
