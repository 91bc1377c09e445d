import type { Operation } from "../contract/operation.ts";
import type { OperationId } from "../contract/operations.ts";
import { apiInDanish } from "./api.da.ts";
import { apiInEnglish } from "./api.en.ts";
import type { Dictionary } from "./language.ts";

/** What the API's description says in words. An operation without a sentence does not compile. */
export type ApiWords = {
  title: string;
  description: string;
  page: {
    lede: string;
    guide: string;
    forms: string;
    codes: string;
    machine: string;
    operations: string;
    events: string;
    eventsLede: string;
    by: string;
    takes: string;
    gives: string;
    refuses: string;
    who: Record<Operation["by"], string>;
  };
  security: Record<"session" | "token" | "operator", string>;
  answers: Record<200 | 201 | 202 | 302, string>;
  received: string;
  webhookHeaders: Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>;
  idempotencyKey: string;
  limits: string;
  nextPage: string;
  operations: Record<OperationId, string>;
};

export const apiWords: Dictionary<ApiWords> = { da: apiInDanish, en: apiInEnglish };
