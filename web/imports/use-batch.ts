import { useEffect, useState, useSyncExternalStore } from "react";
import type { Id } from "../../contract/ids.ts";
import { signedOut } from "../shell/device.ts";
import { useMe } from "../shell/session.ts";
import { Batch, type BatchState } from "./batch.ts";

const opening: BatchState = { pieces: null, keeps: true, elsewhere: false };

/** The batch of whoever is signed in, for as long as the page is open. */
export function useBatch(forumId: Id<"forum">): { batch: Batch | null; state: BatchState } {
  const person = useMe().person.id;
  const [batch, setBatch] = useState<Batch | null>(null);
  useEffect(() => {
    const opened = new Batch(person, forumId);
    const close = () => opened.close();
    window.addEventListener(signedOut, close);
    setBatch(opened);
    return () => {
      window.removeEventListener(signedOut, close);
      close();
    };
  }, [person, forumId]);
  const state = useSyncExternalStore(batch?.subscribe ?? subscribeToNothing, () => batch?.state() ?? opening);
  return { batch, state };
}

const subscribeToNothing = () => () => undefined;
