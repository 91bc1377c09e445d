import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";
import { oneLine, prose } from "./words.ts";

/** What a member, or somebody in a space that answers to the forum, wants on its agenda. */
export const newItemRequestSchema = v.object({
  title: oneLine(300),
  why: v.pipe(prose(4000), v.minLength(1, "empty")),
  access: v.picklist(itemAccess),
  /** The meeting at which it is wished for; null for one that the secretariat finds. */
  meetingId: v.nullable(idSchema("meeting")),
});
export type NewItemRequest = v.InferOutput<typeof newItemRequestSchema>;

/** Onto whose agenda it is taken. */
export const itemRequestAcceptanceSchema = v.object({ meetingId: idSchema("meeting") });
export const itemRequestRefusalSchema = v.object({ reason: v.pipe(prose(1000), v.minLength(1, "empty")) });

const meetingRefSchema = v.object({ id: idSchema("meeting"), startsAt: v.string() });

const itemRequestViewSchema = v.object({
  id: idSchema("itemRequest"),
  title: v.string(),
  why: v.string(),
  access: v.picklist(itemAccess),
  wishedMeeting: v.nullable(meetingRefSchema),
  requestedAt: v.string(),
  requestedBy: v.nullable(personSummarySchema),
  /** Null while nobody has answered. */
  answer: v.nullable(
    v.object({
      answeredAt: v.string(),
      /** The meeting whose agenda it was taken onto; null where it was declined. */
      meeting: v.nullable(meetingRefSchema),
      /** Why it was declined; null where it was taken on. */
      reason: v.nullable(v.string()),
    }),
  ),
});

/** A forum's requests: all of them for those who make its agendas, to others their own. Those that wait first, then the newest. */
export const itemRequestsViewSchema = v.object({
  requests: v.array(itemRequestViewSchema),
  /** Meetings onto whose agenda an item can still be taken, soonest first. */
  meetings: v.array(meetingRefSchema),
  may: v.object({ request: v.boolean(), answer: v.boolean() }),
});
export type ItemRequestsView = v.InferOutput<typeof itemRequestsViewSchema>;
export type ItemRequestView = ItemRequestsView["requests"][number];

export const itemRequestOperations = {
  listItemRequests: {
    method: "GET",
    path: "/forums/:forumId/item-requests",
    by: "act",
    gives: { 200: itemRequestsViewSchema },
  },
  requestItem: {
    method: "POST",
    path: "/forums/:forumId/item-requests",
    by: "act",
    takes: newItemRequestSchema,
    gives: { 201: itemRequestsViewSchema },
    refuses: ["cpr_in_text"],
  },
  takeOnItemRequest: {
    method: "POST",
    path: "/item-requests/:itemRequestId/acceptance",
    by: "act",
    takes: itemRequestAcceptanceSchema,
    gives: { 201: itemRequestsViewSchema },
    refuses: ["wrong_state"],
  },
  declineItemRequest: {
    method: "POST",
    path: "/item-requests/:itemRequestId/refusal",
    by: "act",
    takes: itemRequestRefusalSchema,
    gives: { 201: itemRequestsViewSchema },
    refuses: ["cpr_in_text", "wrong_state"],
  },
} as const satisfies Record<string, Operation>;
