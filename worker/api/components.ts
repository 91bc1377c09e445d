import type * as v from "valibot";
import { decisionViewSchema } from "../../contract/decision-answers.ts";
import { documentViewSchema, submissionViewSchema, versionSummarySchema, versionViewSchema } from "../../contract/document-answers.ts";
import { endpointDetailSchema, endpointSummarySchema, endpointViewSchema } from "../../contract/endpoint-answers.ts";
import { acknowledgementViewSchema, feedPageSchema, receiptViewSchema } from "../../contract/feed.ts";
import { agendaItemViewSchema, forumViewSchema, meetingSummarySchema, meetingViewSchema } from "../../contract/forum-answers.ts";
import { earlierTreatmentSchema, importedItemSchema, importedMeetingSchema, importSummarySchema } from "../../contract/imported-answers.ts";
import { organisationSchema, personSummarySchema } from "../../contract/organisation.ts";
import { problemSchema } from "../../contract/problem.ts";
import { recordPageSchema } from "../../contract/record-answers.ts";
import {
  documentSummarySchema,
  meSchema,
  organisationRefSchema,
  spaceSummarySchema,
  spaceViewSchema,
} from "../../contract/space-answers.ts";
import { statusRoundSummarySchema, statusRoundViewSchema } from "../../contract/status-answers.ts";
import { canonicalTextSchema, textNodeSchema } from "../../contract/text.ts";
import { tokenCreatedSchema, tokenViewSchema } from "../../contract/token.ts";

/** The forms of answers that have a name in the document: generated clients call their types by it. */
export const namedSchemas = {
  Acknowledgement: acknowledgementViewSchema,
  AgendaItem: agendaItemViewSchema,
  CanonicalText: canonicalTextSchema,
  Decision: decisionViewSchema,
  Document: documentViewSchema,
  DocumentSummary: documentSummarySchema,
  EarlierTreatment: earlierTreatmentSchema,
  Endpoint: endpointViewSchema,
  EndpointDetail: endpointDetailSchema,
  EndpointSummary: endpointSummarySchema,
  EventPage: feedPageSchema,
  Forum: forumViewSchema,
  ImportSummary: importSummarySchema,
  ImportedItem: importedItemSchema,
  ImportedMeeting: importedMeetingSchema,
  Me: meSchema,
  Meeting: meetingViewSchema,
  MeetingSummary: meetingSummarySchema,
  Organisation: organisationSchema,
  OrganisationRef: organisationRefSchema,
  PersonSummary: personSummarySchema,
  Problem: problemSchema,
  Receipt: receiptViewSchema,
  RecordPage: recordPageSchema,
  Space: spaceViewSchema,
  SpaceSummary: spaceSummarySchema,
  StatusRound: statusRoundViewSchema,
  StatusRoundSummary: statusRoundSummarySchema,
  Submission: submissionViewSchema,
  TextNode: textNodeSchema,
  Token: tokenViewSchema,
  TokenCreated: tokenCreatedSchema,
  Version: versionViewSchema,
  VersionSummary: versionSummarySchema,
} as const satisfies Record<string, v.GenericSchema>;
