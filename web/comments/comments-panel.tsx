import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CommentsView, ThreadView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { commentWords } from "../../i18n/comments.ts";
import type { Session } from "../documents/session.ts";
import { Loaded } from "../shell/loaded.tsx";
import { SelectField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { useBoxes, useStill } from "./boxes.ts";
import { deskOf } from "./desk.ts";
import { commentFilters } from "./filter-names.ts";
import { grouped, organisationsIn, shownThreads, type ThreadGroups } from "./filters.ts";
import { NewThread } from "./new-thread.tsx";
import { commentsQuery } from "./queries.ts";
import { Thread } from "./thread.tsx";
import { useHanging } from "./use-hanging.ts";
import { useCommentNews } from "./use-news.ts";
import { useReading } from "./use-reading.ts";
import { useShortcut } from "./use-shortcut.ts";
import "../styles/comments.scss";

const route = getRouteApi("/app/documents/$documentId");
const groups = ["hanging", "whole", "lost", "resolved"] as const satisfies (keyof ThreadGroups)[];

/** What people say to each other beside the text: in its order, to answer, settle and filter, and always as it is now. */
export function CommentsPanel({ document, session }: { document: DocumentView; session: Session }) {
  const words = useWords(commentWords);
  const query = useQuery(commentsQuery(document.id));
  useCommentNews(session, document.id, query.data);
  const openOnes = query.data?.threads.filter(({ state }) => state === "open").length;
  return (
    <Section title={openOnes === undefined ? words.title : `${words.title} (${words.open(openOnes)})`} lede={words.lede}>
      <Loaded query={query} lines={3}>
        {(view) => <Threads document={document} session={session} view={view} />}
      </Loaded>
    </Section>
  );
}

function Threads({ document, session, view }: { document: DocumentView; session: Session; view: CommentsView }) {
  const words = useWords(commentWords);
  const { comments: filter, organisation, thread: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const hanging = useHanging(session, document.kind, view.threads);
  const { passage, file, under, reading, read, haveRead } = useReading(session, document.id, view);
  const { written, onBox } = useBoxes();
  const [writing, setWriting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const narrow = (change: { comments?: typeof filter; organisation?: string }) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false });
  useEffect(() => {
    // An address may name a thread, as a letter about it does.
    if (asked !== undefined) read(asked);
  }, [asked, read]);

  const focusOn = useCallback(
    (threadId: Id<"thread">) => {
      read(threadId);
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-thread-card="${CSS.escape(threadId)}"] .thread-open`)?.focus(),
      );
    },
    [read],
  );
  const mayComment = view.may.comment;
  useShortcut(
    deskOf(session.doc),
    useCallback(() => {
      if (passage === null && under !== null) focusOn(under);
      else if (mayComment) setWriting(true);
    }, [passage, under, mayComment, focusOn]),
  );

  const shown = shownThreads(view.threads, filter, organisation);
  // What is being read, and what somebody writes in, stays in sight, whatever the list is narrowed to.
  const all = view.threads.filter((thread) => shown.includes(thread) || thread.id === reading || written.includes(thread.id));
  const unread = view.threads.filter(({ isUnread, state }) => isUnread && state === "open").map(({ id }) => id);
  const inGroups = useStill(grouped(all, hanging), written);
  const threadOf = (thread: ThreadView) => (
    <Thread
      key={thread.id}
      document={document}
      thread={thread}
      may={view.may}
      passage={hanging.get(thread.id)}
      isReading={thread.id === reading}
      onRead={(on) => read(on ? thread.id : null)}
      isWritten={written.includes(thread.id)}
      onBox={onBox}
      isGone={!view.threads.includes(thread)}
    />
  );
  return (
    <div ref={list} className="comments">
      {passage === null && under !== null && view.threads.some(({ id }) => id === under) && (
        <button type="button" className="button button-primary button-small comments-jump" onClick={() => focusOn(under)}>
          {words.jump}
        </button>
      )}
      {passage !== null && mayComment && !writing && (
        <button
          type="button"
          className="button button-primary button-small comments-jump"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setWriting(true)}
        >
          {words.writeHere}
        </button>
      )}
      {view.openQuestions > 0 && (
        <p>
          {words.questions(view.openQuestions)}{" "}
          <Link to="/documents/$documentId/review" params={{ documentId: document.id }}>
            {words.toQuestions}
          </Link>
        </p>
      )}
      {unread.length > 0 && (
        <p className="comment-actions">
          <strong>{words.unread(unread.length)}</strong>
          <button type="button" className="link-button" onClick={() => haveRead(unread)}>
            {words.readAll}
          </button>
        </p>
      )}
      {/* Whoever is writing keeps the words, also when their right to comment ends meanwhile. */}
      {(mayComment || writing) &&
        (writing ? (
          <NewThread document={document} session={session} mayComment={mayComment} onDone={() => setWriting(false)} />
        ) : (
          <>
            <button
              type="button"
              className="button button-secondary button-small"
              aria-keyshortcuts="Control+Alt+M"
              // The selection stays where it is, in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setWriting(true)}
            >
              {passage === null && file === null ? words.write : words.writeHere}
            </button>
            <p className="row-facts">{words.shortcut}</p>
          </>
        ))}
      {view.threads.length > 0 && (
        <div className="comments-filters">
          <SelectField
            name="comments"
            label={words.show}
            value={filter}
            onChange={(value) => narrow({ comments: commentFilters.find((known) => known === value) ?? "open" })}
            options={commentFilters.map((value) => ({ value, label: words.shows[value] }))}
          />
          <SelectField
            name="organisation"
            label={words.from}
            value={organisation}
            onChange={(value) => narrow({ organisation: value })}
            options={[
              { value: "", label: words.everybody },
              ...organisationsIn(view.threads).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      )}
      {asked !== undefined && !view.threads.some(({ id }) => id === asked) && <p role="status">{words.gone}</p>}
      {all.length === 0 && <p className="quiet">{words.none[filter]}</p>}
      {groups.map(
        (group) =>
          inGroups[group].length > 0 && (
            <section key={group} className="comments-group">
              <h3>{words.groups[group]}</h3>
              {group === "lost" && <p className="row-facts">{words.groups.lostHelp}</p>}
              <ul className="threads">{inGroups[group].map(threadOf)}</ul>
            </section>
          ),
      )}
    </div>
  );
}
