import { useCallback, useEffect, useState } from "react";
import type { Doc, Transaction } from "yjs";
import type { Session } from "./session.ts";

type Followed = { personId: string; isSomewhere: boolean };

/**
 * Scrolls along with another person's caret. Only scrolls: the focus and one's own caret stay where they are. One's own writing, Escape, and scrolling by hand end it,
 * because the page then is where one wants it.
 */
export function useFollowing({ awareness, doc }: Session): {
  followed: Followed | null;
  follow: (personId: string) => void;
  stop: () => void;
} {
  const [followed, setFollowed] = useState<Followed | null>(null);
  const stop = useCallback(() => setFollowed(null), []);
  const follow = useCallback((personId: string) => setFollowed({ personId, isSomewhere: true }), []);
  const personId = followed?.personId ?? null;
  useEffect(() => {
    if (personId === null) return undefined;
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const isSomewhere = bringIntoView(personId);
        setFollowed((before) => (before === null || before.isSomewhere === isSomewhere ? before : { ...before, isSomewhere }));
      }, drawnAfterMs);
    };
    const changed = (_update: Uint8Array, _origin: unknown, _doc: Doc, { local }: Transaction) => (local ? stop() : look());
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === "Escape") stop();
    };
    awareness.on("change", look);
    doc.on("update", changed);
    document.addEventListener("keydown", pressed, true);
    document.addEventListener("wheel", stop, { passive: true });
    document.addEventListener("touchmove", stop, { passive: true });
    look();
    return () => {
      clearTimeout(timer);
      awareness.off("change", look);
      doc.off("update", changed);
      document.removeEventListener("keydown", pressed, true);
      document.removeEventListener("wheel", stop);
      document.removeEventListener("touchmove", stop);
    };
  }, [personId, awareness, doc, stop]);
  return { followed, follow, stop };
}

/** The editors draw the carets a turn after they have heard of them. */
const drawnAfterMs = 50;

/** Of the height of the window, at its upper and lower edge: a caret further in is left where it is. */
const edge = 0.2;

/** False where they have no caret in the text. */
function bringIntoView(personId: string): boolean {
  const caret = document.querySelector(`.remote-caret[data-person="${CSS.escape(personId)}"]`);
  if (caret === null) return false;
  const { top, bottom } = caret.getBoundingClientRect();
  if (top < innerHeight * edge || bottom > innerHeight * (1 - edge)) caret.scrollIntoView({ block: "center", behavior: "instant" });
  return true;
}
