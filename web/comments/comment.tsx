import { useState } from "react";
import type { CommentsView, CommentView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { commentWords } from "../../i18n/comments.ts";
import { patch, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { CommentBox } from "./comment-box.tsx";
import { commentsPath } from "./queries.ts";

type CommentProps = {
  documentId: Id<"document">;
  comment: CommentView;
  /** Whether its author may change it here and now. */
  mayChange: boolean;
  /** Why nothing can be sent here any more, if so. */
  barred: string | null;
};

/** One comment: who, for whom and when, and the words, in which those who are named stand out. */
export function Comment({ documentId, comment, mayChange, barred }: CommentProps) {
  const words = useWords(commentWords);
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const path = `${commentsPath(documentId)}/${comment.id}`;
  const change = useSend(
    (written: { words: string; mentions: Id<"person">[] }) => patch<CommentsView>(path, written),
    () => {
      setEditing(false);
      announce(words.saved);
    },
  );
  const take = useSend(
    () => remove<CommentsView>(path),
    () => announce(words.deletedSaid),
  );
  if (comment.deletedAt !== null)
    return (
      <p className="quiet">
        {words.deleted} · <Moment at={comment.deletedAt} form="dateTime" />
      </p>
    );
  return (
    <div className="comment">
      <p className="comment-by">
        <strong>{comment.by?.name ?? words.somebody}</strong>
        {comment.organisation !== null && <span className="person-of">{comment.organisation.name}</span>}
      </p>
      <p className="row-facts">
        <Moment at={comment.at} form="dateTime" />
        {comment.editedAt !== null && (
          <>
            {` · ${words.edited} `}
            <Moment at={comment.editedAt} form="dateTime" />
          </>
        )}
      </p>
      {editing ? (
        <CommentBox
          documentId={documentId}
          label={words.comment}
          begin={{ words: comment.words, named: comment.mentions }}
          error={change.error}
          pending={change.isPending}
          submit={words.save}
          onCancel={() => setEditing(false)}
          onSubmit={change.mutate}
          barred={barred}
        />
      ) : (
        <Said comment={comment} />
      )}
      {comment.isMine && mayChange && !editing && (
        <p className="comment-actions">
          <button type="button" className="link-button" onClick={() => setEditing(true)}>
            {words.edit}
          </button>
          <button type="button" className="link-button" aria-disabled={take.isPending} onClick={() => take.mutate(undefined)}>
            {words.delete}
          </button>
        </p>
      )}
      {take.isError && <ProblemNotice error={take.error} />}
    </div>
  );
}

/** The words as they were written, line by line. */
export function Said({ comment, className = "comment-words" }: { comment: CommentView; className?: string }) {
  const names = comment.mentions.map(({ name }) => `@${name}`);
  return (
    <div className={className}>
      {comment.words.split(/\n{2,}/u).map((paragraph, index) => (
        <p key={index}>{cut(paragraph, names).map((part, place) => (names.includes(part) ? <strong key={place}>{part}</strong> : part))}</p>
      ))}
    </div>
  );
}

/** The words, with each of the names as a part of its own. */
function cut(words: string, names: string[]): string[] {
  return names.reduce(
    (parts, name) =>
      parts.flatMap((part) =>
        names.includes(part) ? [part] : part.split(name).flatMap((rest, index) => (index === 0 ? [rest] : [name, rest])),
      ),
    [words],
  );
}
