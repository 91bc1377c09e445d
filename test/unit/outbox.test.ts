import { describe, expect, it } from "vitest";
import type { Entry } from "../../web/live/entries.ts";
import { createOutbox, ownId, type OutboxStore, type Sent } from "../../web/live/outbox.ts";

const remark = (id: string, words = id): Entry => ({
  kind: "remark",
  agendaItemId: "agi_first",
  remarkId: `rem_${id}`,
  remark: { words, onBehalfOf: "person" },
  at: "2023-04-19T15:00:00.000Z",
});
const mark = (status: "present" | "absent"): Entry => ({
  kind: "attendance",
  attendeeId: "sea_doctor",
  mark: { status, from: null, until: null, substituteFor: null, name: null },
});
const current = (agendaItemId: `agi_${string}`, at: string): Entry => ({ kind: "currentItem", agendaItemId, at });

/** A tab's store, and a server that answers as it is told to; what it was sent is kept. */
function world(kept: Entry[] = []) {
  const sent: Entry[] = [];
  let answer: (entry: Entry) => Sent | Promise<Sent> = () => ({ kind: "taken" });
  let waiting = kept;
  const store: OutboxStore = { read: () => waiting, write: (next) => (waiting = next) };
  const outbox = createOutbox(
    store,
    async (entry) => {
      sent.push(entry);
      return await answer(entry);
    },
    () => undefined,
  );
  return { outbox, sent, kept: () => waiting, answering: (next: typeof answer) => (answer = next) };
}

const lost: Sent = { kind: "unanswered" };

describe("what is entered in a meeting", () => {
  it("waits, in order, for as long as there is no answer, and is then sent as it was", async () => {
    const { outbox, sent, kept, answering } = world();
    answering(() => lost);
    outbox.add(remark("a"));
    outbox.add(remark("b"));
    await outbox.flush();
    expect(kept()).toEqual([remark("a"), remark("b")]);
    answering(() => ({ kind: "taken" }));
    sent.length = 0;
    await outbox.flush();
    expect(sent).toEqual([remark("a"), remark("b")]);
    expect(outbox.state().waiting).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it("is there after the page has been opened anew", async () => {
    const { outbox, sent } = world([remark("kept")]);
    expect(outbox.state().waiting).toEqual([remark("kept")]);
    await outbox.flush();
    expect(sent).toEqual([remark("kept")]);
  });

  it("is sent once for a thing that was changed several times while nothing went out", async () => {
    const { outbox, sent, answering } = world();
    answering(() => lost);
    outbox.add(mark("present"));
    outbox.add(remark("between"));
    outbox.add(mark("absent"));
    await outbox.flush();
    expect(outbox.state().waiting).toEqual([remark("between"), mark("absent")]);
    answering(() => ({ kind: "taken" }));
    sent.length = 0;
    await outbox.flush();
    expect(sent).toEqual([remark("between"), mark("absent")]);
  });

  it("keeps each item that was on, with its own time", async () => {
    const { outbox, answering } = world();
    answering(() => lost);
    outbox.add(current("agi_first", "2023-04-19T15:00:00.000Z"));
    outbox.add(current("agi_second", "2023-04-19T15:10:00.000Z"));
    await outbox.flush();
    expect(outbox.state().waiting).toHaveLength(2);
  });

  it("does not lose what is changed while the earlier word on it is under way", async () => {
    const { outbox, sent, answering } = world();
    let arrive = (): void => undefined;
    answering(() => new Promise((resolve) => (arrive = () => resolve({ kind: "taken" }))));
    outbox.add(mark("present"));
    await Promise.resolve();
    outbox.add(mark("absent"));
    expect(outbox.state().waiting).toEqual([mark("present"), mark("absent")]);
    answering(() => ({ kind: "taken" }));
    arrive();
    await outbox.flush();
    await outbox.flush();
    expect(sent.map((entry) => entry.kind === "attendance" && entry.mark.status)).toEqual(["present", "absent"]);
    expect(outbox.state().waiting).toEqual([]);
  });

  it("is set aside with its words where the server will not have it, and holds nothing else up", async () => {
    const { outbox, answering } = world();
    const error = new Error("the meeting is over");
    answering((entry) => (entry.kind === "remark" ? { kind: "refused", error } : { kind: "taken" }));
    outbox.add(remark("late", "Mine ord"));
    outbox.add(mark("present"));
    await outbox.flush();
    await outbox.flush();
    expect(outbox.state()).toEqual({ waiting: [], refused: [{ entry: remark("late", "Mine ord"), error }] });
    const [refused] = outbox.state().refused;
    if (refused !== undefined) outbox.dismiss(refused.entry);
    expect(outbox.state().refused).toEqual([]);
  });

  it("has an id that the API takes for one", () => {
    expect(ownId("rem")).toMatch(/^rem_[a-z0-9]{32}$/);
    expect(ownId("rem")).not.toBe(ownId("rem"));
  });
});
