import type { CommentsView, ThreadView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { DocumentView } from "../../contract/views.ts";
import { commentWords } from "../../i18n/comments.ts";
import { versionWords } from "../../i18n/versions.ts";
import { withoutCpr } from "../../text/cpr.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { commentsPath } from "./queries.ts";

/** Other words for those commented on, which whoever writes in the text puts in with one press, as long as these still stand there. */
export function Proposal({
  document,
  thread,
  before,
  proposal,
  passage,
  may,
}: {
  document: Pick<DocumentView, "id">;
  thread: ThreadView;
  before: string;
  proposal: NonNullable<ThreadView["proposal"]>;
  passage: Passage | undefined | null;
  may: CommentsView["may"];
}) {
  const words = useWords(commentWords);
  const changes = useWords(versionWords);
  const announce = useAnnounce();
  const apply = useSend(
    () => post<CommentsView>(`${commentsPath(document.id)}/threads/${thread.id}/application`),
    () => announce(words.appliedSaid),
  );
  const isAsItWas = passage?.length === 1 && withoutCpr(passage[0]?.words ?? "") === before;
  return (
    <div className="comment-proposal">
      <p className="row-facts">
        {words.proposed} {proposal.words === "" && words.strike}
      </p>
      <p className="compared">
        <del>
          <span className="sr-only">{changes.removed} </span>
          {before}
        </del>{" "}
        {proposal.words !== "" && (
          <ins>
            <span className="sr-only">{changes.added} </span>
            {proposal.words}
          </ins>
        )}
      </p>
      {proposal.applied !== null && (
        <p className="row-facts">
          {words.applied} {proposal.applied.by?.name ?? words.somebody} · <Moment at={proposal.applied.at} form="dateTime" />
        </p>
      )}
      {proposal.applied === null && thread.state === "open" && passage !== null && !isAsItWas && <p className="row-facts">{words.stale}</p>}
      {may.apply && thread.state === "open" && isAsItWas && (
        <button
          type="button"
          className="button button-primary button-small"
          title={words.applyHelp}
          aria-disabled={apply.isPending}
          onClick={() => apply.mutate(undefined)}
        >
          {words.apply}
        </button>
      )}
      {apply.isError && <ProblemNotice error={apply.error} />}
    </div>
  );
}
