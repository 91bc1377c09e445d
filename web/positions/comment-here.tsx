import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { NewThread } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { commentWords } from "../../i18n/comments.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { addressOf, filesIn, toldOrOrnament } from "../../text/files.ts";
import { shortened } from "../../text/plain.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useBoxes } from "../comments/boxes.ts";
import { CommentBox } from "../comments/comment-box.tsx";
import { commentsPath, commentsQuery } from "../comments/queries.ts";
import { Thread } from "../comments/thread.tsx";
import "../styles/comments.scss";
import { useAnnounce } from "../ui/announcer.tsx";
import { SelectField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

const shownLength = 70;

/**
 * What is said of the text and not settled, and a comment on the whole of it, or on a picture or file that stands in it. One on a passage is made in the text itself, where
 * one can select it.
 */
export function CommentHere({ document, text }: { document: Pick<DocumentView, "id" | "kind">; text: CanonicalText }) {
  const documentId = document.id;
  const words = useWords(positionsWords).page;
  const comments = useWords(commentWords);
  const announce = useAnnounce();
  const { data: view } = useQuery(commentsQuery(documentId));
  const [writing, setWriting] = useState(false);
  const { files: told } = useWords(blockWords);
  const files = new Map(text.fields.flatMap(({ content }) => filesIn(content)).map((file) => [addressOf(file), file]));
  const [about, setAbout] = useState("");
  const file = files.get(about) ?? null;
  const [reading, setReading] = useState<Id<"thread"> | null>(null);
  const send = useSend(
    (thread: NewThread) => post<CommentsView>(`${commentsPath(documentId)}/threads`, thread),
    () => {
      announce(comments.sent);
      setWriting(false);
      setAbout("");
    },
  );
  const { written, onBox } = useBoxes();
  // What is being read stays, and what somebody writes in.
  const shown = view?.threads.filter(({ id, state }) => state === "open" || id === reading || written.includes(id)) ?? [];
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
              isWritten={written.includes(thread.id)}
              onBox={onBox}
            />
          ))}
        </ul>
      )}
      {view !== undefined &&
        (view.may.comment || writing) &&
        (writing ? (
          <div className="comment-here">
            {files.size > 0 && (
              <SelectField
                name="about"
                label={comments.about}
                value={file === null ? "" : about}
                onChange={setAbout}
                options={[
                  { value: "", label: comments.whole },
                  ...Array.from(files, ([value, shown]) => ({ value, label: shortened(toldOrOrnament(shown, told), shownLength) })),
                ]}
              />
            )}
            <CommentBox
              documentId={documentId}
              label={comments.comment}
              error={send.error}
              pending={send.isPending}
              submit={comments.send}
              onCancel={() => setWriting(false)}
              barred={view.may.comment ? null : comments.barred}
              onSubmit={(written) =>
                send.mutate({ ...written, passage: null, file: file && { id: file.id, sha256: file.sha256, copy: null }, proposal: null })
              }
            />
          </div>
        ) : (
          <div className="buttons">
            <button type="button" className="button button-secondary" onClick={() => setWriting(true)}>
              {comments.write}
            </button>
          </div>
        ))}
      <p className="comment-elsewhere">
        <Link to="/documents/$documentId" params={{ documentId }}>
          {words.commentText}
        </Link>
      </p>
    </Section>
  );
}
