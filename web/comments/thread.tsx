import { useCallback, useEffect, useRef, useState } from "react";
import type { CommentsView, ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { commentWords } from "../../i18n/comments.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { toldOrOrnament } from "../../text/files.ts";
import { shortened } from "../../text/plain.ts";
import { post, put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { BoxContext } from "./boxes.ts";
import { bringIntoPanel } from "./bring-into-panel.ts";
import { CommentBox } from "./comment-box.tsx";
import { Comment, Said } from "./comment.tsx";
import { goToPassage } from "./go-to-passage.ts";
import { Proposal } from "./proposal.tsx";
import { commentsPath } from "./queries.ts";

const quoteLength = 160;

type ThreadProps = {
  document: Pick<DocumentView, "id" | "kind">;
  thread: ThreadView;
  may: CommentsView["may"];
  /** Where it hangs now; undefined where it does not, and null where there is no live text beside it to say so. */
  passage: Passage | undefined | null;
  isReading: boolean;
  onRead: (reading: boolean) => void;
  /** Whether somebody is writing in it. It is open for as long as they are. */
  isWritten: boolean;
  onBox: (threadId: Id<"thread">) => () => void;
  /** Whether it has been deleted while they wrote. */
  isGone?: boolean;
};

/** A thread: its passage and first words, and, while it is read, all that was said and what one can do. */
export function Thread({ document, thread, may, passage, isReading, onRead, isWritten, onBox, isGone = false }: ThreadProps) {
  const words = useWords(commentWords);
  const { language } = useLanguage();
  const { files } = useWords(blockWords);
  const announce = useAnnounce();
  const place = useRef<HTMLLIElement>(null);
  const [first, ...rest] = thread.comments;
  useEffect(() => {
    if (isReading && place.current !== null) bringIntoPanel(place.current);
  }, [isReading]);
  const opened = useCallback(() => onBox(thread.id), [onBox, thread.id]);
  if (first === undefined) return null;
  const isOpen = isReading || isWritten;
  const settled = thread.state === "open" ? null : words.settledMeanwhile;
  const barred = isGone ? words.deletedMeanwhile : may.comment ? settled : words.barred;
  return (
    <li ref={place} className={isOpen ? "thread thread-reading" : "thread"} data-thread-card={thread.id}>
      {thread.quote !== null && (
        <blockquote className="thread-quote">
          <p>{shortened(thread.quote.file === null ? thread.quote.words : toldOrOrnament(thread.quote.file, files), quoteLength)}</p>
          {passage === undefined && (
            <p className="row-facts">
              {words.stoodIn} {labelOfStoredField(language, document.kind, thread.quote.field)}
            </p>
          )}
        </blockquote>
      )}
      <button type="button" className="thread-open" aria-expanded={isOpen} onClick={() => onRead(!isReading)}>
        {words.expand(first.by?.name ?? words.somebody)}
        {thread.isUnread && thread.state === "open" && <Tag tone="quiet">{words.new}</Tag>}
      </button>
      {isOpen ? (
        <BoxContext value={opened}>
          {thread.comments.map((comment) => (
            <Comment key={comment.id} documentId={document.id} comment={comment} mayChange={barred === null} barred={barred} />
          ))}
          {thread.proposal !== null && thread.quote !== null && (
            <Proposal
              document={document}
              thread={thread}
              before={thread.quote.words}
              proposal={thread.proposal}
              passage={passage}
              may={may}
            />
          )}
          {passage !== undefined && passage !== null && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                goToPassage(thread.id);
                announce(words.wentTo);
              }}
            >
              {words.goTo}
            </button>
          )}
          <Doing document={document} thread={thread} mayComment={may.comment && !isGone} barred={barred} />
        </BoxContext>
      ) : (
        <div className="thread-glance">
          <Said comment={first} className="comment-words comment-words-short" />
          {rest.length > 0 && <p className="row-facts">{words.answers(rest.length)}</p>}
        </div>
      )}
      {thread.resolved !== null && (
        <p className="row-facts">
          {words.resolvedBy} {thread.resolved.by?.name ?? words.somebody} · <Moment at={thread.resolved.at} form="dateTime" />
        </p>
      )}
    </li>
  );
}

/** Answering, settling and opening again. */
function Doing({
  document,
  thread,
  mayComment,
  barred,
}: Pick<ThreadProps, "document" | "thread"> & { mayComment: boolean; barred: string | null }) {
  const words = useWords(commentWords);
  const announce = useAnnounce();
  const [answering, setAnswering] = useState(false);
  const path = `${commentsPath(document.id)}/threads/${thread.id}`;
  const answer = useSend(
    (written: object) => post<CommentsView>(`${path}/answers`, written),
    () => {
      setAnswering(false);
      announce(words.answered);
    },
  );
  const settle = useSend(
    (resolved: boolean) => put<CommentsView>(`${path}/resolution`, { resolved }),
    (_, resolved) => announce(resolved ? words.resolvedSaid : words.reopenedSaid),
  );
  const isOpen = thread.state === "open";
  const settling = (
    <button
      type="button"
      className="button button-secondary button-small"
      aria-disabled={settle.isPending}
      onClick={() => settle.mutate(isOpen)}
    >
      {isOpen ? words.resolve : words.reopen}
    </button>
  );
  // Whoever is answering keeps the words, whatever has become of the thread or of their part in it.
  if (answering)
    return (
      <CommentBox
        documentId={document.id}
        label={words.answer}
        error={answer.error ?? settle.error}
        pending={answer.isPending}
        submit={words.send}
        onCancel={() => setAnswering(false)}
        onSubmit={answer.mutate}
        barred={barred}
      >
        {mayComment && !isOpen && settling}
      </CommentBox>
    );
  if (!mayComment) return null;
  return (
    <>
      <p className="comment-actions">
        {isOpen && (
          <button type="button" className="button button-secondary button-small" onClick={() => setAnswering(true)}>
            {words.answer}
          </button>
        )}
        {settling}
      </p>
      {settle.isError && <ProblemNotice error={settle.error} />}
    </>
  );
}
