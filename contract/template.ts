import * as v from "valibot";
import { documentKinds } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { pageQuerySchema } from "./paging.ts";
import { oneLine } from "./words.ts";

/**
 * What a forum hands to those who begin a text for it: a live text of its own with what such a text should hold. A new document begins as a copy of it, made once
 * on the server; what is changed in the template later changes no document.
 */
export const newTemplateSchema = v.object({ kind: v.picklist(documentKinds), name: oneLine(120) });

/** A retired template is offered to nobody and can be brought back. */
export const templateChangeSchema = v.object({ name: v.exactOptional(oneLine(120)), isRetired: v.exactOptional(v.boolean()) });

const templateEntries = {
  id: idSchema("template"),
  kind: v.picklist(documentKinds),
  name: v.string(),
  isRetired: v.boolean(),
};
export const templateSummarySchema = v.object(templateEntries);
export type TemplateSummary = v.InferOutput<typeof templateSummarySchema>;

export const templateViewSchema = v.object({
  ...templateEntries,
  forum: v.object({ id: idSchema("forum"), name: v.string() }),
  /** The room of its live text; null to those who have no part in it. */
  textId: v.nullable(idSchema("document")),
  may: v.object({ change: v.boolean() }),
});
export type TemplateView = v.InferOutput<typeof templateViewSchema>;

export const templateOperations = {
  /** Retired ones too, for those who may bring them back. */
  listTemplates: {
    method: "GET",
    path: "/forums/:forumId/templates",
    by: "records",
    query: pageQuerySchema,
    gives: { 200: v.array(templateSummarySchema) },
  },
  createTemplate: {
    method: "POST",
    path: "/forums/:forumId/templates",
    by: "act",
    takes: newTemplateSchema,
    gives: { 201: templateViewSchema },
  },
  readTemplate: { method: "GET", path: "/templates/:templateId", by: "records", gives: { 200: templateViewSchema } },
  changeTemplate: {
    method: "PATCH",
    path: "/templates/:templateId",
    by: "act",
    takes: templateChangeSchema,
    gives: { 200: templateViewSchema },
  },
} as const satisfies Record<string, Operation>;
