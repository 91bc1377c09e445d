import * as v from "valibot";
import { outcomes } from "./decision.ts";
import { documentKinds } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { personSummarySchema } from "./organisation.ts";
import { forumRefSchema } from "./space-answers.ts";
import { instant, numberBetween } from "./words.ts";

/** What somebody can have a mail about, or not: one setting for each. */
export const notificationKinds = [
  "mention",
  "question",
  "document",
  "submission",
  "action",
  "ratification",
  "status",
  "access",
  "request",
  "agenda",
  "minutes",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationSays = [
  "comment.mentioned",
  "comment.answered",
  "question.asked",
  "question.answered",
  "document.submitted",
  "document.on_agenda",
  "document.off_agenda",
  "document.decided",
  "document.returned",
  "submission.received",
  "submission.withdrawn",
  "action.due",
  "ratification.awaited",
  "status.asked",
  "status.due",
  "access.ending",
  "access.requested",
  "agenda.published",
  "agenda.corrected",
  "meeting.moved",
  "meeting.called_off",
  "minutes.sent",
  "minutes.published",
] as const;
export type NotificationSays = (typeof notificationSays)[number];

export const kindOfNotification: Record<NotificationSays, NotificationKind> = {
  "comment.mentioned": "mention",
  "comment.answered": "mention",
  "question.asked": "question",
  "question.answered": "question",
  "document.submitted": "document",
  "document.on_agenda": "document",
  "document.off_agenda": "document",
  "document.decided": "document",
  "document.returned": "document",
  "submission.received": "submission",
  "submission.withdrawn": "submission",
  "action.due": "action",
  "ratification.awaited": "ratification",
  "status.asked": "status",
  "status.due": "status",
  "access.ending": "access",
  "access.requested": "request",
  "agenda.published": "agenda",
  "agenda.corrected": "agenda",
  "meeting.moved": "agenda",
  "meeting.called_off": "agenda",
  "minutes.sent": "minutes",
  "minutes.published": "minutes",
};

/** When a mail comes. `app`: never; it is in the app alone. */
export const mailTimes = ["app", "at_once", "daily", "weekly"] as const;
export type MailTime = (typeof mailTimes)[number];

/**
 * What can be chosen for each kind; the first is what holds until somebody chooses. At once is for what waits for the reader's own words. Agendas, minutes and those
 * who ask to be let in have letters of their own: a second one would say the same.
 */
export const mailTimesOf = {
  mention: ["at_once", "daily", "weekly", "app"],
  question: ["at_once", "daily", "weekly", "app"],
  document: ["daily", "weekly", "app"],
  submission: ["daily", "weekly", "app"],
  action: ["daily", "weekly", "app"],
  ratification: ["daily", "weekly", "app"],
  status: ["daily", "weekly", "app"],
  access: ["daily", "weekly", "app"],
  request: ["app"],
  agenda: ["app"],
  minutes: ["app"],
} as const satisfies Record<NotificationKind, readonly MailTime[]>;

/** What it is about; only what the reader may still read, and as it is called today. `closed`: it stands on a closed item, and is named in no letter. */
const aboutSchema = v.variant("thing", [
  v.object({
    thing: v.literal("document"),
    id: idSchema("document"),
    title: v.string(),
    kind: v.picklist(documentKinds),
    /** Of the comment. */
    threadId: v.nullable(idSchema("thread")),
    closed: v.boolean(),
  }),
  /** Named as it was when it was submitted: taken back, the text itself is its authors' alone again. */
  v.object({ thing: v.literal("submission"), id: idSchema("submission"), title: v.string(), forum: forumRefSchema, closed: v.boolean() }),
  v.object({
    thing: v.literal("item"),
    id: idSchema("agendaItem"),
    title: v.string(),
    closed: v.boolean(),
    forum: forumRefSchema,
    meeting: v.object({ id: idSchema("meeting"), startsAt: v.string() }),
    decision: v.nullable(v.object({ id: idSchema("decision"), outcome: v.picklist(outcomes) })),
    action: v.nullable(v.object({ id: idSchema("action"), what: v.string(), dueTo: v.nullable(v.string()), settled: v.boolean() })),
  }),
  v.object({ thing: v.literal("meeting"), id: idSchema("meeting"), startsAt: v.string(), forum: forumRefSchema }),
  v.object({ thing: v.literal("space"), id: idSchema("space"), title: v.string(), until: v.string(), closed: v.literal(false) }),
  /** Somebody at the space's door. */
  v.object({ thing: v.literal("door"), id: idSchema("space"), title: v.string(), closed: v.literal(false) }),
  v.object({
    thing: v.literal("round"),
    id: idSchema("statusRound"),
    title: v.string(),
    forum: forumRefSchema,
    deadline: v.string(),
    closed: v.literal(false),
  }),
]);

export const notificationViewSchema = v.object({
  id: idSchema("notification"),
  says: v.picklist(notificationSays),
  kind: v.picklist(notificationKinds),
  at: v.string(),
  /** Who did it; null where nobody did, as when a day comes nearer. */
  by: v.nullable(personSummarySchema),
  about: aboutSchema,
  /** Where it is, from the slash on. */
  path: v.string(),
  readAt: v.nullable(v.string()),
});
export type NotificationView = v.InferOutput<typeof notificationViewSchema>;
export type NotificationAbout = NotificationView["about"];

/** `unread`: of those that the reader may still read; no more than `unreadShownMax` are counted. */
const countSchema = v.object({ unread: v.number() });
export type NotificationCount = v.InferOutput<typeof countSchema>;
export const unreadShownMax = 99;

export const notificationPageSchema = v.object({
  notifications: v.array(notificationViewSchema),
  /** What to ask on from; null at the end. */
  next: v.nullable(idSchema("notification")),
});
export type NotificationPage = v.InferOutput<typeof notificationPageSchema>;

export const notificationQuerySchema = v.object({
  kind: v.optional(v.picklist(notificationKinds)),
  unread: v.optional(v.picklist(["1"])),
  before: v.optional(idSchema("notification")),
  limit: v.optional(numberBetween(1, 100, "How many notifications at most"), "30"),
});

export const notificationReadingSchema = v.object({ read: v.boolean() });

/** Everything up to the newest that the reader had before them is read; or what was marked at the instant is unread again. */
export const notificationReadingsSchema = v.variant("read", [
  v.object({ read: v.literal(true), through: idSchema("notification") }),
  v.object({ read: v.literal(false), markedAt: instant }),
]);
const readingsDoneSchema = v.object({ markedAt: v.string() });
export type ReadingsDone = v.InferOutput<typeof readingsDoneSchema>;

/** The language of the mails, and when they come, for every kind. */
export const mailSettingsSchema = v.object({
  language: v.picklist(["da", "en"]),
  times: v.object({
    mention: v.picklist(mailTimesOf.mention),
    question: v.picklist(mailTimesOf.question),
    document: v.picklist(mailTimesOf.document),
    submission: v.picklist(mailTimesOf.submission),
    action: v.picklist(mailTimesOf.action),
    ratification: v.picklist(mailTimesOf.ratification),
    status: v.picklist(mailTimesOf.status),
    access: v.picklist(mailTimesOf.access),
  }),
});
export type MailSettings = v.InferOutput<typeof mailSettingsSchema>;
/** The kinds that the digest has: the others' letters are sent by the meeting itself. */
export type MailedKind = keyof MailSettings["times"];
export const mailedKinds = Object.keys(mailSettingsSchema.entries.times.entries) as MailedKind[];

/** What concerns somebody: theirs alone, and people's alone. */
export const notificationOperations = {
  listNotifications: {
    method: "GET",
    path: "/notifications",
    by: "person",
    query: notificationQuerySchema,
    gives: { 200: notificationPageSchema },
  },
  countNotifications: { method: "GET", path: "/notifications/count", by: "person", gives: { 200: countSchema } },
  markNotification: {
    method: "PUT",
    path: "/notifications/:notificationId/reading",
    by: "person",
    takes: notificationReadingSchema,
    gives: { 200: countSchema },
  },
  markNotifications: {
    method: "PUT",
    path: "/notifications/readings",
    by: "person",
    takes: notificationReadingsSchema,
    gives: { 200: readingsDoneSchema },
  },
  readMailSettings: { method: "GET", path: "/notifications/mail", by: "person", gives: { 200: mailSettingsSchema } },
  changeMailSettings: {
    method: "PUT",
    path: "/notifications/mail",
    by: "person",
    takes: mailSettingsSchema,
    gives: { 200: mailSettingsSchema },
  },
} as const satisfies Record<string, Operation>;
