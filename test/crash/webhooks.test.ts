import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { EventEnvelope } from "../../contract/event.ts";
import type { AttemptPage, EndpointCreated, EndpointDetail } from "../../contract/endpoint-views.ts";
import type { SpaceView } from "../../contract/views.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { startReceiver, type Received, type Receiver } from "../support/receiver.ts";
import { startServer, type TestServer } from "../support/server.ts";

const slagelse = "org_municipality_0330";

let server: TestServer;
let receiver: Receiver;
let administrator: Visitor;
let consultant: Visitor;

beforeAll(async () => {
  [server, receiver] = await Promise.all([startServer(), startReceiver()]);
  administrator = await signIn(server.baseUrl, "slagelse-integrator");
  consultant = await signIn(server.baseUrl, "slagelse-consultant");
}, 240_000);

afterAll(async () => {
  await receiver.close();
  await server.stop();
});

const makeEndpoint = (inbox: string) =>
  administrator.post<EndpointCreated>(`/organisations/${slagelse}/endpoints`, {
    url: receiver.inboxUrl(inbox),
    description: "",
    eventTypes: [],
  });

const takeUpSpace = (name: string) =>
  consultant.post<SpaceView>("/spaces", { name, purpose: "Prøve", goals: "Prøve", organisationId: slagelse, forumId: null });

const addParticipant = (space: SpaceView, partyId: string) =>
  consultant.post(`/spaces/${space.id}/participations`, { partyId, role: "reader", validTo: null });

/** What was received, each verified with the public library, and a repetition under its id only once. */
function told(received: Received[], secret: string): EventEnvelope[] {
  const webhook = new Webhook(secret);
  const envelopes = received.map(({ headers, body }) => webhook.verify(body, headers) as EventEnvelope);
  return [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()];
}

const seqsOf = (envelopes: EventEnvelope[]) => envelopes.map(({ seq }) => seq);

test("a server killed while a receiver keeps it waiting tells that receiver everything afterwards, in order, under the same ids", async () => {
  const { id, secret } = await makeEndpoint("killed-in-delivery");
  receiver.plan("killed-in-delivery", [{ hangs: true }]);
  const space = await takeUpSpace("Slukket midt i en levering");
  const [first] = await receiver.received("killed-in-delivery", 1);
  // Committed, and not to be sent before the first about the same space has arrived.
  for (const partyId of ["org_municipality_0340", "org_municipality_0370", "org_plo_zealand"]) await addParticipant(space, partyId);
  await server.kill();
  expect(await receiver.received("killed-in-delivery", 1)).toHaveLength(1);
  await server.restart();

  const received = await receiver.received("killed-in-delivery", 5);
  expect(received[1]?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  const events = told(received, secret);
  expect(events.map(({ type }) => type)).toEqual([
    "space.created",
    "space.participant_changed",
    "space.participant_changed",
    "space.participant_changed",
  ]);
  expect(seqsOf(events)).toEqual(seqsOf(events).toSorted((a, b) => a - b));
  // The receiver has the last one before the server has entered its answer.
  await vi.waitFor(async () => {
    const { attempts } = await administrator.get<AttemptPage>(`/endpoints/${id}/attempts`);
    expect(attempts.filter(({ result }) => result === "delivered").map(({ seq }) => seq)).toEqual(seqsOf(events).toReversed());
  }, 10_000);
});

test("whatever was answered as done before a kill is told after it", async () => {
  const { secret } = await makeEndpoint("killed-after-commit");
  const names: string[] = [];
  for (let round = 1; round <= 3; round++) {
    for (let n = 1; n <= 4; n++) {
      const { name } = await takeUpSpace(`Runde ${round}, rum ${n}`);
      names.push(name);
    }
    await server.kill();
    await server.restart();
  }
  // A repetition is possible: the last ones of each round may have arrived without the server living to know.
  for (let count = names.length; ; count++) {
    const events = told(await receiver.received("killed-after-commit", count), secret);
    if (events.length < names.length) continue;
    const arrived = events.flatMap(({ type, data }) =>
      type === "space.created" && "space" in data && "name" in data.space ? [data.space.name] : [],
    );
    expect(arrived.toSorted()).toEqual(names.toSorted());
    return;
  }
});

test("a server killed in the middle of sending everything again sends the rest of it afterwards, under the same ids", async () => {
  const { id, secret } = await makeEndpoint("killed-in-replay");
  const space = await takeUpSpace("Slukket, mens alt sendes igen");
  for (const partyId of ["org_municipality_0340", "org_municipality_0370", "org_plo_zealand"]) await addParticipant(space, partyId);
  const first = told(await receiver.received("killed-in-replay", 4), secret);
  // The receiver has the last one before the server has entered its answer.
  await vi.waitFor(async () => {
    const { health } = await administrator.get<EndpointDetail>(`/endpoints/${id}`);
    expect(health.waiting).toBe(0);
  }, 10_000);

  receiver.plan("killed-in-replay", [{ status: 204 }, { hangs: true }]);
  const [from, through] = [first[0]?.seq, first[3]?.seq];
  await administrator.post(`/endpoints/${id}/replays`, { what: "range", fromSeq: from, throughSeq: through });
  await receiver.received("killed-in-replay", 6);
  await server.kill();
  await server.restart();
  const again = (await receiver.received("killed-in-replay", 9)).slice(4);
  expect(told(again, secret)).toEqual(first);
});
