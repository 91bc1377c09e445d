import { Link } from "@tanstack/react-router";
import type { DecisionSummary } from "../../contract/views.ts";
import { Moment } from "../ui/moment.tsx";
import { Joined } from "./joined.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";

export function DecisionRows({ decisions }: { decisions: (DecisionSummary & { forum?: string })[] }) {
  return (
    <ul className="rows">
      {decisions.map((decision) => (
        <li key={decision.id} className="row">
          <div className="row-main">
            <Link to="/decisions/$decisionId" params={{ decisionId: decision.id }} className="row-title">
              {decision.title}
            </Link>
            <p className="row-facts">
              {decision.forum !== undefined && `${decision.forum} `}
              {decision.citation} · <Moment at={decision.meetingStartsAt} />
            </p>
            <Joined joining={decision.joining} />
          </div>
          <OutcomeTag outcome={decision.outcome} state={decision.state} />
        </li>
      ))}
    </ul>
  );
}
