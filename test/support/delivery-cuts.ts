import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import type { EventEnvelope } from "../../contract/event.ts";
import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { FeedPage } from "../../contract/feed.ts";
import type { SpaceView } from "../../contract/views.ts";
import { chanceOf, type Chance } from "../cast/chance.ts";
import { Refused, signIn, type Visitor } from "../cast/visitor.ts";
import { subjectOf } from "../../worker/webhooks/subject.ts";
import type { Received, Receiver } from "./receiver.ts";
import type { TestServer } from "./server.ts";

const slagelse = "org_municipality_0330";
const spaceCount = 4;
const guests = ["org_municipality_0340", "org_municipality_0370", "org_plo_zealand", "org_hospital_nsr", "org_psychiatry_zealand"];
const requestsAtOnce = 8;
/** Longer than it takes until what was just committed is told, so that a cut finds requests and deliveries in every state. */
const cutWithinMs = 250;
const comesWithinMs = 30_000;

/** `told` counts events that were committed and are the endpoint's to hear; `missing` and `early` what of them did not come, or before one of the same subject. */
export type DeliveryCuts = { cuts: number; told: number; attempts: number; missing: number; early: number };

/**
 * People change who takes part in four spaces, and at moments that the seed picks the server and its runtime are killed, requests and deliveries under way.
 * In the end what the feed has is held against what the receiver got, each request verified with the public library.
 */
export async function tellThroughPowerCuts(server: TestServer, receiver: Receiver, cuts: number, seed: number): Promise<DeliveryCuts> {
  const below = chanceOf(seed);
  const administrator = await signIn(server.baseUrl, "slagelse-integrator");
  const consultant = await signIn(server.baseUrl, "slagelse-consultant");
  const inbox = `cuts-${seed}`;
  const { secret } = await administrator.post<EndpointCreated>(`/organisations/${slagelse}/endpoints`, {
    url: receiver.inboxUrl(inbox),
    description: "",
    eventTypes: ["space.created", "space.participant_changed"],
  });
  const heard = new Heard(secret);
  const spaces = await Promise.all(Array.from({ length: spaceCount }, (_, index) => openSpace(consultant, `Rum ${index}`)));
  for (let cut = 0; cut < cuts; cut++) {
    receiver.plan(
      inbox,
      Array.from({ length: 3 }, () => ({ afterMs: below(40), status: 204 })),
    );
    const requests = Array.from({ length: requestsAtOnce }, () => change(consultant, spaces[below(spaceCount)], below));
    await Promise.race(requests);
    await pause(below(cutWithinMs));
    await server.kill();
    await Promise.all(requests);
    await server.restart();
    heard.hear(await receiver.received(inbox, 0));
  }
  const committed = await readAll(administrator);
  const received = await receivedUntil(receiver, inbox, (all) => heard.hear(all).size >= committed.length);
  const arrived = heard.hear(received);
  const missing = committed.filter(({ id }) => !arrived.has(id)).length;
  return { cuts, told: committed.length, attempts: received.length, missing, early: countEarly([...arrived.values()]) };
}

/** What came, as soon as it is enough; what came in time otherwise. */
async function receivedUntil(receiver: Receiver, inbox: string, isEnough: (received: Received[]) => boolean): Promise<Received[]> {
  const tooLate = pause(comesWithinMs, null);
  for (let received = await receiver.received(inbox, 0); ;) {
    // One more than there are. A repetition is possible: a delivery may have arrived without the server living to know.
    const more = isEnough(received) ? null : await Promise.race([receiver.received(inbox, received.length + 1), tooLate]);
    if (more === null) return received;
    received = [...more];
  }
}

const openSpace = (visitor: Visitor, name: string): Promise<SpaceView> =>
  visitor.post<SpaceView>("/spaces", { name, purpose: "Prøve", goals: "Prøve", organisationId: slagelse, forumId: null });

/** Lets somebody in or sees them out. That the server dies meanwhile, or somebody else was quicker, is what this is about. */
async function change(visitor: Visitor, space: SpaceView | undefined, below: Chance): Promise<void> {
  const partyId = guests[below(guests.length)];
  if (space === undefined || partyId === undefined) throw new Error("there are spaces and guests");
  const isLeaving = below(2) === 0;
  try {
    const { participations } = await visitor.get<SpaceView>(`/spaces/${space.id}`);
    const standing = participations.find(({ party }) => party.id === partyId);
    if (standing === undefined) await visitor.post(`/spaces/${space.id}/participations`, { partyId, role: "reader", validTo: null });
    else if (isLeaving) await visitor.delete(`/participations/${standing.id}`);
  } catch (error) {
    const isBeaten = error instanceof Refused && ["participation_exists", "not_found"].includes(error.problem.code);
    const isCutOff = error instanceof TypeError;
    if (!isBeaten && !isCutOff) throw error;
  }
}

async function readAll(administrator: Visitor): Promise<EventEnvelope[]> {
  const all: EventEnvelope[] = [];
  for (let after = 0; ;) {
    const page = await administrator.get<FeedPage>(`/events?after=${after}&limit=500`);
    all.push(...page.events.filter((event) => event.type.startsWith("space.")));
    const last = page.events.at(-1);
    if (last === undefined) return all;
    after = last.seq;
  }
}

/** By id, in the order in which they came first. What comes is verified soon: the library refuses what is older than five minutes, and fifty cuts take longer. */
class Heard {
  readonly #webhook: Webhook;
  readonly #first = new Map<string, EventEnvelope>();
  #verified = 0;

  constructor(secret: string) {
    this.#webhook = new Webhook(secret);
  }

  hear(received: Received[]): Map<string, EventEnvelope> {
    for (const { headers, body } of received.slice(this.#verified)) {
      const envelope = this.#webhook.verify(body, headers) as EventEnvelope;
      if (!this.#first.has(envelope.id)) this.#first.set(envelope.id, envelope);
    }
    this.#verified = received.length;
    return this.#first;
  }
}

function countEarly(arrived: EventEnvelope[]): number {
  const last = new Map<string, number>();
  let early = 0;
  for (const event of arrived) {
    const subject = subjectOf(event);
    if ((last.get(subject) ?? 0) > event.seq) early += 1;
    last.set(subject, Math.max(event.seq, last.get(subject) ?? 0));
  }
  return early;
}
