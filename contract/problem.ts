import * as v from "valibot";

/**
 * Every expected refusal, with its HTTP status. The wire carries the code (RFC 9457, `application/problem+json`);
 * the screen has the sentence, in i18n/problems.da.ts, and a code without a Danish sentence does not compile.
 */
export const problemStatus = {
  agenda_changed: 409,
  agenda_item_not_decidable: 409,
  agenda_item_taken: 409,
  already_decided: 409,
  already_submitted: 409,
  answer_not_kept: 409,
  body_too_large: 413,
  changed_meanwhile: 409,
  connection_ended: 410,
  content_encoding_refused: 415,
  cpr_in_submission: 422,
  cpr_in_text: 422,
  demo_not_available: 404,
  document_full: 413,
  document_not_editable: 409,
  endpoint_address_inward: 422,
  endpoint_address_refused: 422,
  endpoint_limit_reached: 409,
  endpoint_secret_unreadable: 409,
  fields_invalid: 422,
  fields_missing: 422,
  file_limit_reached: 409,
  file_too_large: 413,
  file_type_refused: 422,
  files_left_behind: 422,
  frozen_text_damaged: 500,
  import_cited: 409,
  import_exists: 409,
  import_resembles_another: 409,
  import_source_missing: 500,
  import_withdrawn: 409,
  idempotency_key_reused: 422,
  internal: 500,
  invitation_exists: 409,
  invalid_input: 422,
  item_withdrawn: 409,
  last_lead: 409,
  mail_not_available: 503,
  malformed_json: 400,
  method_not_allowed: 405,
  not_allowed: 403,
  not_found: 404,
  not_ready: 503,
  not_signed_in: 401,
  nothing_to_replay: 409,
  participation_exists: 409,
  person_required: 403,
  questions_unanswered: 409,
  replay_limit_reached: 429,
  request_in_progress: 409,
  room_not_available: 503,
  template_retired: 409,
  test_limit_reached: 429,
  text_changed: 409,
  token_refused: 401,
  token_required: 403,
  token_scope_missing: 403,
  too_many_requests: 429,
  treatment_exists: 409,
  unknown_route: 404,
  unsupported_media_type: 415,
  upgrade_expected: 426,
  wrong_origin: 403,
  wrong_state: 409,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Where in the input, as a dotted path, and what is wrong there. */
export const fieldIssueSchema = v.object({ path: v.string(), issue: v.string() });
export type FieldIssue = v.InferOutput<typeof fieldIssueSchema>;

export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(problemStatus) as ProblemCode[]),
  fields: v.optional(v.array(fieldIssueSchema)),
});
export type ProblemBody = v.InferOutput<typeof problemSchema>;
