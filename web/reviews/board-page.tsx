import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReviewBoard } from "../../contract/review.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { reviewWords } from "../../i18n/reviews.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";
import { boardQuery } from "./queries.ts";
import { Standing } from "./standing.tsx";

const route = getRouteApi("/app/forums/$forumId/review");

/** What the spaces that answer to a forum are writing, for those with a seat in it. */
export function ReviewBoardPage() {
  const words = useWords(reviewWords);
  const { forumId } = route.useParams();
  const query = useQuery(boardQuery(forumId));
  return (
    <Page
      title={words.board}
      above={
        <Link to="/forums/$forumId" params={{ forumId }}>
          {query.data?.forum.name ?? words.board}
        </Link>
      }
      below={<p className="lede">{words.boardLede}</p>}
    >
      <Loaded query={query} lines={8}>
        {({ spaces }) =>
          spaces.length === 0 ? <Empty>{words.noSpaces}</Empty> : spaces.map((space) => <Space key={space.id} space={space} />)
        }
      </Loaded>
    </Page>
  );
}

function Space({ space }: { space: ReviewBoard["spaces"][number] }) {
  const words = useWords(reviewWords);
  const kinds = useWords(documentKindWords);
  return (
    <Section title={space.name}>
      {space.documents.length === 0 ? (
        <Empty>{words.noDocuments}</Empty>
      ) : (
        <ul className="rows">
          {space.documents.map((standing) => (
            <li key={standing.document.id} className="row">
              <div className="row-main">
                <Link to="/documents/$documentId/review" params={{ documentId: standing.document.id }} className="row-title">
                  {standing.document.title}
                </Link>
                <p className="row-facts">{kinds[standing.document.kind]}</p>
                <Standing standing={standing} />
              </div>
              <DocumentStateTag state={standing.document.state} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
