import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { StatusRoundSummary } from "../../contract/status-answers.ts";
import { statusWords } from "../../i18n/status.ts";
import { forumQuery } from "../forums/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Tag } from "../ui/tag.tsx";
import { OpenRoundDialog } from "./open-round-dialog.tsx";
import { roundFormQuery, roundsQuery } from "./queries.ts";

const route = getRouteApi("/app/forums/$forumId/status");

/** A forum's status rounds, and where those who may open one. */
export function StatusRoundsPage() {
  const words = useWords(statusWords);
  const { forumId } = route.useParams();
  const query = useQuery(roundsQuery(forumId));
  const forum = useQuery(forumQuery(forumId)).data;
  const form = useQuery(roundFormQuery(forumId)).data;
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={words.title}
      above={
        <Link to="/forums/$forumId" params={{ forumId }}>
          {forum?.name ?? words.title}
        </Link>
      }
      below={<p className="lede">{words.lede}</p>}
      actions={
        form !== undefined &&
        form.initiatives.length > 0 && (
          <button type="button" className="button button-primary" onClick={() => setOpening(true)}>
            {words.open}
          </button>
        )
      }
    >
      <Loaded query={query}>
        {(rounds) =>
          rounds.length === 0 ? (
            <Empty>{form?.initiatives.length === 0 ? `${words.none} ${words.form.none}` : words.none}</Empty>
          ) : (
            <ul className="rows">
              {rounds.map((round) => (
                <Row key={round.id} round={round} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {form !== undefined && <OpenRoundDialog form={form} open={opening} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Row({ round }: { round: StatusRoundSummary }) {
  const words = useWords(statusWords);
  const { id, name, from, to, deadline, shownAt, reported, owed } = round;
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/status-rounds/$statusRoundId" params={{ statusRoundId: id }} className="row-title">
          {name}
        </Link>
        <p className="row-facts">
          <Moment at={from} /> – <Moment at={to} /> · {words.deadline.toLowerCase()} <Moment at={deadline} />
        </p>
        <p className="row-facts">{owed === 0 ? words.notShown : words.reported(reported, owed)}</p>
      </div>
      {shownAt === null ? <Tag tone="progress">{words.running}</Tag> : <Tag tone="done">{words.shown}</Tag>}
    </li>
  );
}
