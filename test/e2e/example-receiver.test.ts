import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { ReceiptView } from "../../contract/feed.ts";
import type { TokenCreated } from "../../contract/token.ts";
import type { DecisionView, MeetingView } from "../../contract/views.ts";
import { findFreePort } from "../../scripts/port.ts";
import { root } from "../../scripts/tools.ts";
import { professionalForum } from "../cast/bodies.ts";
import { decideOn } from "../cast/decide.ts";
import { signIn, type Visitor } from "../cast/visitor.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), "samarbejdsrum-receiver-"));
const journal = join(folder, "journal.jsonl");
let running: ChildProcess | null = null;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await killReceiver();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function startReceiver(settings: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ["examples/receiver/start.ts"], {
    cwd: root,
    env: { ...process.env, ...settings, JOURNAL: journal, SYSTEM: "SBSYS" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith("Listening")) return;
  throw new Error("the receiver did not start");
}

async function killReceiver(): Promise<void> {
  if (running === null || running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, "exit");
  running.kill("SIGKILL");
  await gone;
}

async function decide(secretary: Visitor, title: string): Promise<DecisionView> {
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2027-01-20T16:00:00Z",
    place: "",
  });
  await secretary.post(`/meetings/${planned.id}/agenda-items`, { title, itemType: "decision", access: "open", submissionId: null });
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  const meeting = await secretary.post<MeetingView>(`/meetings/${planned.id}/progress`, { to: "in_progress" });
  const [item] = meeting.items;
  if (item === undefined) throw new Error("the meeting has no item");
  return decideOn(secretary, item, {
    outcome: "approved",
    text: "Godkendt.",
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: null,
  });
}

const entered = () =>
  readFileSync(journal, "utf8")
    .split("\n")
    .filter((line) => line.includes('"kind":"event"'));

describe("the example receiver", () => {
  it("verifies, stores once, and says under which reference, also when it was killed in between", async () => {
    const [secretary, integrator] = await Promise.all([signIn(server.baseUrl, "secretary"), signIn(server.baseUrl, "slagelse-integrator")]);
    const port = await findFreePort();
    const organisation = "/organisations/org_municipality_0330";
    const url = `http://localhost:${port}/`;
    const endpoint = await integrator.post<EndpointCreated>(`${organisation}/endpoints`, { url, description: "Eksempel", eventTypes: [] });
    const scopes = ["acknowledgements"];
    const { token } = await integrator.post<TokenCreated>(`${organisation}/tokens`, { name: "Eksempel", scopes, validDays: 1 });
    const settings = { SECRET: endpoint.secret, TOKEN: token, PORT: String(port), API: `${server.baseUrl}/api` };
    const references = async (decision: DecisionView) =>
      (await secretary.get<ReceiptView[]>(`/decisions/${decision.id}/receipts`)).flatMap(({ acknowledgements }) =>
        acknowledgements.map(({ system, reference }) => `${reference} ${system}`),
      );
    const isEntered = (decision: DecisionView, reference: string) =>
      vi.waitUntil(async () => (await references(decision)).includes(`${reference} SBSYS`), { timeout: 30_000, interval: 100 });

    await startReceiver(settings);
    const first = await decide(secretary, "Den første sag");
    await isEntered(first, "26-0001");
    expect(entered()).toHaveLength(1);

    // What is decided while it is dead is told when it is back; what comes twice is entered once.
    await killReceiver();
    const second = await decide(secretary, "Den anden sag");
    await startReceiver(settings);
    await integrator.post(`/endpoints/${endpoint.id}/replays`, { what: "range", fromSeq: 1, throughSeq: 1 });
    await isEntered(second, "26-0002");
    expect(await references(first)).toEqual(["26-0001 SBSYS"]);
    expect(entered()).toHaveLength(2);

    // A clock that is ten minutes wrong is named as the reason; a stranger's message is refused.
    const body = JSON.stringify({ id: "evt_forged", type: "decision.recorded" });
    const send = (at: Date, secret: string) =>
      fetch(url, {
        method: "POST",
        body,
        headers: {
          "webhook-id": "evt_forged",
          "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
          "webhook-signature": new Webhook(secret).sign("evt_forged", at, body),
        },
      });
    const late = await send(new Date(Date.now() - 10 * 60_000), endpoint.secret);
    expect([late.status, await late.text()]).toEqual([401, expect.stringContaining("too old") as string]);
    expect((await send(new Date(), `whsec_${btoa("somebody else's secret, long enough")}`)).status).toBe(401);
    expect(entered()).toHaveLength(2);
  });
});
