import { listActionsDue } from "../actions/actions.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { listParticipationsEnding } from "../spaces/participations.ts";
import { spokespeopleOf } from "./audience.ts";
import { keepConcerns, type Concern } from "./keep.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** So long before the day somebody is told. */
const actionDueInDays = 3;
const accessEndsInDays = 7;

/** A sweep that was missed for so long still tells, of what has come and gone meanwhile. */
const missedDays = 14;

/**
 * What no event tells of, because nobody does anything: a day comes nearer. Each is told once for its day; put off to another day, it is told anew. Found again at
 * every sweep, so that one that dies half-way loses nothing.
 */
export async function keepWhatApproaches(database: Database, now: Date): Promise<void> {
  const dayIn = (days: number): string => copenhagenDate(new Date(now.getTime() + days * dayMs));
  const today = dayIn(0);
  const [actions, endings] = await Promise.all([
    listActionsDue(database, dayIn(-missedDays), dayIn(actionDueInDays)),
    listParticipationsEnding(database, today, dayIn(accessEndsInDays)),
  ]);
  const nobodyDid = { actorId: null, at: now.toISOString() };
  const concerns: Concern[] = [];
  for (const { id, ownerId, dueTo, agendaItemId } of actions) {
    for (const personId of ownerId === null ? [] : await spokespeopleOf(database, ownerId, today))
      concerns.push({ personId, says: "action.due", occasion: `${id} ${dueTo}`, aboutId: agendaItemId, detailId: id, ...nobodyDid });
  }
  for (const { id, partyId, spaceId, validTo } of endings) {
    for (const personId of await spokespeopleOf(database, partyId, today))
      concerns.push({ personId, says: "access.ending", occasion: `${id} ${validTo}`, aboutId: spaceId, detailId: id, ...nobodyDid });
  }
  await keepConcerns(database, concerns);
}
