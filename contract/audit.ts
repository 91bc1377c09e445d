/**
 * What the audit log can say that somebody did. What was seen is noted at most once per person, thing and day; everything else each time. `detail` beside a verb
 * holds ids, codes and numbers, never titles or words: the log is read by people who may not read everything that it is about.
 */
export const auditVerbs = [
  "person.signed_in",
  "space.created",
  "space.changed",
  "participation.added",
  "participation.changed",
  "participation.ended",
  "group.created",
  "document.created",
  "document.shared",
  "document.submitted",
  "version.seen",
  "document.exported",
  "version.exported",
  "meeting.planned",
  "agenda.item_added",
  "agenda.item_changed",
  "agenda.item_set_aside",
  "agenda.item_put_back",
  "agenda.ordered",
  "agenda.published",
  "meeting.opened",
  "meeting.closed",
  "item.closed_seen",
  "meeting.item_taken_up",
  "attendance.noted",
  "remark.recorded",
  "remark.taken_back",
  "remark.entered",
  "action.agreed",
  "action.removed",
  "action.settled",
  "decision.recorded",
  "decision.added_to",
  "ratification.recorded",
  "treatment.linked",
  "treatment.unlinked",
  "import.stored",
  "import.withdrawn",
  "import.put_back",
  "import.source_fetched",
  "token.created",
  "token.revoked",
  "endpoint.created",
  "endpoint.changed",
  "endpoint.deleted",
  "endpoint.secret_rotated",
  "endpoint.replayed",
] as const;
export type AuditVerb = (typeof auditVerbs)[number];

/** The verbs that tell of reading alone. */
export const seenVerbs = [
  "version.seen",
  "document.exported",
  "version.exported",
  "item.closed_seen",
  "import.source_fetched",
] as const satisfies readonly AuditVerb[];
export type SeenVerb = (typeof seenVerbs)[number];
