import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { afterFrame } from "../ui/after-frame.ts";
import { watchSaving, type Saving } from "./saving.ts";
import { openSession, type Session, type SessionState, type Standing } from "./session.ts";

/** The live text while the page is there. Null for the first moment. */
export function useSession(id: Id<"document">, kind: TextKind, me: Id<"person">): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const opened = openSession(id, kind, me);
    setSession(opened);
    return () => {
      setSession(null);
      opened.leave();
    };
  }, [id, kind, me]);
  return session;
}

/** How it stands with the text, but for what is saved of it. */
export const useStanding = (session: Session): Standing => useSyncExternalStore(session.subscribe, session.standing);

/** What is said of saving while people write. */
export function useSaving(session: Session): Saving {
  const saving = useMemo(() => watchSaving(session), [session]);
  return useSyncExternalStore(saving.subscribe, saving.now);
}

/** With what is saved of it, told after the letter is on the screen: whoever asks for it is drawn anew with each. */
export function useSessionState(session: Session): SessionState {
  const subscribe = useCallback(
    (listener: () => void) => {
      const { soon, cancel } = afterFrame(listener);
      const forget = session.subscribe(soon);
      return () => {
        forget();
        cancel();
      };
    },
    [session],
  );
  return useSyncExternalStore(subscribe, session.state);
}
