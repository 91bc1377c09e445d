import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { put } from "../api/client.ts";
import type { Session } from "../documents/session.ts";
import { deskOf, type DeskState } from "./desk.ts";
import { commentsPath, commentsQuery } from "./queries.ts";

/** The thread that is being read. To have it open is to have read it. */
export function useReading(
  session: Session,
  documentId: Id<"document">,
  view: CommentsView | undefined,
): DeskState & { read: (threadId: Id<"thread"> | null) => void; haveRead: (threadIds: Id<"thread">[]) => void } {
  const desk = deskOf(session.doc);
  const queries = useQueryClient();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const read = useCallback((reading: Id<"thread"> | null) => desk.change({ reading }), [desk]);
  const through = view?.revision ?? 0;
  const haveRead = useCallback(
    (threadIds: Id<"thread">[]) =>
      // Where it cannot be noted, the thread stays new, which is true.
      void put<CommentsView>(`${commentsPath(documentId)}/seen`, { threadIds, through }).then(
        (answer) => queries.setQueryData(commentsQuery(documentId).queryKey, answer),
        () => undefined,
      ),
    [documentId, through, queries],
  );
  const reading = view?.threads.find(({ id }) => id === state.reading);
  const isNew = reading?.isUnread === true;
  useEffect(() => {
    if (isNew && state.reading !== null) haveRead([state.reading]);
  }, [isNew, state.reading, haveRead]);
  return { ...state, read, haveRead };
}
