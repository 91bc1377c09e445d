import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Id } from "../../contract/ids.ts";
import { openLiveSession, type LiveSession, type LiveState } from "./session.ts";

/** The line to the meeting while the page is there. Null for the first moment. */
export function useLiveSession(meetingId: Id<"meeting">, me: Id<"person">): LiveSession | null {
  const queries = useQueryClient();
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const opened = openLiveSession(meetingId, me, queries);
    setSession(opened);
    return () => {
      setSession(null);
      opened.leave();
    };
  }, [meetingId, me, queries]);
  return session;
}

export const useLiveState = (session: LiveSession): LiveState => useSyncExternalStore(session.subscribe, session.state);
