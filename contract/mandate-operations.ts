import * as v from "valibot";
import { checksViewSchema, documentChecksViewSchema, mandateTermsSchema, mandateViewSchema } from "./mandate-answers.ts";
import { disputeSettlementSchema, newDisputeSchema, newMandateSchema } from "./mandate.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";

/** What forums may do, who says that they may not, and what a text is asked before it goes on. */
export const mandateOperations = {
  listMandates: {
    method: "GET",
    path: "/forums/:forumId/mandates",
    by: "records",
    query: pageQuerySchema,
    gives: { 200: v.array(mandateViewSchema) },
  },
  settleMandate: {
    method: "POST",
    path: "/forums/:forumId/mandates",
    by: "act",
    takes: newMandateSchema,
    gives: { 201: v.array(mandateViewSchema) },
    refuses: ["wrong_state", "frozen_text_damaged"],
  },
  readMandateTerms: {
    method: "GET",
    path: "/decisions/:decisionId/mandate-terms",
    by: "act",
    gives: { 200: mandateTermsSchema },
    refuses: ["wrong_state", "frozen_text_damaged"],
  },
  disputeMandate: {
    method: "POST",
    path: "/mandates/:mandateId/disputes",
    by: "act",
    takes: newDisputeSchema,
    gives: { 201: v.array(mandateViewSchema) },
    refuses: ["wrong_state"],
  },
  settleDispute: {
    method: "POST",
    path: "/mandates/:mandateId/settlements",
    by: "act",
    takes: disputeSettlementSchema,
    gives: { 201: v.array(mandateViewSchema) },
    refuses: ["wrong_state"],
  },
  checkDocument: { method: "GET", path: "/documents/:documentId/checks", by: "act", gives: { 200: documentChecksViewSchema } },
  checkAgendaItem: {
    method: "GET",
    path: "/agenda-items/:agendaItemId/checks",
    by: "act",
    gives: { 200: checksViewSchema },
    refuses: ["frozen_text_damaged"],
  },
} as const satisfies Record<string, Operation>;
