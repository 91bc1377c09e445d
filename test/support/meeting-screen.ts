import { WebSocket } from "ws";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { Refused, type Visitor } from "../cast/visitor.ts";
import { requestOf, type Entry } from "../../web/live/entries.ts";
import { openLine, type LineState } from "../../web/live/line.ts";
import { createOutbox, type OutboxState } from "../../web/live/outbox.ts";

/** Somebody's screen in a meeting, without the screen: the page's own line and outbox, over a real network. */
export type Screen = {
  live: () => LiveMeetingView | null;
  line: () => LineState;
  box: () => OutboxState;
  enter: (entry: Entry) => void;
  /** Resolves as soon as what the screen shows, or its line or outbox, is so. */
  until: (condition: (screen: Screen) => boolean) => Promise<void>;
  close: () => void;
};

/** `phone` is a network that lets no sockets through. */
export function openScreen(visitor: Visitor, meetingId: Id<"meeting">, { phone = false } = {}): Screen {
  let live: LiveMeetingView | null = null;
  let state: LineState = "connecting";
  let lookers: (() => void)[] = [];
  const look = (): void => {
    for (const one of lookers.splice(0)) one();
  };
  const take = (told: LiveMeetingView): void => {
    if (live === null || told.revision >= live.revision) live = told;
    look();
  };
  const ask = (query = "") => visitor.get<LiveMeetingView>(`/meetings/${meetingId}/live${query}`);
  const outbox = createOutbox(
    { read: () => [], write: () => undefined },
    async (entry) => {
      const { method, path, body } = requestOf(entry, meetingId);
      try {
        take(await (method === "PUT" ? visitor.put<LiveMeetingView>(path, body) : visitor.delete<LiveMeetingView>(path)));
        return { kind: "taken" };
      } catch (error) {
        return error instanceof Refused ? { kind: "refused", error } : { kind: "unanswered" };
      }
    },
    look,
  );
  const address = phone ? "ws://127.0.0.1:9/sync" : `${visitor.baseUrl.replace(/^http/, "ws")}/sync/meetings/${meetingId}`;
  const line = openLine({
    // The client of `ws` has a browser's shape, and can bring a cookie.
    socket: () => new WebSocket(address, { headers: { cookie: visitor.cookie } }),
    poll: async () => take(await ask(live === null ? "" : `?after=${live.revision}&wait=20`)),
    heard: () =>
      void ask().then(take, () => {
        // The line went again before the answer; it asks anew when it is back.
      }),
    changed: (next) => {
      state = next;
      if (next === "connected") void outbox.flush();
      look();
    },
    times: { pingEveryMs: 500, patienceMs: 1500, firstPauseMs: 50, longestPauseMs: 200 },
  });
  const screen: Screen = {
    live: () => live,
    line: () => state,
    box: () => outbox.state(),
    enter: (entry) => outbox.add(entry),
    until: (condition) =>
      new Promise((resolve) => {
        const see = (): void => (condition(screen) ? resolve() : void lookers.push(see));
        see();
      }),
    close: () => {
      lookers = [];
      line.close();
    },
  };
  return screen;
}
