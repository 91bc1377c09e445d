import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { personSummarySchema } from "./organisation.ts";
import { documentStateSchema, forumRefSchema, organisationRefSchema } from "./space-answers.ts";
import { ratings, statusCommentSchema } from "./status.ts";

/** The title is the one that it had when the round was opened. */
const initiativeRefSchema = v.object({ id: idSchema("document"), title: v.string() });

const reportSchema = v.object({
  id: idSchema("statusReport"),
  result: v.picklist(ratings),
  timetable: v.picklist(ratings),
  comment: v.nullable(statusCommentSchema),
  at: v.string(),
  by: v.nullable(personSummarySchema),
});

/** How many of how many: never a share without what it is a share of. */
const countsSchema = v.object({ green: v.number(), yellow: v.number(), red: v.number(), missing: v.number(), of: v.number() });

export const statusRoundSummarySchema = v.object({
  id: idSchema("statusRound"),
  forum: forumRefSchema,
  name: v.string(),
  from: v.string(),
  to: v.string(),
  deadline: v.string(),
  openedAt: v.string(),
  /** When it was shown to the forum, and locked; null until then. */
  shownAt: v.nullable(v.string()),
  /** Of what the reader may see. Until it is shown, a member of the forum sees nothing of what others have reported. */
  reported: v.number(),
  owed: v.number(),
});

/** The board: each initiative with each organisation that owes a report on it. */
export const statusRoundViewSchema = v.object({
  ...statusRoundSummarySchema.entries,
  initiatives: v.array(
    v.object({
      document: initiativeRefSchema,
      result: countsSchema,
      timetable: countsSchema,
      cells: v.array(
        v.object({
          organisation: organisationRefSchema,
          /** Null: not reported. */
          report: v.nullable(reportSchema),
          may: v.object({ report: v.boolean() }),
        }),
      ),
    }),
  ),
  may: v.object({ show: v.boolean() }),
});

/** What one of the reader's organisations owes: not yet reported first, then by deadline. */
export const owedStatusSchema = v.object({
  round: v.object({ id: idSchema("statusRound"), name: v.string(), forum: forumRefSchema, deadline: v.string() }),
  document: initiativeRefSchema,
  organisation: organisationRefSchema,
  report: v.nullable(reportSchema),
});

/** What the reader could open a round on: initiatives under the forum, and who takes part in each one's space. */
export const statusRoundFormSchema = v.object({
  forum: forumRefSchema,
  initiatives: v.array(
    v.object({
      document: v.object({ ...initiativeRefSchema.entries, state: documentStateSchema }),
      spaceName: v.string(),
      organisations: v.array(organisationRefSchema),
    }),
  ),
});

export type StatusReportView = v.InferOutput<typeof reportSchema>;
export type StatusCounts = v.InferOutput<typeof countsSchema>;
export type StatusRoundSummary = v.InferOutput<typeof statusRoundSummarySchema>;
export type StatusRoundView = v.InferOutput<typeof statusRoundViewSchema>;
export type StatusCell = StatusRoundView["initiatives"][number]["cells"][number];
export type OwedStatus = v.InferOutput<typeof owedStatusSchema>;
export type StatusRoundForm = v.InferOutput<typeof statusRoundFormSchema>;
