import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReviewView } from "../../contract/review.ts";
import { reviewWords } from "../../i18n/reviews.ts";
import { post, put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { ComparedText } from "../documents/versions/compared-text.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { FrozenText } from "../ui/frozen-text.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";
import { Questions } from "./questions.tsx";
import { reviewQuery } from "./queries.ts";
import { Standing } from "./standing.tsx";

const route = getRouteApi("/app/documents/$documentId/review");

/** A document before its forum: what has changed since the forum last looked, what it wants answered, and what it has said. */
export function ReviewPage() {
  const words = useWords(reviewWords);
  const { documentId } = route.useParams();
  const query = useQuery(reviewQuery(documentId));
  const view = query.data;
  return (
    <Page
      title={view === undefined ? words.board : `${words.page} ${view.document.title}`}
      above={
        view !== undefined &&
        view.forum !== null && (
          <Link to="/forums/$forumId" params={{ forumId: view.forum.id }}>
            {view.forum.name}
          </Link>
        )
      }
      below={
        view !== undefined && (
          <>
            <DocumentStateTag state={view.document.state} /> <Standing standing={view} />
            <p>
              <Link to="/documents/$documentId" params={{ documentId }}>
                {words.document}
              </Link>
            </p>
          </>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (loaded.forum === null ? <Empty>{words.noForum}</Empty> : <Review view={loaded} />)}
      </Loaded>
    </Page>
  );
}

function Review({ view }: { view: ReviewView }) {
  const words = useWords(reviewWords);
  const announce = useAnnounce();
  const { document, before, now, may, wish } = view;
  const mark = useSend(
    () => post<ReviewView>(`/documents/${document.id}/reviews`),
    () => announce(words.marked),
  );
  const wanting = useSend(
    (wanted: boolean) => put<ReviewView>(`/documents/${document.id}/agenda-wish`, { wanted }),
    ({ wish: after }: ReviewView) => announce(after === null ? words.takenBackSaid : words.wishSaid),
  );
  const error = mark.error ?? wanting.error;
  return (
    <>
      {may.review && (
        <div className="buttons">
          <button type="button" className="button button-primary" aria-disabled={mark.isPending} onClick={() => mark.mutate(undefined)}>
            {words.mark}
          </button>
          <button
            type="button"
            className="button button-secondary"
            aria-disabled={wanting.isPending}
            onClick={() => wanting.mutate(wish === null)}
          >
            {wish === null ? words.wish : words.takeBack}
          </button>
        </div>
      )}
      {error !== null && <ProblemNotice error={error} />}
      <Questions view={view} />
      <Section title={before === null ? words.whole : words.changes}>
        {before === null ? <FrozenText text={now} headingLevel={3} /> : <ComparedText before={before} after={now} />}
      </Section>
    </>
  );
}
