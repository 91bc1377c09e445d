import { evictDurableObject } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import { closeCodes } from "../../contract/room.ts";
import { admissionOf, author, RoomClient, seededRoom } from "./room-client.ts";
import { as, decide, openText, runningMeeting, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

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
