import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import { shellWords } from "../../i18n/shell.ts";
import { statusWords } from "../../i18n/status.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { Cell } from "./cell.tsx";
import { roundQuery } from "./queries.ts";
import { ReportDialog, type Reporting } from "./report-dialog.tsx";
import { ShowDialog } from "./show-dialog.tsx";

const route = getRouteApi("/app/status-rounds/$statusRoundId");

/** The board of a round: each initiative, and what each organisation says of it. */
export function StatusRoundPage() {
  const words = useWords(statusWords);
  const shell = useWords(shellWords);
  const { statusRoundId } = route.useParams();
  const query = useQuery(roundQuery(statusRoundId));
  const [showing, setShowing] = useState(false);
  const round = query.data;
  return (
    <Page
      title={round?.name ?? (query.isError ? words.title : shell.loading)}
      above={
        round !== undefined && (
          <Link to="/forums/$forumId/status" params={{ forumId: round.forum.id }}>
            {words.title} · {round.forum.name}
          </Link>
        )
      }
      below={round !== undefined && <Standing round={round} />}
      actions={
        round?.may.show === true && (
          <button type="button" className="button button-secondary" onClick={() => setShowing(true)}>
            {words.show}
          </button>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <>
            {loaded.initiatives.length === 0 && <Empty>{words.waitsForForum}</Empty>}
            <Board round={loaded} />
            <ShowDialog round={loaded} open={showing} onClose={() => setShowing(false)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ round }: { round: StatusRoundView }) {
  const words = useWords(statusWords);
  const { from, to, deadline, shownAt, reported, owed } = round;
  return (
    <p className="facts">
      {shownAt === null ? <Tag tone="progress">{words.running}</Tag> : <Tag tone="done">{words.shown}</Tag>}
      <span>
        <Moment at={from} /> – <Moment at={to} />
      </span>
      {shownAt === null ? (
        <span>
          {words.deadline} <Moment at={deadline} />
        </span>
      ) : (
        <span>
          {words.shown} <Moment at={shownAt} />
        </span>
      )}
      {owed > 0 && <span>{words.reported(reported, owed)}</span>}
    </p>
  );
}

function Board({ round }: { round: StatusRoundView }) {
  const words = useWords(statusWords);
  const [reporting, setReporting] = useState<Reporting | null>(null);
  return (
    <>
      {round.initiatives.map(({ document, result, timetable, cells }) => (
        <Section
          key={document.id}
          title={document.title}
          action={
            <Link to="/documents/$documentId" params={{ documentId: document.id }} aria-label={`${words.toInitiative}: ${document.title}`}>
              {words.toInitiative}
            </Link>
          }
        >
          <p>
            {words.result}: {words.counts(result)}.
          </p>
          <p>
            {words.timetable}: {words.counts(timetable)}.
          </p>
          <ul className="cards cards-uneven">
            {cells.map((cell) => (
              <Cell key={cell.organisation.id} cell={cell} initiative={document.title} onReport={() => setReporting({ document, cell })} />
            ))}
          </ul>
        </Section>
      ))}
      <ReportDialog roundId={round.id} reporting={reporting} onClose={() => setReporting(null)} />
    </>
  );
}
