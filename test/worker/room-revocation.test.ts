import { evictDurableObject } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import { closeCodes, documentNews, messageKinds } from "../../contract/room.ts";
import type { DocumentView, MeetingView, VersionSummary } from "../../contract/views.ts";
import { professionalForum } from "../cast/bodies.ts";
import { palliativeEffort } from "../cast/texts.ts";
import { follow } from "./margin-line.ts";
import { admissionOf, author, RoomClient, seededRoom } from "./room-client.ts";
import { as, decide, openText, runningMeeting, setTheStage, writtenInitiative } from "./stage.ts";

beforeAll(setTheStage);

/** A word in a frame: how long it is, and it. */
const inBytes = (word: string): number[] => [word.length, ...new TextEncoder().encode(word)];

it("whoever was let in by rights that were taken away on the way is sent back, and what they send is not taken", async () => {
  const { documentId, room } = await seededRoom();
  const before = await room.read();
  const letIn = admissionOf(author);
  await room.readmit();
  await evictDurableObject(room);
  const late = await RoomClient.enter(documentId, letIn);
  late.sendUpdate(late.change(() => late.doc.getXmlFragment("body").insert(0, [])));
  expect((await late.closed).code).toBe(closeCodes.comeBack);
  expect(await room.read()).toEqual(before);
});

it("a text that a decision closes is closed at once for those who are writing in it", async () => {
  const { document, meeting } = await runningMeeting();
  const soro = await as("soro-consultant");
  const client = await openText(soro, document.id);
  await decide(meeting, { outcome: "rejected" });
  expect((await client.closed).code).toBe(closeCodes.comeBack);
  const again = await openText(soro, document.id);
  again.type("efter afslaget");
  expect((await again.closed).code).toBe(closeCodes.notAllowed);
});

it("those who have a document open hear of a named version, a submission, an agenda and a meeting that is called off, and come in anew when it is decided on", async () => {
  const [soro, slagelse, secretary] = [await as("soro-consultant"), await as("slagelse-consultant"), await as("secretary")];
  const document = await writtenInitiative();
  const line = await follow(soro, document.id);
  await slagelse.post(`/documents/${document.id}/versions`, { name: "Før mødet" });
  expect(await line.next()).toEqual([64, documentNews]);
  await slagelse.post(`/documents/${document.id}/submissions`, { forumId: professionalForum });
  expect(await line.next()).toEqual([64, documentNews]);
  const [submission] = (await slagelse.get<DocumentView>(`/documents/${document.id}`)).submissions;
  const onAnAgendaThatIsOut = async (startsAt: string) => {
    const { id } = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, { startsAt, place: "" });
    const item = { title: palliativeEffort.title, itemType: "decision", access: "open", submissionId: submission?.id };
    await secretary.post(`/meetings/${id}/agenda-items`, item);
    expect(await line.next()).toEqual([64, documentNews]);
    await secretary.post(`/meetings/${id}/progress`, { to: "agenda_published", reason: "Aftalt med formandskabet." });
    expect(await line.next()).toEqual([64, documentNews]);
    return id;
  };
  const off = await onAnAgendaThatIsOut("2026-12-01T16:00:00Z");
  await secretary.post(`/meetings/${off}/cancellation`, { reason: "Formanden er syg." });
  expect(await line.next()).toEqual([64, documentNews]);
  const id = await onAnAgendaThatIsOut("2026-12-02T16:00:00Z");
  await decide(await secretary.post<MeetingView>(`/meetings/${id}/progress`, { to: "in_progress" }));
  // What they may do is another matter from then on.
  expect(await line.closed).toBe(closeCodes.comeBack);
});

it("those who have a document open hear from the room who brought an earlier text back, also when they come back to it and that page is closed", async () => {
  const [slagelse, soro] = [await as("slagelse-consultant"), await as("soro-consultant")];
  const { id } = await writtenInitiative();
  const version = await slagelse.post<VersionSummary>(`/documents/${id}/versions`, { name: "Før mødet" });
  const client = await openText(slagelse, id);
  client.type("Siden.");
  await client.sync();
  client.leave();
  const told = (count: number, ...names: string[]) => [messageKinds.broughtBack, count, ...names.flatMap(inBytes)];
  const line = await follow(soro, id, messageKinds.broughtBack);
  expect(await line.next()).toEqual(told(0, "", ""));
  await slagelse.post(`/documents/${id}/restorations`, { versionId: version.id });
  const once = told(1, version.by?.id ?? "", "Konsulent i Slagelse");
  expect(await line.next()).toEqual(once);
  line.leave();
  const again = await follow(soro, id, messageKinds.broughtBack);
  expect(await again.next()).toEqual(once);
  again.leave();
});
