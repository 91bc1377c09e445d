import { and, eq, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
import type { Id } from "../../contract/ids.ts";
import { kindOfNotification, mailTimesOf, notificationSays, type MailedKind, type MailTime } from "../../contract/notification.ts";
import { copenhagenDate, dayBegins } from "../platform/clock.ts";
import { commit, isAnyOf, violatesUnique, type Database, type Statement } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { describe, log } from "../platform/log.ts";
import type { NotificationRow } from "./notifications.ts";
import { sendLetter } from "./send.ts";
import { isMailedKind, mailSettingsOf } from "./settings.ts";
import { dailyLetters, notifications } from "./tables.ts";

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** From this hour on the day's letters go, with what was there by then. */
const lettersGoAtHour = 6;
/** What is older is in the app alone. */
const tooOldMs = 14 * dayMs;
const weekMs = 7 * dayMs;
/** What was to go at once and did not in so long is the day's letter's. */
const atOnceForMs = dayMs;
/** A letter that was begun so long ago is not on its way any more. */
const underWayMs = hourMs;

/** People in one sweep; the next takes the others. */
const peopleInSweep = 100;
const rowsInLetter = 200;

const kindOf = ({ says }: NotificationRow): MailedKind | null => {
  const kind = kindOfNotification[says];
  return isMailedKind(kind) ? kind : null;
};
const timeOf = (row: NotificationRow, times: Record<MailedKind, MailTime>): MailTime => {
  const kind = kindOf(row);
  return kind === null ? "app" : times[kind];
};
const ageMs = ({ at }: NotificationRow, now: Date): number => now.getTime() - Date.parse(at);

/** What may be sent at once by anybody's choice. */
const urgentSays = notificationSays.filter((says) => {
  const kind = kindOfNotification[says];
  return mailTimesOf[kind].some((time) => time === "at_once");
});

/** Sends what people want to know at once: one letter of all there is at the moment. */
export async function sendUrgentLetters(env: Env, database: Database, now: Date): Promise<void> {
  const rows = await database
    .select()
    .from(notifications)
    .where(and(eq(notifications.awaitsMail, true), isNull(notifications.mailBegunAt), inArray(notifications.says, urgentSays)))
    .limit(rowsInLetter);
  for (const personId of new Set(rows.map((row) => row.personId))) {
    await onTheirOwn(personId, async () => {
      const { times } = await mailSettingsOf(database, personId);
      const own = rows.filter((row) => row.personId === personId && timeOf(row, times) === "at_once" && ageMs(row, now) < atOnceForMs);
      if (own.length === 0) return;
      // Of two who send at the same moment one gets each.
      const begun = await database
        .update(notifications)
        .set({ mailBegunAt: now.toISOString() })
        .where(and(hasIdOf(own), isNull(notifications.mailBegunAt)))
        .returning({ id: notifications.id });
      const claimed = own.filter(({ id }) => begun.some((one) => one.id === id));
      await sendLetter(env, database, personId, claimed, now);
      await commit(database, [noLongerAwaited(database, claimed)]);
    });
  }
}

/**
 * Sends everybody the day's letter, with what was there in the morning: at most one a day, because the row that says so can be there once. It is written before the
 * letter goes. Where nobody knows whether it went, its notifications still await mail, and the next day's letter has them again and says so.
 */
export async function sendDailyLetters(env: Env, database: Database, now: Date): Promise<void> {
  const day = copenhagenDate(now);
  const until = new Date(dayBegins(day).getTime() + lettersGoAtHour * hourMs);
  if (now < until) return;
  const letter = database
    .select({ one: sql`1` })
    .from(dailyLetters)
    .where(and(eq(dailyLetters.personId, notifications.personId), eq(dailyLetters.day, day)));
  const people = await database
    .selectDistinct({ personId: notifications.personId })
    .from(notifications)
    .where(and(eq(notifications.awaitsMail, true), lt(notifications.at, until.toISOString()), notExists(letter)))
    .limit(peopleInSweep);
  for (const { personId } of people) await onTheirOwn(personId, () => sendDailyLetter(env, database, personId, day, until, now));
}

async function sendDailyLetter(env: Env, database: Database, personId: Id<"person">, day: string, until: Date, now: Date): Promise<void> {
  const { times } = await mailSettingsOf(database, personId);
  const waiting = await database
    .select()
    .from(notifications)
    .where(and(eq(notifications.personId, personId), eq(notifications.awaitsMail, true), lt(notifications.at, until.toISOString())))
    .orderBy(notifications.id)
    .limit(rowsInLetter);
  const unwanted = waiting.filter((row) => timeOf(row, times) === "app" || ageMs(row, now) > tooOldMs);
  const wanted = waiting.filter((row) => !unwanted.includes(row));
  // Weekly letters go on Mondays; one that was missed goes as soon as it can.
  const isWeekly = isMonday(day) || wanted.some((row) => timeOf(row, times) === "weekly" && ageMs(row, now) >= weekMs);
  const due = wanted.filter((row) => {
    const time = timeOf(row, times);
    const begunAt = row.mailBegunAt === null ? 0 : Date.parse(row.mailBegunAt);
    if (time === "at_once") return now.getTime() - begunAt > underWayMs;
    return time === "daily" || isWeekly;
  });
  const begunAt = now.toISOString();
  try {
    await commit(database, [
      database.insert(dailyLetters).values({ personId, day, begunAt }),
      noLongerAwaited(database, unwanted),
      database.update(notifications).set({ mailBegunAt: begunAt }).where(hasIdOf(due)),
    ]);
  } catch (error) {
    if (violatesUnique(error, "daily_letters.person_id")) return;
    throw error;
  }
  const sent = await sendLetter(env, database, personId, due, now);
  await commit(database, [
    noLongerAwaited(database, due),
    ...(sent ? [database.update(dailyLetters).set({ sentAt: begunAt }).where(isOf(personId, day))] : []),
  ]);
}

const isOf = (personId: Id<"person">, day: string) => and(eq(dailyLetters.personId, personId), eq(dailyLetters.day, day));

const hasIdOf = (rows: NotificationRow[]) =>
  isAnyOf(
    notifications.id,
    rows.map(({ id }) => id),
  );

const noLongerAwaited = (database: Database, rows: NotificationRow[]): Statement =>
  database.update(notifications).set({ awaitsMail: false }).where(hasIdOf(rows));

const isMonday = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 1;

/** One letter that cannot be sent holds up nobody else's. What was in it is in the next one. */
async function onTheirOwn(personId: Id<"person">, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    log("error", "somebody's notifications were not mailed", { personId, error: describe(error) });
  }
}
