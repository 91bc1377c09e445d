import { useState } from "react";
import type { CommentsView } from "../../contract/comment-answers.ts";
import type { NewThread } from "../../contract/comment.ts";
import type { TextKind } from "../../contract/text.ts";
import type { DocumentView } from "../../contract/views.ts";
import { commentWords } from "../../i18n/comments.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { filesStanding, standingAt } from "../../text/standing-files.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import type { Session } from "../documents/session.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { ProseField } from "../ui/field.tsx";
import { Tick } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { CommentBox } from "./comment-box.tsx";
import { deskOf } from "./desk.ts";
import { holdPassage } from "./held-passage.ts";
import { askedFor, PassageChoice, subjectOf, type About, type Subject } from "./passage-choice.tsx";
import { commentsPath } from "./queries.ts";

/** A new comment, on what was selected when one began, or on what one chooses. */
export function NewThread({
  document,
  session,
  mayComment,
  onDone,
}: {
  document: DocumentView;
  session: Session;
  mayComment: boolean;
  onDone: () => void;
}) {
  const words = useWords(commentWords);
  const announce = useAnnounce();
  const [selected] = useState(() => selectedOn(session, document.kind));
  const [about, setAbout] = useState<About>({ kind: selected === null ? "whole" : "selected" });
  const { files } = useWords(blockWords);
  /** Other words, and those in place of which they are meant. */
  const [proposal, setProposal] = useState<{ words: string; instead: string } | null>(null);
  const subjectNow = (of = about) => subjectOf(of, session, document.kind, selected, files);
  const piece = onlyPiece(subjectNow());
  const choose = (next: About) => {
    setAbout(next);
    const instead = onlyPiece(subjectNow(next))?.words;
    if (proposal === null || instead === undefined) return;
    setProposal({ instead, words: proposal.words === proposal.instead ? instead : proposal.words });
  };
  const send = useSend(
    (thread: NewThread) => post<CommentsView>(`${commentsPath(document.id)}/threads`, thread),
    () => {
      announce(words.sent);
      onDone();
    },
  );
  return (
    <div className="comment-new">
      <PassageChoice session={session} kind={document.kind} selected={selected} about={about} onChange={choose} />
      <CommentBox
        documentId={document.id}
        label={words.comment}
        error={send.error}
        pending={send.isPending}
        submit={words.send}
        barred={mayComment ? null : words.barred}
        onCancel={onDone}
        onSubmit={(written) => {
          const subject = subjectNow();
          const { file, copy } = subject;
          const asked = askedFor(session, subject);
          const proposed = asked?.length === 1 ? proposal : null;
          send.mutate({
            ...written,
            passage: proposed === null ? asked : (asked?.map((part) => ({ ...part, words: proposed.instead })) ?? null),
            file: file && { id: file.id, sha256: file.sha256, copy },
            proposal: proposed?.words ?? null,
          });
        }}
      >
        {piece !== undefined && !piece.words.includes("\n") && (
          <Tick
            label={words.propose}
            checked={proposal !== null}
            onChange={(on) => setProposal(on ? { words: piece.words, instead: piece.words } : null)}
          />
        )}
        {piece !== undefined && proposal !== null && (
          <ProseField
            name="proposal"
            label={words.proposal}
            help={words.proposalHelp}
            rows={2}
            value={proposal.words}
            onChange={(said) => setProposal({ ...proposal, words: said })}
          />
        )}
      </CommentBox>
    </div>
  );
}

const onlyPiece = ({ passage }: Subject) => (passage?.length === 1 ? passage[0]?.as : undefined);

/** Of a picture what is said of it by now: others may have described it anew since it was selected. */
function selectedOn({ doc }: Session, kind: TextKind): Subject | null {
  const { passage, file, copy } = deskOf(doc).state();
  if (file === null) return passage && { passage: holdPassage(doc, passage), file, copy };
  const standing = standingAt(filesStanding(doc, kind), file, copy === null ? null : { copy, place: 0 });
  return { passage: null, file: standing?.shown ?? file, copy };
}
