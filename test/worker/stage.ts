import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { Id } from "../../contract/ids.ts";
import type { ProblemCode } from "../../contract/problem.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { DecisionView, DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import type { NewReading } from "../../contract/recording.ts";
import csv from "../../data/municipalities.csv?raw";
import { referenceStatements } from "../../data/reference.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { sha256Hex } from "../../worker/platform/hash.ts";
import { frozenTextKey } from "../../worker/room/frozen.ts";
import { professionalForum } from "../cast/bodies.ts";
import { palliativeEffort, type DemoText } from "../cast/texts.ts";
import { decideOn } from "../cast/decide.ts";
import { seedCast } from "../cast/seed.ts";
import { Refused, signIn, type Visitor } from "../cast/visitor.ts";
import { setValue, type DemoValue } from "../cast/set-value.ts";
import { write } from "../cast/write.ts";
import { atTheDoor } from "./front-door.ts";
import { RoomClient } from "./room-client.ts";

export const base = "http://localhost";

/** The demo's bodies and people, in a database that has only the migrations. */
export async function setTheStage(): Promise<void> {
  await env.DB.batch(referenceStatements(csv).map((statement) => env.DB.prepare(statement)));
  await seedCast(env.DB);
}

/** Somebody of the cast, signed in. `at` arranges the instant of all they do. */
export const as = (key: string, at?: string): Promise<Visitor> =>
  signIn(base, key, { fetch: atTheDoor, ...(at === undefined ? {} : { at: new Date(at) }) });

/** What the request was refused with; fails when it was not refused. */
export async function refusal(request: Promise<unknown>): Promise<{ code: ProblemCode; status: number; paths: string[] }> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, status, fields } = error.problem;
    return { code, status, paths: (fields ?? []).map((field) => field.path) };
  }
  return expect.fail("was not refused");
}

/** Sits down at the live text through the front door, as somebody's browser does. */
export async function openText(visitor: Visitor, documentId: Id<"document">): Promise<RoomClient> {
  const response = await atTheDoor(`${base}/sync/${documentId}`, { headers: { upgrade: "websocket", cookie: visitor.cookie } });
  const client = RoomClient.over(response);
  await client.sync();
  return client;
}

/** Writes the whole text as one person, and leaves when the room has it. */
export async function writeText(
  visitor: Visitor,
  documentId: Id<"document">,
  parts: Pick<DemoText["parts"][number], "field" | "paragraphs">[],
): Promise<void> {
  const client = await openText(visitor, documentId);
  for (const part of parts) client.sendUpdate(client.change(() => write(client.doc, part.field, part.paragraphs)));
  await client.sync();
  client.leave();
}

/** Sets values in the document's fields, as their forms do. */
/** Makes the version be one that was frozen under an earlier schema, with the same to read in it. Its hash. */
export async function frozenBefore(versionId: Id<"version">, text: CanonicalText): Promise<string> {
  const bytes = canonicalBytes({ ...text, schema: 3 });
  await env.ARTEFACTS.put(frozenTextKey(versionId), bytes);
  return sha256Hex(bytes);
}

export async function setValues(visitor: Visitor, documentId: Id<"document">, values: DemoValue[]): Promise<void> {
  const client = await openText(visitor, documentId);
  for (const value of values) client.sendUpdate(client.change(() => setValue(client.doc, value)));
  await client.sync();
  client.leave();
}

/** A space of Slagelse's with Sorø as author, the hospital as commenter and the region as reader, answering to the professional forum. */
export async function openSpace(name = "Sårbare ældre"): Promise<SpaceView> {
  const slagelse = await as("slagelse-consultant");
  const space = await slagelse.post<SpaceView>("/spaces", {
    name,
    purpose: "At prøve noget af.",
    goals: "",
    organisationId: "org_municipality_0330",
    forumId: professionalForum,
  });
  for (const [partyId, role] of [
    ["org_municipality_0340", "author"],
    ["org_hospital_nsr", "commenter"],
    ["org_region_1085", "reader"],
  ]) {
    await slagelse.post(`/spaces/${space.id}/participations`, { partyId, role, validTo: null });
  }
  return slagelse.get(`/spaces/${space.id}`);
}

/** An initiative with all its fields written, in a space of its own. */
export async function writtenInitiative(): Promise<DocumentView> {
  const slagelse = await as("slagelse-consultant");
  const space = await openSpace();
  const document = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, {
    kind: "initiative",
    title: palliativeEffort.title,
  });
  await writeText(slagelse, document.id, palliativeEffort.parts);
  return document;
}

/** The same, put to the forum. */
export async function submittedInitiative(): Promise<DocumentView> {
  const document = await writtenInitiative();
  return (await as("slagelse-consultant")).post(`/documents/${document.id}/submissions`, { forumId: professionalForum });
}

/** A running meeting with the submitted initiative as its only item. */
export async function runningMeeting(access: "open" | "closed" = "open"): Promise<{ document: DocumentView; meeting: MeetingView }> {
  const document = await submittedInitiative();
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted Sygehus",
  });
  await secretary.post(`/meetings/${planned.id}/agenda-items`, {
    title: palliativeEffort.title,
    itemType: "decision",
    access,
    submissionId: document.submissions[0]?.id,
  });
  await secretary.post(`/meetings/${planned.id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
  return { document, meeting: await secretary.post(`/meetings/${planned.id}/progress`, { to: "in_progress" }) };
}

/** What a secretary enters, reads out and confirms, with the version on the agenda; the parts override. */
export async function decide(meeting: MeetingView, parts: Partial<NewReading> = {}): Promise<DecisionView> {
  const [item] = meeting.items;
  if (item === undefined) throw new Error("the meeting has no item");
  return decideOn(await as("secretary"), item, {
    outcome: "approved",
    text: "Forummet godkendte indsatsen.",
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: item.document?.versionId ?? null,
    ...parts,
  });
}
