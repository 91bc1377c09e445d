import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { statusWords } from "../../i18n/status.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { owedQuery } from "./queries.ts";

/** What one's organisation is to report, on the overview. Nothing at all for those who owe nothing. */
export function MyStatus() {
  const words = useWords(statusWords);
  const left = (useQuery(owedQuery).data ?? []).filter(({ report }) => report === null);
  if (left.length === 0) return null;
  return (
    <Section title={words.mine}>
      <ul className="rows">
        {left.map(({ round, document, organisation }) => (
          <li key={`${round.id} ${document.id} ${organisation.id}`} className="row">
            <div className="row-main">
              <Link to="/status-rounds/$statusRoundId" params={{ statusRoundId: round.id }} className="row-title">
                {document.title}
              </Link>
              <p className="row-facts">
                {organisation.name} · {round.name} · {words.deadline.toLowerCase()} <Moment at={round.deadline} />
              </p>
            </div>
            {round.deadline < dateInCopenhagen(new Date()) ? (
              <Tag tone="warning">{words.overdue}</Tag>
            ) : (
              <Tag tone="waiting">{words.missing}</Tag>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
