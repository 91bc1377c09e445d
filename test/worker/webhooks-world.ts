import { env } from "cloudflare:workers";
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, inject, vi } from "vitest";
import { Webhook } from "standardwebhooks";
import * as v from "valibot";
import { eventDataSchemas, type EventData, type EventEnvelope, type EventType } from "../../contract/event.ts";
import { usualRules } from "../../contract/forum-rules.ts";
import type { Id } from "../../contract/ids.ts";
import type { ItemAccess } from "../../contract/meeting.ts";
import { append } from "../../worker/events/feed.ts";
import { forumKinds, forums, seats } from "../../worker/forums/tables.ts";
import { people } from "../../worker/access/tables.ts";
import { memberships, organisations } from "../../worker/organisations/tables.ts";
import { commit, openDatabase } from "../../worker/platform/database.ts";
import { newId } from "../../worker/platform/ids.ts";
import { Refusal } from "../../worker/platform/refusal.ts";
import { participations, spaces } from "../../worker/spaces/tables.ts";
import type { EndpointDelivery } from "../../worker/webhooks/endpoint-delivery.ts";
import { findEndpoint } from "../../worker/webhooks/endpoint-rows.ts";
import { changeEndpoint, createEndpoint } from "../../worker/webhooks/endpoints.ts";
import { signIn } from "../cast/visitor.ts";
import { personIdOf } from "../cast/people.ts";
import { atTheDoor } from "./front-door.ts";

declare module "vitest" {
  interface ProvidedContext {
    receiverUrl: string;
  }
}

export const database = openDatabase(env.DB);
const now = () => new Date();

export type PlannedAnswer = { afterMs?: number; status?: number; headers?: Record<string, string>; bodyBytes?: number; hangs?: boolean };
export type Received = { headers: Record<string, string>; body: string; at: number };

/** An inbox of its own at the receiver that runs beside the tests. */
export function openInbox() {
  const name = crypto.randomUUID();
  const base = inject("receiverUrl");
  return {
    url: `${base}/in/${name}`,
    plan: async (answers: PlannedAnswer[]) => {
      await fetch(`${base}/plan/${name}`, { method: "PUT", body: JSON.stringify(answers) });
    },
    received: async (atLeast: number) => (await fetch(`${base}/received/${name}?atLeast=${atLeast}`)).json<Received[]>(),
  };
}

/** What was received, verified with the public library and parsed. */
export function verified({ headers, body }: Received, secret: string): EventEnvelope {
  const envelope = new Webhook(secret).verify(body, headers) as EventEnvelope;
  v.parse(eventDataSchemas[envelope.type], envelope.data);
  expect(headers["webhook-id"]).toBe(envelope.id);
  return envelope;
}

/** An organisation with an administrator, who may sit in a forum for it. */
export async function foundOrganisation(name: string, seatIn: Id<"forum"> | null = null) {
  const at = now();
  const organisationId = newId("organisation", at);
  const key = newId("membership", at).slice("mbr_".length);
  // The prefix makes the person one of those who may be signed in without a mail.
  const personId: Id<"person"> = `per_demo_${key}`;
  await commit(database, [
    database.insert(organisations).values({ id: organisationId, name, kind: "kommune", sector: "municipality", validFrom: "2007-01-01" }),
    database.insert(people).values({
      id: personId,
      name: `Administrator, ${name}`,
      title: "",
      email: `${personId}@kommune.example`,
      createdAt: at,
      updatedAt: at,
    }),
    database
      .insert(memberships)
      .values({ id: newId("membership", at), personId, organisationId, administrator: true, validFrom: "2020-01-01" }),
    ...(seatIn === null
      ? []
      : [
          database
            .insert(seats)
            .values({ id: newId("seat", at), forumId: seatIn, personId, organisationId, role: "member", validFrom: "2020-01-01" }),
        ]),
  ]);
  const administrator = () => signIn("http://localhost", key, { fetch: atTheDoor });
  return { organisationId, administrator };
}

export async function foundForum(): Promise<Id<"forum">> {
  const id = newId("forum", now());
  const kindId = newId("forumKind", now());
  await commit(database, [
    database.insert(forumKinds).values({ id: kindId, name: "Faglig forum", rules: usualRules, validFrom: "2020-01-01" }),
    database.insert(forums).values({ id, kindId, name: "Fagligt Strategisk Forum", validFrom: "2020-01-01" }),
  ]);
  return id;
}

export async function foundSpace(participants: Id<"organisation">[]): Promise<Id<"space">> {
  const at = now();
  const id = newId("space", at);
  await commit(database, [
    database
      .insert(spaces)
      .values({ id, name: "Palliativ indsats", purpose: "", goals: "", createdAt: at.toISOString(), createdBy: "per_lead" }),
    ...participants.map((partyId) =>
      database
        .insert(participations)
        .values({ id: newId("participation", at), spaceId: id, partyId, role: "author", validFrom: "2020-01-01" }),
    ),
  ]);
  return id;
}

/** An organisation that takes part in a space and may therefore be told of it. */
export async function foundParticipant() {
  const { organisationId } = await foundOrganisation("Sorø");
  return { organisationId, spaceId: await foundSpace([organisationId]) };
}

type Place = { spaceId: Id<"space"> | null; forumId: Id<"forum"> | null; access: ItemAccess };

export async function happen<T extends EventType>(type: T, data: EventData<T>, place: Place): Promise<void> {
  await commit(database, [append(database, { type, data, occurredAt: now(), actorId: "per_secretary", ...place })]);
}

/** A space's participants change: an event with the space as its subject, told to whoever takes part. */
export const participantsChange = (spaceId: Id<"space">, change: "added" | "role_changed" | "ended" = "added") =>
  happen(
    "space.participant_changed",
    {
      space: { id: spaceId, url: `https://samarbejdsrum.example/spaces/${spaceId}` },
      participationId: newId("participation", now()),
      change,
    },
    { spaceId, forumId: null, access: "open" },
  );

/** A forum decides on an item without a document. */
export const decide = (place: Place & { forumId: Id<"forum"> }) => {
  const id = newId("decision", now());
  return happen(
    "decision.recorded",
    {
      id,
      outcome: "approved",
      state: "recorded",
      deviatesFromProposal: false,
      hasReservation: false,
      access: place.access,
      title: place.access === "open" ? "Puljemidler" : null,
      url: `https://samarbejdsrum.example/decisions/${id}`,
      publicUrl: null,
      forum: { id: place.forumId, name: "Fagligt Strategisk Forum" },
      meeting: { id: newId("meeting", now()), startsAt: now().toISOString() },
      agendaItemId: newId("agendaItem", now()),
      recordSha256: "0".repeat(64),
      document: null,
    },
    place,
  );
};

export async function foundEndpoint(
  organisationId: Id<"organisation">,
  url: string,
  chosen: Partial<Parameters<typeof createEndpoint>[3]> = {},
) {
  const input = { url, description: "", eventTypes: [], spaceIds: [], includesClosed: true, signing: "both" as const, ...chosen };
  const created = await createEndpoint(database, env, organisationId, input, "per_administrator", now());
  if (created instanceof Refusal) throw new Error(created.code);
  const delivery: DurableObjectStub<EndpointDelivery> = env.DELIVERIES.getByName(created.id);
  const timeOfRetryCame = () =>
    runInDurableObject(delivery, (_, state) => {
      state.storage.sql.exec("UPDATE deliveries SET next_attempt_at = 1 WHERE state = 'waiting'");
    });
  return {
    id: created.id,
    secret: created.secret,
    delivery,
    /** Runs once, to the end, as after news in the feed. Not beside an alarm: a test that wakes the endpoint waits at the receiver instead. */
    run: () => runInDurableObject(delivery, (object) => object.alarm()),
    timeOfRetryCame,
    /** As news in the feed wakes it: for tests in which something else may have done so already, and an alarm is on its way. */
    wake: async () => delivery.wake(),
    /** The alarm that the last run left behind is run when its time has come, and fails the test when there is none. */
    runRetry: async () => {
      await timeOfRetryCame();
      expect(await runDurableObjectAlarm(delivery)).toBe(true);
    },
    /** When its alarm would ring; taken off it, as a ring would. */
    takeAlarm: () =>
      runInDurableObject(delivery, async (_, state) => {
        const at = await state.storage.getAlarm();
        await state.storage.deleteAlarm();
        return at;
      }),
    loseAlarm: () => runInDurableObject(delivery, (_, state) => state.storage.deleteAlarm().then(() => undefined)),
    /** Oldest first. */
    attempts: async () => (await delivery.attempts({ limit: 200 })).attempts.toReversed(),
    change: async (change: Parameters<typeof changeEndpoint>[3]) => {
      const row = await findEndpoint(database, created.id);
      if (row === undefined) throw new Error("the endpoint is gone");
      return changeEndpoint(database, env, row, change, personIdOf("secretary"), now());
    },
    /** A receiver has a request before its sender has entered the answer: resolves when that is done. */
    nothingWaits: () => vi.waitUntil(async () => (await delivery.progress()).waiting === 0, { timeout: 5000 }),
    waiting: async () => (await delivery.progress()).waiting,
  };
}
