import type { QueryClient } from "@tanstack/react-query";
import * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import { get, ProblemError, put, remove } from "../api/client.ts";
import { keptEntriesOf, signedOut } from "../shell/device.ts";
import { readKept, writeKept } from "../shell/kept.ts";
import { entrySchema, requestOf, type Entry } from "./entries.ts";
import { openLine, type LineState } from "./line.ts";
import { createOutbox, type Outbox, type OutboxState, type OutboxStore, type Sent } from "./outbox.ts";
import { liveKey } from "./queries.ts";

export type LiveState = OutboxState & {
  connection: LineState;
  /** How many entries had waited for the line, once all of them have arrived after it came back. */
  resent: number | null;
};

export type LiveSession = {
  state: () => LiveState;
  subscribe: (listener: () => void) => () => void;
  enter: (entry: Entry) => void;
  dismiss: (entry: Entry) => void;
  leave: () => void;
};

/** No answer in so long is none: then it is sent again. */
const patienceMs = 10_000;
const retryEveryMs = 4000;
const waitSeconds = 20;

/** Follows a meeting, and sends what is entered in it: one line and one outbox while the page is there. */
export function openLiveSession(meetingId: Id<"meeting">, me: Id<"person">, queries: QueryClient): LiveSession {
  const listeners = new Set<() => void>();
  let connection: LineState = "connecting";
  let resent: number | null = null;
  let waited = 0;

  const known = () => queries.getQueryData<LiveMeetingView>(liveKey(meetingId));
  const take = (live: LiveMeetingView) => {
    // An answer that was overtaken by a newer one says nothing.
    queries.setQueryData<LiveMeetingView>(liveKey(meetingId), (before) =>
      before !== undefined && before.revision > live.revision ? before : live,
    );
  };
  const refresh = () => void queries.invalidateQueries({ queryKey: ["meetings", meetingId] });

  const outbox: Outbox = createOutbox(
    storeOf(keptEntriesOf(me, meetingId)),
    (entry) => send(entry),
    () => told(),
  );
  let state: LiveState = { ...outbox.state(), connection, resent };
  const told = () => {
    const box = outbox.state();
    // Requests may get through before the line is back; what waited is counted while it is gone.
    if (connection === "lost") waited = Math.max(waited, box.waiting.length);
    if (waited > 0 && connection === "connected" && box.waiting.length === 0) {
      resent = waited;
      waited = 0;
    }
    state = { ...box, connection, resent };
    for (const listener of listeners) listener();
  };

  const send = async (entry: Entry): Promise<Sent> => {
    const { method, path, body } = requestOf(entry, meetingId);
    try {
      take(await inTime(method === "PUT" ? put<LiveMeetingView>(path, body) : remove<LiveMeetingView>(path)));
      refresh();
      return { kind: "taken" };
    } catch (error) {
      if (isFinal(error)) return { kind: "refused", error };
      return { kind: "unanswered" };
    }
  };

  const line = openLine({
    socket: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}/sync/meetings/${meetingId}`),
    poll: async () => {
      const before = known()?.revision;
      const query = before === undefined ? "" : `?after=${before}&wait=${waitSeconds}`;
      take(await inTime(get<LiveMeetingView>(`/meetings/${meetingId}/live${query}`), waitSeconds * 1000));
      if (known()?.revision !== before) refresh();
    },
    heard: refresh,
    changed: (next) => {
      if (next === connection) return;
      if (next === "lost") resent = null;
      connection = next;
      told();
      if (next === "connected") void outbox.flush();
    },
  });
  const again = setInterval(() => {
    if (outbox.state().waiting.length > 0) void outbox.flush();
  }, retryEveryMs);
  const ask = (event: BeforeUnloadEvent) => {
    if (outbox.state().waiting.length > 0) event.preventDefault();
  };
  window.addEventListener("online", line.tryNow);
  window.addEventListener("offline", line.tryNow);
  window.addEventListener("beforeunload", ask);
  const leave = () => {
    clearInterval(again);
    line.close();
    window.removeEventListener("online", line.tryNow);
    window.removeEventListener("offline", line.tryNow);
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener(signedOut, leave);
  };
  // Whoever has signed out sends no more, and is not asked about it again.
  window.addEventListener(signedOut, leave);
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter: (entry) => {
      resent = null;
      outbox.add(entry);
    },
    dismiss: (entry) => outbox.dismiss(entry),
    leave,
  };
}

/** Sent again it would be refused again. Whoever must sign in first, or has sent too much, is not. */
const isFinal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.status < 500 && error.code !== "not_signed_in" && error.code !== "too_many_requests";

/** Rejects when there is no answer in time: a network that swallows a request says nothing of it. */
function inTime<Answer>(asked: Promise<Answer>, beyondMs = 0): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error("no answer in time")), patienceMs + beyondMs);
    asked.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}

const storeOf = (key: string): OutboxStore => ({
  read: () => readKept(key, v.array(entrySchema)) ?? [],
  write: (waiting) => writeKept(key, waiting.length === 0 ? null : waiting),
});
