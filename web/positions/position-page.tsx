import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PositionsView } from "../../contract/position.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { longDate } from "../../i18n/language.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { holdsSomething } from "../../text/plain.ts";
import { AskForAccess } from "../access-requests/ask-for-access.tsx";
import { Loaded } from "../shell/loaded.tsx";
import "../styles/people.scss";
import { Page } from "../shell/page.tsx";
import { FrozenText, TextBlocks } from "../ui/frozen-text.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";
import { CommentHere } from "./comment-here.tsx";
import { positionsQuery } from "./queries.ts";
import { TakePosition } from "./take-position.tsx";

const route = getRouteApi("/app/documents/$documentId/position");

/** One page for whoever has ten minutes: what is asked and until when, what it means in the clinic, the text, and what one says to it. */
export function PositionPage() {
  const words = useWords(positionsWords).page;
  const shell = useWords(shellWords);
  const kinds = useWords(documentKindWords);
  const { documentId } = route.useParams();
  const query = useQuery(positionsQuery(documentId));
  const view = query.data;
  const [isChanged, setChanged] = useState(false);
  const reread = async () => {
    setChanged(true);
    await query.refetch();
  };
  return (
    <Page
      className="page-position"
      title={view?.document.title ?? (query.isError ? words.position : shell.loading)}
      above={
        view !== undefined && (
          <p className="facts">
            <Link to="/spaces/$spaceId" params={{ spaceId: view.document.space.id }}>
              {view.document.space.name}
            </Link>
            <span>{kinds[view.document.kind]}</span>
            <DocumentStateTag state={view.document.state} />
          </p>
        )
      }
      below={view !== undefined && <p className="lede">{words.lede}</p>}
    >
      <Loaded query={query} lines={8} refused={<AskForAccess about={documentId} />}>
        {(loaded) => (
          <>
            <Asked view={loaded} />
            <Text view={loaded} />
            <div id="comment">
              <CommentHere document={loaded.document} text={loaded.text} />
            </div>
            <TakePosition view={loaded} isChanged={isChanged} onChanged={reread} onTaken={() => setChanged(false)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Asked({ view: { request, accessUntil, mine, may } }: { view: PositionsView }) {
  const all = useWords(positionsWords);
  const words = all.page;
  const { language } = useLanguage();
  const day = (date: string) => longDate(language, new Date(`${date}T12:00:00Z`));
  return (
    <div className="panel asked">
      {request === null || !may.take ? (
        <p>{may.take ? words.notAsked : words.over}</p>
      ) : (
        <>
          <p className="asked-who">
            <strong>{words.asks(request.askedBy?.name ?? "")}</strong>
          </p>
          {request.words !== "" && <p>»{request.words}«</p>}
          <p>
            {words.until} <strong>{day(request.until)}</strong>
          </p>
        </>
      )}
      {mine !== null && <p>{words.mine(all.stances[mine.stance], day(mine.takenAt.slice(0, 10)))}</p>}
      {accessUntil !== null && <p className="quiet">{words.accessUntil(day(accessUntil))}</p>}
      <nav aria-label={words.steps}>
        <ul className="asked-steps">
          <li>
            <a href="#whole">{words.whole}</a>
          </li>
          <li>
            <a href="#comment">{words.comment}</a>
          </li>
          <li>
            <a href="#position">{words.position}</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

/** What concerns them first, and the rest of it without what nobody has written. */
function Text({ view: { text } }: { view: PositionsView }) {
  const words = useWords(positionsWords).page;
  const practice = text.fields.find(({ name }) => name === "practice");
  const written = text.fields.filter((field) => field.name !== "title" && field !== practice && isFilledIn(field));
  return (
    <>
      {practice !== undefined && isFilledIn(practice) && (
        <Section title={words.practice}>
          <div className="frozen">
            <TextBlocks nodes={practice.content} headingLevel={3} />
          </div>
        </Section>
      )}
      <div id="whole">
        <Section title={words.whole}>
          <FrozenText text={{ ...text, fields: written }} headingLevel={3} />
        </Section>
      </div>
    </>
  );
}

const isFilledIn = ({ content }: CanonicalText["fields"][number]): boolean => holdsSomething(content);
