import * as v from "valibot";
import {
  newDocumentSchema,
  newRebuildSchema,
  newReplacementSchema,
  newRestorationSchema,
  newSubmissionSchema,
  newVersionSchema,
} from "./document.ts";
import {
  authorsViewSchema,
  contentsViewSchema,
  documentViewSchema,
  rebuildViewSchema,
  replacementViewSchema,
  restorationViewSchema,
  versionSummarySchema,
  versionViewSchema,
  writersViewSchema,
} from "./document-answers.ts";
import { earlierTreatmentSchema } from "./imported-answers.ts";
import { newTreatmentSchema } from "./imported.ts";
import { type Operation, wordsQuerySchema } from "./operation.ts";
import { organisationSchema } from "./organisation.ts";
import { linkRequestSchema } from "./sign-in.ts";
import { pageEntries, pageQuerySchema } from "./paging.ts";
import { paperMediaTypes, paperQuerySchema } from "./paper.ts";
import { directoryEntrySchema, documentSummarySchema, meSchema, spaceSummarySchema, spaceViewSchema } from "./space-answers.ts";
import { newGroupSchema, newParticipationSchema, newSpaceSchema, participationChangeSchema, spaceChangeSchema } from "./space.ts";

const list = v.array;
const treatments = list(earlierTreatmentSchema);
const paper = Object.values(paperMediaTypes).join(", ");

/** Signing in, who there is, spaces and what is written in them. */
export const spaceOperations = {
  askForSignInLink: { method: "POST", path: "/auth/sign-in/magic-link", by: "anybody", takes: linkRequestSchema, gives: { 200: null } },
  signInByLink: { method: "GET", path: "/auth/magic-link/verify", by: "anybody", gives: { 302: null }, refuses: ["wrong_origin"] },
  signOut: { method: "POST", path: "/auth/sign-out", by: "anybody", gives: { 200: null } },
  readMe: { method: "GET", path: "/me", by: "act", gives: { 200: meSchema } },
  listOrganisations: {
    method: "GET",
    path: "/organisations",
    by: "records",
    query: v.object({ ...wordsQuerySchema.entries, ...pageEntries }),
    gives: { 200: list(organisationSchema) },
  },
  searchDirectory: { method: "GET", path: "/directory", by: "act", query: wordsQuerySchema, gives: { 200: list(directoryEntrySchema) } },

  listSpaces: { method: "GET", path: "/spaces", by: "records", query: pageQuerySchema, gives: { 200: list(spaceSummarySchema) } },
  createSpace: { method: "POST", path: "/spaces", by: "act", takes: newSpaceSchema, gives: { 201: spaceViewSchema } },
  readSpace: { method: "GET", path: "/spaces/:spaceId", by: "records", gives: { 200: spaceViewSchema } },
  changeSpace: { method: "PATCH", path: "/spaces/:spaceId", by: "act", takes: spaceChangeSchema, gives: { 200: spaceViewSchema } },
  addParticipation: {
    method: "POST",
    path: "/spaces/:spaceId/participations",
    by: "act",
    takes: newParticipationSchema,
    gives: { 201: spaceViewSchema },
    refuses: ["participation_exists"],
  },
  changeParticipation: {
    method: "PATCH",
    path: "/participations/:participationId",
    by: "act",
    takes: participationChangeSchema,
    gives: { 200: spaceViewSchema },
    refuses: ["last_lead"],
  },
  endParticipation: {
    method: "DELETE",
    path: "/participations/:participationId",
    by: "act",
    gives: { 200: v.nullable(spaceViewSchema) },
    refuses: ["last_lead"],
  },
  createGroup: { method: "POST", path: "/spaces/:spaceId/groups", by: "act", takes: newGroupSchema, gives: { 201: spaceViewSchema } },

  listDocuments: {
    method: "GET",
    path: "/documents",
    by: "records",
    query: pageQuerySchema,
    gives: { 200: list(documentSummarySchema) },
  },
  createDocument: {
    method: "POST",
    path: "/spaces/:spaceId/documents",
    by: "act",
    takes: newDocumentSchema,
    gives: { 201: documentViewSchema },
    refuses: ["template_retired"],
  },
  readDocument: { method: "GET", path: "/documents/:documentId", by: "records", gives: { 200: documentViewSchema } },
  shareDocument: {
    method: "POST",
    path: "/documents/:documentId/sharing",
    by: "act",
    gives: { 200: documentViewSchema },
    refuses: ["wrong_state"],
  },
  submitDocument: {
    method: "POST",
    path: "/documents/:documentId/submissions",
    by: "act",
    takes: newSubmissionSchema,
    gives: { 201: documentViewSchema },
    refuses: [
      "questions_unanswered",
      "already_submitted",
      "cpr_in_submission",
      "document_not_editable",
      "fields_invalid",
      "fields_missing",
      "files_left_behind",
      "text_changed",
      "wrong_state",
    ],
  },
  withdrawSubmission: {
    method: "DELETE",
    path: "/documents/:documentId/submissions/:submissionId",
    by: "act",
    gives: { 200: documentViewSchema },
    refuses: ["wrong_state"],
  },
  readContents: { method: "GET", path: "/documents/:documentId/contents", by: "records", gives: { 200: contentsViewSchema } },
  readAuthors: { method: "GET", path: "/documents/:documentId/authors", by: "records", gives: { 200: authorsViewSchema } },
  readWriters: { method: "GET", path: "/documents/:documentId/writers", by: "records", gives: { 200: writersViewSchema } },
  readAuthorsOfVersion: {
    method: "GET",
    path: "/documents/:documentId/versions/:versionId/authors",
    by: "records",
    gives: { 200: authorsViewSchema },
  },
  listVersions: {
    method: "GET",
    path: "/documents/:documentId/versions",
    by: "records",
    query: pageQuerySchema,
    gives: { 200: list(versionSummarySchema) },
  },
  nameVersion: {
    method: "POST",
    path: "/documents/:documentId/versions",
    by: "act",
    takes: newVersionSchema,
    gives: { 201: versionSummarySchema },
    refuses: ["files_left_behind"],
  },
  readVersionOfDocument: {
    method: "GET",
    path: "/documents/:documentId/versions/:versionId",
    by: "records",
    gives: { 200: versionViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  restoreVersion: {
    method: "POST",
    path: "/documents/:documentId/restorations",
    by: "act",
    takes: newRestorationSchema,
    gives: { 200: restorationViewSchema },
    refuses: ["document_full", "document_not_editable", "frozen_text_damaged", "room_not_available"],
  },
  replaceWords: {
    method: "POST",
    path: "/documents/:documentId/replacements",
    by: "act",
    takes: newReplacementSchema,
    gives: { 200: replacementViewSchema },
    refuses: ["document_full", "document_not_editable", "room_not_available", "text_changed"],
  },
  readVersion: {
    method: "GET",
    path: "/versions/:versionId",
    by: "records",
    gives: { 200: versionViewSchema },
    refuses: ["frozen_text_damaged"],
  },
  exportDocument: { method: "GET", path: "/documents/:documentId/export", by: "records", query: paperQuerySchema, gives: { 200: paper } },
  exportVersionOfDocument: {
    method: "GET",
    path: "/documents/:documentId/versions/:versionId/export",
    by: "records",
    query: paperQuerySchema,
    gives: { 200: paper },
    refuses: ["frozen_text_damaged"],
  },
  exportVersion: {
    method: "GET",
    path: "/versions/:versionId/export",
    by: "records",
    query: paperQuerySchema,
    gives: { 200: paper },
    refuses: ["frozen_text_damaged"],
  },
  linkTreatmentToDocument: {
    method: "POST",
    path: "/documents/:documentId/earlier-treatments",
    by: "act",
    takes: newTreatmentSchema,
    gives: { 201: treatments },
    refuses: ["import_withdrawn", "treatment_exists"],
  },
  unlinkTreatmentFromDocument: {
    method: "DELETE",
    path: "/documents/:documentId/earlier-treatments/:treatmentId",
    by: "act",
    gives: { 200: treatments },
  },
  rebuildIndex: { method: "POST", path: "/index/rebuilds", by: "operator", takes: newRebuildSchema, gives: { 200: rebuildViewSchema } },
} as const satisfies Record<string, Operation>;
