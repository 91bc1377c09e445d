import type { EventEnvelope } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import type { AgendaItemState } from "../../contract/meeting.ts";
import type { NotificationSays } from "../../contract/notification.ts";
import type { FeedEntry } from "../events/feed.ts";
import { listAgendaItems } from "../meetings/agenda.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { findQuestion } from "../reviews/questions.ts";
import { agendaBuildersOf, authorsOf, seatedIn, spokespeopleOf } from "./audience.ts";
import type { Concern } from "./keep.ts";

/** Whom an event concerns, and how. Whoever did it knows. What somebody may still read of it is asked when they read. */
export async function concernsOf(env: Env, database: Database, { envelope, actorId }: FeedEntry): Promise<Concern[]> {
  const told = await toldOf(env, database, envelope, copenhagenDate(new Date(envelope.timestamp)));
  return told.flatMap(({ people, ...what }) =>
    people.filter((personId) => personId !== actorId).map((personId) => ({ personId, actorId, at: envelope.timestamp, ...what })),
  );
}

type Told = Pick<Concern, "says" | "occasion" | "aboutId" | "detailId"> & { people: Id<"person">[] };

async function toldOf(env: Env, database: Database, envelope: EventEnvelope, day: string): Promise<Told[]> {
  const occasion = envelope.id;
  switch (envelope.type) {
    case "document.submitted": {
      const { document, submissionId, forum } = envelope.data;
      const people = await agendaBuildersOf(database, forum.id, day);
      return [
        { says: "submission.received", occasion, aboutId: submissionId, detailId: null, people },
        { says: "document.submitted", occasion, aboutId: document.id, detailId: null, people: await authorsOf(env, database, document.id) },
      ];
    }
    case "document.withdrawn": {
      const { submissionId, forum } = envelope.data;
      const people = await agendaBuildersOf(database, forum.id, day);
      return [{ says: "submission.withdrawn", occasion, aboutId: submissionId, detailId: null, people }];
    }
    case "question.asked": {
      const { id, document } = envelope.data;
      return [
        { says: "question.asked", occasion, aboutId: document.id, detailId: id, people: await authorsOf(env, database, document.id) },
      ];
    }
    case "question.answered": {
      const { id, document } = envelope.data;
      const question = await findQuestion(database, id);
      const people = question === undefined ? [] : [question.askedBy];
      return [{ says: "question.answered", occasion, aboutId: document.id, detailId: id, people }];
    }
    case "agenda.published":
    case "agenda.corrected": {
      const { meeting, forum } = envelope.data;
      const seated = await seatedIn(database, forum.id, day);
      return [
        { says: envelope.type, occasion, aboutId: meeting.id, detailId: null, people: seated },
        ...(await authorsOn(env, database, meeting.id, "published", "document.on_agenda")),
      ];
    }
    case "meeting.moved": {
      const { meeting, forum } = envelope.data;
      return [{ says: envelope.type, occasion, aboutId: meeting.id, detailId: null, people: await seatedIn(database, forum.id, day) }];
    }
    case "meeting.called_off": {
      const { meeting, forum } = envelope.data;
      return [
        { says: envelope.type, occasion, aboutId: meeting.id, detailId: null, people: await seatedIn(database, forum.id, day) },
        ...(await authorsOn(env, database, meeting.id, "postponed", "document.off_agenda")),
      ];
    }
    case "decision.recorded": {
      const { id, outcome, document, agendaItemId } = envelope.data;
      if (document === null) return [];
      const says: NotificationSays = outcome === "returned" ? "document.returned" : "document.decided";
      return [{ says, occasion, aboutId: agendaItemId, detailId: id, people: await authorsOf(env, database, document.id) }];
    }
    case "ratification.requested": {
      const { organisationId, decision } = envelope.data;
      const people = await spokespeopleOf(database, organisationId, day);
      return [{ says: "ratification.awaited", occasion, aboutId: decision.agendaItemId, detailId: decision.id, people }];
    }
    case "minutes.sent": {
      const { meeting, forum } = envelope.data;
      const people = await seatedIn(database, forum.id, day, ["chair", "co_chair", "vice_chair", "member", "substitute"]);
      return [{ says: "minutes.sent", occasion, aboutId: meeting.id, detailId: null, people }];
    }
    case "minutes.published": {
      const { meeting, forum } = envelope.data;
      return [
        { says: "minutes.published", occasion, aboutId: meeting.id, detailId: null, people: await seatedIn(database, forum.id, day) },
      ];
    }
    case "space.created":
    case "space.participant_changed":
    case "remark.recorded":
    case "decision.final":
    case "decision.replaced":
    case "ratification.recorded":
    case "minutes.approved":
    case "minutes.added_to":
    case "status.submitted":
    case "status.shown":
    case "meeting.imported":
    case "meeting.import_withdrawn":
    case "endpoint.disabled":
    case "endpoint.tested":
      return [];
  }
}

/** Whose texts stand on the agenda, in the state. Once for an item: a correction of something else is no news of it. */
async function authorsOn(
  env: Env,
  database: Database,
  meetingId: Id<"meeting">,
  as: AgendaItemState,
  says: NotificationSays,
): Promise<Told[]> {
  const items = (await listAgendaItems(database, [meetingId])).filter(({ state }) => state === as);
  const told: Told[] = [];
  for (const { id, documentId } of items) {
    if (documentId === null) continue;
    const people = await authorsOf(env, database, documentId);
    told.push({ says, occasion: id, aboutId: id, detailId: null, people });
  }
  return told;
}
