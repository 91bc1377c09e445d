import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { NewThread } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import { commentWords } from "../../i18n/comments.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { CommentBox } from "../comments/comment-box.tsx";
import { Said } from "../comments/comment.tsx";
import { commentsPath, commentsQuery } from "../comments/queries.ts";
import "../styles/comments.scss";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";

/** What is said of the text and not settled, and a comment on the whole of it. One on a passage is made in the text itself, where one can select it. */
export function CommentHere({ documentId }: { documentId: Id<"document"> }) {
  const words = useWords(positionsWords).page;
  const comments = useWords(commentWords);
  const announce = useAnnounce();
  const { data: view } = useQuery(commentsQuery(documentId));
  const [writing, setWriting] = useState(false);
  const send = useSend(
    (thread: NewThread) => post<CommentsView>(`${commentsPath(documentId)}/threads`, thread),
    () => {
      announce(comments.sent);
      setWriting(false);
    },
  );
  const open = view?.threads.filter(({ state }) => state === "open") ?? [];
  return (
    <Section title={words.comment}>
      {open.length > 0 && (
        <ul className="rows rows-quiet">
          {open.map(({ id, quote, comments: [first] }) => (
            <li key={id} className="row row-stack">
              <div className="row-main">
                {quote !== null && <p className="row-facts">»{quote.words}«</p>}
                {first !== undefined && <Said comment={first} />}
                <p className="row-facts">
                  {first?.by?.name} · <Moment at={first?.at ?? ""} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {view?.may.comment === true &&
        (writing ? (
          <CommentBox
            documentId={documentId}
            label={comments.comment}
            error={send.error}
            pending={send.isPending}
            submit={comments.send}
            onCancel={() => setWriting(false)}
            onSubmit={(written) => send.mutate({ ...written, passage: null, proposal: null })}
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
