import { useEffect, useState, useSyncExternalStore } from "react";
import type { TextKind } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import { openSession, type Session, type SessionState } from "./session.ts";

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

export const useSessionState = (session: Session): SessionState => useSyncExternalStore(session.subscribe, session.state);
