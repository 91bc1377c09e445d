import { afterFrame } from "../ui/after-frame.ts";
import type { Session, SessionState } from "./session.ts";

/** `merged`: how many changes that were made without a line have come together with the others'; null when there were none. */
export type Saving = Pick<SessionState, "connection" | "merged"> & { saved: boolean };

/** Whoever writes reads "Gemt" when they stop to think, and is not shown it between two letters. */
const restMs = 300;

/**
 * That something is not saved is told when the letter is on the screen, and that all is, when it has been for a moment: each is drawn, and what is drawn between two letters
 * is waited for by the second.
 */
export function watchSaving(session: Session): { now: () => Saving; subscribe: (listener: () => void) => () => void } {
  let shown = savingOf(session);
  return {
    now: () => shown,
    subscribe: (listener) => {
      let rest: ReturnType<typeof setTimeout> | undefined;
      const tell = () => {
        const next = savingOf(session);
        if (next.connection === shown.connection && next.merged === shown.merged && next.saved === shown.saved) return;
        shown = next;
        listener();
      };
      const { soon, cancel } = afterFrame(tell);
      const look = () => {
        clearTimeout(rest);
        const { connection, saved } = savingOf(session);
        if (saved && connection === shown.connection) rest = setTimeout(tell, restMs);
        else soon();
      };
      look();
      const forget = session.subscribe(look);
      return () => {
        forget();
        cancel();
        clearTimeout(rest);
      };
    },
  };
}

function savingOf(session: Session): Saving {
  const { connection, pending, merged } = session.state();
  return { connection, merged, saved: connection === "connected" && pending === 0 };
}
