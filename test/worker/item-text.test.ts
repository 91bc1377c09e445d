import { beforeAll, describe, expect, it } from "vitest";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { MeetingView } from "../../contract/views.ts";
import { canonicalText } from "../../text/canonical.ts";
import { plainText } from "../../text/plain.ts";
import { professionalForum } from "../cast/bodies.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openText, refusal, setTheStage, writeText } from "./stage.ts";

beforeAll(setTheStage);

async function closedItem(): Promise<string> {
  const secretary = await as("secretary");
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "",
  });
  const { items } = await secretary.post<MeetingView>(`/meetings/${planned.id}/agenda-items`, {
    title: "Et lukket punkt",
    itemType: "discussion",
    access: "closed",
    submissionId: null,
  });
  return items[0]?.id ?? "";
}

const textOf = async (key: string, itemId: string) => (await as(key)).get<ItemTextView>(`/agenda-items/${itemId}/text`);

describe("the text of an agenda item", () => {
  it("is divided as the forum's template has it, and is one text also for two who begin at the same moment", async () => {
    const itemId = await closedItem();
    const [secretary, chair] = await Promise.all([as("secretary"), as("hospital-director")]);
    const [one, other] = await Promise.all([
      secretary.post<ItemTextView>(`/agenda-items/${itemId}/text`),
      chair.post<ItemTextView>(`/agenda-items/${itemId}/text`),
    ]);
    expect(one.textId).not.toBeNull();
    expect(other.textId).toBe(one.textId);
    expect(one.sections.map(({ key }) => key)).toEqual(["summary", "caseText", "economics", "proposal", "earlierDecisions"]);
  });

  it("is written by secretariat and chairs, read along by those with a seat, and shut to everybody else", async () => {
    const itemId = await closedItem();
    const secretary = await as("secretary");
    const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${itemId}/text`);
    if (textId === null) throw new Error("no text");
    await writeText(secretary, textId, [{ field: "summary", paragraphs: ["Sagen kort fortalt."] }]);

    expect(await textOf("general-practitioner", itemId)).toMatchObject({ textId, role: "reader", published: null });
    const member = await openText(await as("general-practitioner"), textId);
    expect(plainText(canonicalText(member.doc, "agenda_item"))).toBe("Sagen kort fortalt.");
    member.leave();
    expect(await refusal((await as("general-practitioner")).post(`/agenda-items/${itemId}/text`))).toMatchObject({ code: "not_allowed" });

    const outsider = await as("kolding-outsider");
    expect(await refusal(outsider.get(`/agenda-items/${itemId}/text`))).toMatchObject({ code: "not_found" });
    const knock = await atTheDoor(`${base}/sync/${textId}`, { headers: { upgrade: "websocket", cookie: outsider.cookie } });
    expect(knock.status).toBe(404);
  });
});
