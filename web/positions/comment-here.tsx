import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { NewThread } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { commentWords } from "../../i18n/comments.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { CommentBox } from "../comments/comment-box.tsx";
import { commentsPath, commentsQuery } from "../comments/queries.ts";
import { Thread } from "../comments/thread.tsx";
import "../styles/comments.scss";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

/** What is said of the text and not settled, and a comment on the whole of it. One on a passage is made in the text itself, where one can select it. */
export function CommentHere({ document }: { document: Pick<DocumentView, "id" | "kind"> }) {
  const documentId = document.id;
  const words = useWords(positionsWords).page;
  const comments = useWords(commentWords);
  const announce = useAnnounce();
  const { data: view } = useQuery(commentsQuery(documentId));
  const [writing, setWriting] = useState(false);
  const [reading, setReading] = useState<Id<"thread"> | null>(null);
  const send = useSend(
    (thread: NewThread) => post<CommentsView>(`${commentsPath(documentId)}/threads`, thread),
    () => {
      announce(comments.sent);
      setWriting(false);
    },
  );
  // What is being read stays, and with it what somebody is answering.
  const shown = view?.threads.filter(({ id, state }) => state === "open" || id === reading) ?? [];
  return (
    <Section title={words.comment}>
      {view !== undefined && shown.length > 0 && (
        <ul className="threads">
          {shown.map((thread) => (
            <Thread
              key={thread.id}
              document={document}
              thread={thread}
              may={view.may}
              passage={null}
              isReading={thread.id === reading}
              onRead={(on) => setReading(on ? thread.id : null)}
            />
          ))}
        </ul>
      )}
      {view !== undefined &&
        (view.may.comment || writing) &&
        (writing ? (
          <CommentBox
            documentId={documentId}
            label={comments.comment}
            error={send.error}
            pending={send.isPending}
            submit={comments.send}
            onCancel={() => setWriting(false)}
            barred={view.may.comment ? null : comments.barred}
            onSubmit={(written) => send.mutate({ ...written, passage: null, file: null, proposal: null })}
          />
        ) : (
          <div className="buttons">
            <button type="button" className="button button-secondary" onClick={() => setWriting(true)}>
              {comments.write}
            </button>
          </div>
        ))}
      <p>
        <Link to="/documents/$documentId" params={{ documentId }}>
          {words.commentText}
        </Link>
      </p>
    </Section>
  );
}
