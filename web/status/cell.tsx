import type { StatusCell } from "../../contract/status-answers.ts";
import { statusWords } from "../../i18n/status.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Prose } from "../ui/prose.tsx";
import { RatingTag } from "./rating-tag.tsx";

/** What one organisation says of one initiative; nothing said is said so. */
export function Cell({ cell, initiative, onReport }: { cell: StatusCell; initiative: string; onReport: () => void }) {
  const words = useWords(statusWords);
  const { organisation, report, may } = cell;
  return (
    <li>
      <div className="card">
        <h3 className="card-title">{organisation.name}</h3>
        <RatingTag side="result" rating={report?.result ?? null} />
        <RatingTag side="timetable" rating={report?.timetable ?? null} />
        {report !== null &&
          report.comment !== null &&
          (["why", "consequence", "wayBack"] as const).map((part) => (
            <div key={part}>
              <strong>{words[part]}</strong>
              <Prose text={report.comment?.[part] ?? ""} />
            </div>
          ))}
        {report !== null && (
          <p className="card-facts">
            {words.by(report.by?.name ?? words.somebody)} <Moment at={report.at} />
          </p>
        )}
        {may.report && (
          <div className="buttons">
            <button
              type="button"
              className={`button button-small ${report === null ? "button-primary" : "button-secondary"}`}
              aria-label={(report === null ? words.reportName : words.againName)(organisation.name, initiative)}
              onClick={onReport}
            >
              {report === null ? words.report : words.again}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
