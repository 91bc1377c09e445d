import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { commentWords } from "../../i18n/comments.ts";
import type { Session } from "../documents/session.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { deskOf } from "./desk.ts";
import { commentsQuery } from "./queries.ts";

/** Fetches the comments anew when the line says that something has changed, says who has written, and tells the editors which threads there are. */
export function useCommentNews(session: Session, documentId: Id<"document">, view: CommentsView | undefined): void {
  const queries = useQueryClient();
  const words = useWords(commentWords);
  const announce = useAnnounce();
  const known = useRef<Set<Id<"comment">> | null>(null);
  useEffect(
    () => session.onMarginNews(() => void queries.invalidateQueries({ queryKey: commentsQuery(documentId).queryKey })),
    [session, queries, documentId],
  );
  useEffect(() => {
    if (view === undefined) return;
    const open = view.threads.filter(({ state }) => state === "open");
    deskOf(session.doc).open = new Set(open.map(({ id }) => id));
    const all = view.threads.flatMap(({ comments }) => comments);
    const fresh = all.filter(({ id, isMine }) => known.current?.has(id) === false && !isMine);
    known.current = new Set(all.map(({ id }) => id));
    const last = fresh.at(-1);
    if (last !== undefined) announce(words.news(last.by?.name ?? words.somebody));
  }, [view, session, announce, words]);
}
