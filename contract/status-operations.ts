import * as v from "valibot";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { owedStatusSchema, statusRoundFormSchema, statusRoundSummarySchema, statusRoundViewSchema } from "./status-answers.ts";
import { newStatusReportSchema, newStatusRoundSchema } from "./status.ts";

/** How what was decided goes, organisation by organisation. */
export const statusOperations = {
  listStatusRounds: {
    method: "GET",
    path: "/forums/:forumId/status-rounds",
    by: "records",
    query: pageQuerySchema,
    gives: { 200: v.array(statusRoundSummarySchema) },
  },
  readStatusRoundForm: {
    method: "GET",
    path: "/forums/:forumId/status-round-form",
    by: "act",
    gives: { 200: statusRoundFormSchema },
  },
  openStatusRound: {
    method: "POST",
    path: "/forums/:forumId/status-rounds",
    by: "act",
    takes: newStatusRoundSchema,
    gives: { 201: statusRoundViewSchema },
  },
  readStatusRound: { method: "GET", path: "/status-rounds/:statusRoundId", by: "records", gives: { 200: statusRoundViewSchema } },
  reportStatus: {
    method: "POST",
    path: "/status-rounds/:statusRoundId/reports",
    by: "act",
    takes: newStatusReportSchema,
    gives: { 201: statusRoundViewSchema },
    refuses: ["cpr_in_text", "wrong_state"],
  },
  showStatusRound: {
    method: "POST",
    path: "/status-rounds/:statusRoundId/showing",
    by: "act",
    gives: { 200: statusRoundViewSchema },
    refuses: ["wrong_state"],
  },
  listOwedStatus: { method: "GET", path: "/owed-status", by: "act", query: pageQuerySchema, gives: { 200: v.array(owedStatusSchema) } },
} as const satisfies Record<string, Operation>;
