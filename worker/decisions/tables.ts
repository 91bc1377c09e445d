import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decisionStates, outcomes } from "../../contract/decision.ts";
import type { Id } from "../../contract/ids.ts";
import type { MandateFinding } from "../../contract/mandate.ts";
import { itemAccess } from "../../contract/meeting.ts";
import type { AnsweredQuestion } from "../../contract/question.ts";
import { ratificationOutcomes, type RatificationRule } from "../../contract/ratification.ts";

export type RecordedClause = { number: number; text: string; outcome: (typeof outcomes)[number] };
export type Dissent = { who: string; words: string };

/**
 * Append-only: a decision is never edited. `agenda_item_id` is unique, so of two who record at once the second meets a constraint
 * ("already decided"), not a read that came too early.
 */
export const decisions = sqliteTable(
  "decisions",
  {
    id: text("id").$type<Id<"decision">>().primaryKey(),
    agendaItemId: text("agenda_item_id").$type<Id<"agendaItem">>().notNull().unique(),
    meetingId: text("meeting_id").$type<Id<"meeting">>().notNull(),
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    /** Which of the forum's two series and chains it stands in: the public reads one of them from end to end, and nothing of the other. */
    access: text("access", { enum: itemAccess }).notNull().default("open"),
    /** Year of the meeting and running number in it: how people cite a decision, per forum and series. */
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    outcome: text("outcome", { enum: outcomes }).notNull(),
    state: text("state", { enum: decisionStates }).notNull(),
    clauses: text("clauses", { mode: "json" }).$type<RecordedClause[]>().notNull().default([]),
    text: text("text").notNull(),
    reservation: text("reservation"),
    deviatesFromProposal: integer("deviates_from_proposal", { mode: "boolean" }).notNull(),
    dissent: text("dissent", { mode: "json" }).$type<Dissent[]>().notNull().default([]),
    onwardTo: text("onward_to"),
    onwardId: text("onward_id").$type<Id<"forum"> | Id<"organisation">>(),
    /** The organisations whose own approval is awaited. */
    ratifiers: text("ratifiers", { mode: "json" }).$type<Id<"organisation">[]>().notNull().default([]),
    /** When it is final with them; null for with all of them, and where nobody is asked. */
    ratificationRule: text("ratification_rule", { mode: "json" }).$type<RatificationRule>(),
    /** The decision that this one takes the place of. */
    replacesId: text("replaces_id").$type<Id<"decision">>(),
    mandate: text("mandate", { mode: "json" }).$type<MandateFinding>(),
    questions: text("questions", { mode: "json" }).$type<AnsweredQuestion[]>().notNull().default([]),
    /** The frozen version it was taken on; all three or none. */
    documentId: text("document_id").$type<Id<"document">>(),
    versionId: text("version_id").$type<Id<"version">>(),
    sha256: text("sha256"),
    /** The item's own sections as they were out when it was taken; both or none. */
    caseVersionId: text("case_version_id").$type<Id<"version">>(),
    caseSha256: text("case_sha256"),
    recordedAt: text("recorded_at").notNull(),
    recordedBy: text("recorded_by").$type<Id<"person">>().notNull(),
  },
  (table) => [
    uniqueIndex("decisions_number").on(table.forumId, table.year, table.access, table.number),
    uniqueIndex("decisions_replaces").on(table.replacesId),
    index("decisions_document").on(table.documentId),
    check(
      "decisions_version",
      sql`(${table.documentId} is null) = (${table.versionId} is null) and (${table.versionId} is null) = (${table.sha256} is null)`,
    ),
    check("decisions_recommended_is_not_final", sql`not (${table.outcome} = 'recommended' and ${table.state} = 'final')`),
  ],
);

/** What was added to a decision afterwards, and why. Append-only, like the decision. */
export const additions = sqliteTable(
  "decision_additions",
  {
    id: text("id").$type<Id<"decisionAddition">>().primaryKey(),
    decisionId: text("decision_id")
      .$type<Id<"decision">>()
      .notNull()
      .references(() => decisions.id),
    text: text("text").notNull(),
    reason: text("reason").notNull(),
    addedAt: text("added_at").notNull(),
    addedBy: text("added_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("decision_additions_decision").on(table.decisionId)],
);

/** What an organisation's own body made of the decision. Append-only: the newest answer of each organisation is the one that holds. */
export const ratifications = sqliteTable(
  "decision_ratifications",
  {
    id: text("id").$type<Id<"ratification">>().primaryKey(),
    decisionId: text("decision_id")
      .$type<Id<"decision">>()
      .notNull()
      .references(() => decisions.id),
    organisationId: text("organisation_id").$type<Id<"organisation">>().notNull(),
    outcome: text("outcome", { enum: ratificationOutcomes }).notNull(),
    /** The evidence: which body, on which day, under which item, and where its minutes are. */
    body: text("body").notNull(),
    date: text("date").notNull(),
    itemNumber: text("item_number"),
    url: text("url"),
    reservation: text("reservation"),
    recordedAt: text("recorded_at").notNull(),
    recordedBy: text("recorded_by").$type<Id<"person">>().notNull(),
  },
  (table) => [index("decision_ratifications_decision").on(table.decisionId)],
);

/** Where each chain ends. `earlier` counts the decisions that were taken before there were chains, until they are linked. */
export const chains = sqliteTable(
  "decision_chains",
  {
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    length: integer("length").notNull(),
    headSha256: text("head_sha256"),
    earlier: integer("earlier").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.forumId, table.access] })],
);

export const linkKinds = ["decision", "addition", "ratification"] as const;

/** A chain's links. `record` is the canonical JSON that `sha256` is of; it holds `previous_sha256`. The key lets no two links follow the same one. */
export const links = sqliteTable(
  "decision_links",
  {
    forumId: text("forum_id").$type<Id<"forum">>().notNull(),
    access: text("access", { enum: itemAccess }).notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: linkKinds }).notNull(),
    subjectId: text("subject_id").notNull().unique(),
    record: text("record").notNull(),
    sha256: text("sha256").notNull(),
    previousSha256: text("previous_sha256"),
  },
  (table) => [primaryKey({ columns: [table.forumId, table.access, table.position] })],
);
