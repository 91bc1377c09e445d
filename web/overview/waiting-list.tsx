import { getRouteApi, Link } from "@tanstack/react-router";
import { waitingKinds, type Waiting } from "../../contract/overview.ts";
import { overviewWords } from "../../i18n/overview.ts";
import { Empty } from "../ui/empty.tsx";
import { SelectField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { longDate } from "../../i18n/language.ts";

const route = getRouteApi("/app/");

/** What waits for the reader, by the day it is due. Which kind is shown is in the address. */
export function WaitingList({ waiting, today }: { waiting: Waiting[]; today: string }) {
  const words = useWords(overviewWords);
  const { waiting: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const kind = waitingKinds.find((one) => one === asked);
  const there = waitingKinds.filter((one) => one === kind || waiting.some((entry) => entry.kind === one));
  const shown = waiting.filter((entry) => kind === undefined || entry.kind === kind);
  return (
    <Section title={words.waiting} lede={words.waitingText}>
      {there.length > 1 && (
        <div className="waiting-filter">
          {" "}
          <SelectField
            name="waiting"
            label={words.show}
            value={kind ?? ""}
            onChange={(value) =>
              void navigate({ search: { waiting: waitingKinds.find((one) => one === value) }, replace: true, resetScroll: false })
            }
            options={[{ value: "", label: words.everything }, ...there.map((value) => ({ value, label: words.kinds[value] }))]}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <Empty
          action={
            <Link to="/spaces" className="button button-secondary button-small">
              {words.toSpaces}
            </Link>
          }
        >
          {words.waitingEmpty}
        </Empty>
      ) : (
        <ul className="rows">
          {shown.map((entry) => (
            <WaitingRow key={`${entry.kind} ${entry.path} ${entry.title}`} entry={entry} today={today} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WaitingRow({ entry: { kind, title, place, due, path }, today }: { entry: Waiting; today: string }) {
  const words = useWords(overviewWords);
  const { language } = useLanguage();
  const day = due === null ? null : longDate(language, new Date(`${due}T12:00:00Z`));
  return (
    <li className="row">
      <div className="row-main">
        <p className="waiting-what">{words.does[kind]}</p>
        <Link to={path} className="row-title">
          {title === "" ? words.untitled : title}
        </Link>
        <p className="row-facts">
          {[place, day === null ? words.noDay : kind === "meeting" ? day : words.by(day)].filter((part) => part !== "").join(" · ")}
        </p>
      </div>
      {due !== null && due < today && <Tag tone="warning">{words.overdue}</Tag>}
    </li>
  );
}
