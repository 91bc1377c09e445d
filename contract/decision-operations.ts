import * as v from "valibot";
import { chainStepSchema, decisionViewSchema, readingViewSchema, recordingFormSchema, verificationViewSchema } from "./decision-answers.ts";
import { receiptViewSchema } from "./feed.ts";
import type { Operation } from "./operation.ts";
import { newAdditionSchema, newDecisionSchema, newRatificationSchema, newReadingSchema, newVerificationSchema } from "./recording.ts";

/** What a forum decides: settled, read out, recorded, added to, joined by those whose own approval is awaited, and verified. */
export const decisionOperations = {
  readRecordingForm: {
    method: "GET",
    path: "/agenda-items/:agendaItemId/recording",
    by: "act",
    gives: { 200: recordingFormSchema },
    refuses: ["frozen_text_damaged"],
  },
  readOutDecision: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/readings",
    by: "act",
    takes: newReadingSchema,
    gives: { 200: readingViewSchema },
    refuses: ["agenda_item_not_decidable", "already_decided", "frozen_text_damaged"],
  },
  recordDecision: {
    method: "POST",
    path: "/agenda-items/:agendaItemId/decisions",
    by: "act",
    takes: newDecisionSchema,
    gives: { 201: decisionViewSchema },
    refuses: ["agenda_item_not_decidable", "already_decided", "cpr_in_text", "frozen_text_damaged"],
  },
  readDecision: {
    method: "GET",
    path: "/decisions/:decisionId",
    by: "records",
    gives: { 200: decisionViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  addToDecision: {
    method: "POST",
    path: "/decisions/:decisionId/additions",
    by: "act",
    takes: newAdditionSchema,
    gives: { 201: decisionViewSchema },
    refuses: ["cpr_in_text", "frozen_text_damaged"],
  },
  answerDecision: {
    method: "POST",
    path: "/decisions/:decisionId/ratifications",
    by: "act",
    takes: newRatificationSchema,
    gives: { 201: decisionViewSchema },
    refuses: ["cpr_in_text", "frozen_text_damaged", "wrong_state"],
  },
  verifyDecision: { method: "GET", path: "/decisions/:decisionId/verification", by: "records", gives: { 200: verificationViewSchema } },
  readReceipts: { method: "GET", path: "/decisions/:decisionId/receipts", by: "records", gives: { 200: v.array(receiptViewSchema) } },
  verifyChains: {
    method: "POST",
    path: "/decisions/verifications",
    by: "operator",
    takes: newVerificationSchema,
    gives: { 200: chainStepSchema },
  },
} as const satisfies Record<string, Operation>;
