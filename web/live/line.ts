import { linePing } from "../../contract/live.ts";

export type LineState = "connecting" | "connected" | "lost";

/** What the line needs of a socket. */
type LineSocket = {
  send: (words: string) => void;
  close: () => void;
  addEventListener: ((type: "open" | "close" | "error", listener: () => void) => void) &
    ((type: "message", listener: (event: { data: unknown }) => void) => void);
};

export type LineOptions = {
  /** Opens a socket to the meeting. */
  socket: () => LineSocket;
  /** Asks over HTTP for news after the newest that is known; held back by the server until there is some. Rejects where there is no answer. */
  poll: () => Promise<void>;
  /** There may be something new: after a revision was told, and whenever the line has come back. */
  heard: () => void;
  changed: (state: LineState) => void;
  times?: Partial<LineTimes>;
};

export type LineTimes = { pingEveryMs: number; patienceMs: number; firstPauseMs: number; longestPauseMs: number; pollForMs: number };

const usualTimes: LineTimes = { pingEveryMs: 10_000, patienceMs: 5000, firstPauseMs: 500, longestPauseMs: 5000, pollForMs: 5 * 60_000 };

/** Sockets in a row that were not opened, until it is tried without. */
const closedMax = 2;

export type Line = {
  close: () => void;
  /** There is reason to think that the network is back. */
  tryNow: () => void;
};

/**
 * Hears that something has changed in a meeting: over a socket, or, where none is let through, by asking over HTTP. A line that is dead without a word is found
 * by asking over it. Only the number of a revision comes over it; what has changed is fetched by whoever is told.
 */
export function openLine({ socket: openSocket, poll, heard, changed, times }: LineOptions): Line {
  const { pingEveryMs, patienceMs, firstPauseMs, longestPauseMs, pollForMs } = { ...usualTimes, ...times };
  const gone = new AbortController();
  let socket: LineSocket | null = null;
  let wake: () => void = () => undefined;

  const listen = (): Promise<{ opened: boolean }> =>
    new Promise((resolve) => {
      const current = openSocket();
      socket = current;
      let opened = false;
      /** Set while an answer is awaited. */
      let patience: ReturnType<typeof setTimeout> | undefined = setTimeout(() => end(), patienceMs);
      const answered = () => {
        clearTimeout(patience);
        patience = undefined;
      };
      const ping = setInterval(() => {
        if (!opened) return;
        patience ??= setTimeout(() => end(), patienceMs);
        current.send(linePing);
      }, pingEveryMs);
      // Not by the socket's own close: without a network it waits for an answer that never comes.
      const end = () => {
        answered();
        clearInterval(ping);
        current.close();
        resolve({ opened });
      };
      current.addEventListener("open", () => {
        answered();
        opened = true;
        changed("connected");
        heard();
      });
      current.addEventListener("message", ({ data }) => {
        answered();
        if (/^\d+$/.test(String(data))) heard();
      });
      current.addEventListener("close", end);
      current.addEventListener("error", end);
      wake = end;
    });

  /** For a while, or until one gets no answer; then sockets are tried again. */
  const ask = async (): Promise<void> => {
    const until = Date.now() + pollForMs;
    try {
      while (!gone.signal.aborted && Date.now() < until) {
        await poll();
        if (!gone.signal.aborted) changed("connected");
      }
    } catch {
      changed("lost");
    }
  };

  const run = async (): Promise<void> => {
    let unopened = 0;
    let pauseMs = firstPauseMs;
    while (!gone.signal.aborted) {
      const { opened } = await listen();
      if (gone.signal.aborted) return;
      unopened = opened ? 0 : unopened + 1;
      if (opened) pauseMs = firstPauseMs;
      if (unopened < closedMax) changed("lost");
      else await ask();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pauseMs);
      });
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  };
  changed("connecting");
  void run();
  return {
    close: () => {
      gone.abort();
      socket?.close();
      wake();
    },
    tryNow: () => wake(),
  };
}
