import type { EventEnvelope } from "../../contract/event.ts";

/**
 * What an event is about, by id. Events with one subject reach a receiver in their order; those of different subjects do not wait for each
 * other. A decision counts to its document, so that nobody hears of the decision before the submission.
 */
export function subjectOf(event: EventEnvelope): string {
  switch (event.type) {
    case "space.created":
    case "space.participant_changed":
      return event.data.space.id;
    case "document.submitted":
    case "document.withdrawn":
    case "question.asked":
    case "question.answered":
      return event.data.document.id;
    case "agenda.published":
    case "agenda.corrected":
    case "meeting.moved":
    case "meeting.called_off":
    case "remark.recorded":
    case "minutes.sent":
    case "minutes.approved":
    case "minutes.published":
    case "minutes.added_to":
      return event.data.meeting.id;
    case "decision.recorded":
    case "decision.final":
      return event.data.document?.id ?? event.data.id;
    case "decision.replaced":
      return event.data.by.document?.id ?? event.data.by.id;
    case "ratification.requested":
      return event.data.decision.document?.id ?? event.data.decision.id;
    case "ratification.recorded":
      return event.data.documentId ?? event.data.decisionId;
    case "status.submitted":
      return event.data.documentId;
    case "status.shown":
      return event.data.round.id;
    case "meeting.imported":
    case "meeting.import_withdrawn":
      return event.data.id;
    case "endpoint.disabled":
    case "endpoint.tested":
      return event.data.endpointId;
  }
}
