import type { EventType } from "../../contract/event.ts";
import type { Id } from "../../contract/ids.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { publicNewsWords } from "../../i18n/public-news.ts";
import { nobody } from "../access/actor.ts";
import { isPublic } from "../access/policy.ts";
import { findDecisions } from "../decisions/decisions.ts";
import { latestOpenEvents } from "../events/feed.ts";
import { findImports } from "../imported/imports.ts";
import { findAgendaItems } from "../meetings/agenda.ts";
import { findMeetings } from "../meetings/meetings.ts";
import type { Database } from "../platform/database.ts";
import { summariseImports } from "./imports.ts";
import { summariseMeetings } from "./meeting.ts";

const told = [
  "agenda.published",
  "agenda.corrected",
  "meeting.moved",
  "meeting.called_off",
  "decision.recorded",
  "minutes.published",
  "meeting.imported",
] as const satisfies EventType[];

export type News = { id: Id<"event">; at: string; title: string; text: string; /** Path of the page for everybody. */ path: string };

const newsShown = 50;

/**
 * What happened in the open, newest first. The event says only that it did: whether it is still everybody's to read, and what it is called, is asked of the thing
 * itself, so that what has been closed or taken back since is gone from here too.
 */
export async function listNews(database: Database, language: Language, forumId: Id<"forum"> | null, now: Date): Promise<News[]> {
  const entries = (await latestOpenEvents(database, [...told], forumId, newsShown)).map(({ envelope }) => envelope);
  const agendas = entries.flatMap((entry) => ("meeting" in entry.data ? [entry.data.meeting.id] : []));
  const decided = entries.flatMap((entry) => (entry.type === "decision.recorded" ? [entry.data.id] : []));
  const imported = entries.flatMap((entry) => (entry.type === "meeting.imported" ? [entry.data.id] : []));
  const [decisions, imports] = await Promise.all([
    findDecisions(database, decided),
    findImports(database, imported).then((rows) => summariseImports(database, nobody, rows, now)),
  ]);
  const meetingRows = await findMeetings(database, [...decisions.map(({ meetingId }) => meetingId), ...agendas]);
  const [meetings, items] = await Promise.all([
    summariseMeetings(database, nobody, meetingRows),
    findAgendaItems(
      database,
      decisions.map(({ agendaItemId }) => agendaItemId),
    ),
  ]);
  const words = publicNewsWords[language];
  return entries.flatMap((entry): News[] => {
    const base = { id: entry.id as Id<"event">, at: entry.timestamp };
    switch (entry.type) {
      case "agenda.published":
      case "agenda.corrected":
      case "meeting.moved":
      case "meeting.called_off":
      case "minutes.published": {
        const meeting = meetings.find(({ id }) => id === entry.data.meeting.id);
        if (meeting === undefined) return [];
        const title = words[entry.type](meeting.forum.name, longDateTime(language, new Date(meeting.startsAt)));
        const path = `/public/meetings/${meeting.id}${entry.type === "minutes.published" ? "/minutes" : ""}`;
        return [{ ...base, title, text: meeting.place, path }];
      }
      case "decision.recorded": {
        const decision = decisions.find(({ id }) => id === entry.data.id);
        const item = items.find(({ id }) => id === decision?.agendaItemId);
        const meeting = meetingRows.find(({ id }) => id === decision?.meetingId);
        if (decision === undefined || item === undefined || meeting === undefined) return [];
        if (!isPublic({ meeting, access: item.access, state: item.state })) return [];
        const text = `${outcomeSentence[language](decision.outcome, decision.standing, decision.onwardTo)}. ${decision.text}`;
        return [{ ...base, title: words.decision(item.title), text, path: `/public/decisions/${decision.id}` }];
      }
      case "meeting.imported": {
        const summary = imports.find(({ id, withdrawn, itemCount }) => id === entry.data.id && withdrawn === null && itemCount > 0);
        return summary === undefined
          ? []
          : [{ ...base, title: words.imported(summary.citation), text: summary.place, path: `/public/imports/${summary.id}` }];
      }
      default:
        return [];
    }
  });
}
