import { env } from "cloudflare:workers";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { MeetingView } from "../../contract/views.ts";
import { approveMinutes } from "../cast/minutes.ts";
import type { Visitor } from "../cast/visitor.ts";
import { as, decide, setTheStage } from "./stage.ts";

/** Who has to do with the forum's minutes. Signed in by `gatherPeople`. */
export let secretary: Visitor;
export let chair: Visitor;
export let doctor: Visitor;
export let director: Visitor;

export async function gatherPeople(): Promise<void> {
  await setTheStage();
  [secretary, chair, doctor, director] = (await Promise.all(
    ["secretary", "hospital-director", "general-practitioner", "slagelse-director"].map((key) => as(key)),
  )) as [Visitor, Visitor, Visitor, Visitor];
}

export const read = (visitor: Visitor, id: string, variant = "full") =>
  visitor.get<MinutesView>(`/meetings/${id}/minutes?variant=${variant}`);
export const approve = (visitor: Visitor, id: string, sha256: string | undefined, reason: string | null = null) =>
  visitor.put<MinutesView>(`/meetings/${id}/minutes/verdict`, { sha256, approves: reason === null, reason });
export const conclude = (visitor: Visitor, id: string, sha256: string | undefined, parts = {}) =>
  visitor.post<MinutesView>(`/meetings/${id}/minutes/conclusion`, { sha256, approvedAtMeetingId: id, despite: null, ...parts });
export const send = (id: string) => secretary.post<MinutesView>(`/meetings/${id}/minutes/rounds`);
export const end = (id: string) => secretary.post<MeetingView>(`/meetings/${id}/progress`, { to: "held" });

let days = 0;

/** A running meeting of the forum, each a day after the one before, with items of the titles; those that begin with "Hemmelig" are closed. */
export async function meet(...titles: string[]): Promise<MeetingView> {
  days += 1;
  const startsAt = new Date(Date.UTC(2026, 11, days, 16)).toISOString();
  const planned = await secretary.post<MeetingView>("/forums/for_cluster_professional/meetings", { startsAt, place: "Ringsted Sygehus" });
  for (const title of titles)
    await secretary.post(`/meetings/${planned.id}/agenda-items`, {
      ...{ title, itemType: "decision", access: title.startsWith("Hemmelig") ? "closed" : "open", submissionId: null, standardKind: null },
    });
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  return secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" });
}

/** A meeting that has decided on its open item, and has a closed one. */
export async function metMeeting(): Promise<MeetingView> {
  const meeting = await meet("Palliativ indsats", "Hemmelig personsag");
  await decide(meeting);
  return meeting;
}

/** The same with its minutes approved. */
export async function approvedMinutes(): Promise<MeetingView> {
  const meeting = await metMeeting();
  await approveMinutes({ secretary, chair, members: [doctor], meetingId: meeting.id, end: () => end(meeting.id) });
  return meeting;
}

export const eventsOf = async (id: string): Promise<string[]> => {
  const { results } = await env.DB.prepare("select type from events where type like 'minutes.%' and data like ? order by seq")
    .bind(`%${id}%`)
    .all<{ type: string }>();
  return results.map(({ type }) => type);
};
