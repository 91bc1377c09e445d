import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { valueTypes } from "../../../contract/value.ts";
import { valueFormWords, type RowType } from "../../../i18n/value-form.ts";
import type { FieldName } from "../../../text/fields.ts";
import { isWrongNow, issuesOfValue } from "../../../text/value-issues.ts";
import { inlineText } from "../../../text/plain.ts";
import { valuesIn } from "../../../text/values.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { addValue, moveValue, removeValues, setAttribute } from "./changes.ts";
import { IssueList } from "./issue-list.tsx";
import type { LiveValue } from "./live-values.ts";
import { RemovedRow, useRemovedRow } from "./removed-row.tsx";
import { RowTools } from "./row-tools.tsx";
import { TimeHint } from "./time-hint.tsx";
import { UnitSelect } from "./unit-select.tsx";
import { WordsInput } from "./words-input.tsx";

/** What is filled in of a row, in the order in which people say it. */
const columnsOf: Record<RowType, readonly string[]> = {
  measure: ["words", "target", "unit", "by"],
  milestone: ["due", "words"],
  fundRow: ["words", "amount"],
  evidence: ["count", "base", "words"],
  clause: ["words"],
};
const numeric: readonly string[] = ["amount", "count", "base"];
const times: readonly string[] = ["due", "by"];

type Rows = { session: Session; field: FieldName; type: RowType; rows: LiveValue[]; asked: boolean };

/** Rows that everybody can add to: two who add one at once have added two. Enter in a row begins the next. */
export function ValueRows({ session, field, type, rows, asked }: Rows) {
  const words = useWords(valueFormWords);
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState<LiveValue["element"] | null>(null);
  useEffect(() => {
    const row = rows.find(({ element }) => element === begun);
    if (row === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${row.key}"] :is(textarea, input)`)?.focus();
    setBegun(null);
  }, [begun, rows]);
  // The browser lets go of what it is in when that is put elsewhere on the page.
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    held.current?.focus({ preventScroll: true });
    held.current?.scrollIntoView({ block: "nearest" });
    held.current = null;
  }, [rows]);
  const { add, row: rowWords, help } = words.rows[type];
  const move = (place: number, by: -1 | 1) => {
    const row = rows[place];
    if (row === undefined || rows[place + by] === undefined) return;
    held.current = list.current?.querySelector<HTMLElement>(":focus") ?? null;
    moveValue(session, field, row.element, by);
    announce(words.moved(place + 1 + by, rows.length));
  };
  const begin = (after?: LiveValue["element"]) => {
    setBegun(addValue(session, field, type, {}, after));
    announce(words.added(rowWords(rows.length + 1)));
  };
  const { removed, ...following } = useRemovedRow(session.doc, rows);
  const id = useId();
  return (
    <div ref={list} className={`value-rows value-rows-${type}`} {...following}>
      {help !== undefined && rows.length > 0 && (
        <p className="form-hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      {/* As wide as what is written below, so that a row of four fields has its tools beside it. */}
      <ol className="no-max-width">
        {rows.map((row, place) => (
          <li key={row.key} data-row={row.key}>
            <Row
              {...{ session, field, type, row, asked }}
              title={rowWords(place + 1)}
              place={place}
              of={rows.length}
              onMove={(by) => move(place, by)}
              describedBy={help === undefined ? undefined : `${id}-help`}
              onEnter={() => begin(row.element)}
              onRemove={() => {
                removeValues(session, field, [row.element]);
                announce(words.removed);
                list.current?.querySelector<HTMLElement>(":scope > .button")?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      {removed !== null && <RemovedRow said={saidIn(removed, type)} />}
      <button type="button" className="button button-secondary button-small" onClick={() => begin()}>
        {add}
      </button>
    </div>
  );
}

const saidIn = ({ node }: LiveValue, type: RowType): string =>
  valuesIn([node])
    .flatMap(({ attribute }) => columnsOf[type].map((column) => (column === "words" ? inlineText(node) : attribute(column))))
    .filter((said) => said !== "")
    .join(", ");

function Row({
  session,
  type,
  row: { element, node },
  asked,
  title,
  place,
  of,
  describedBy,
  onMove,
  onEnter,
  onRemove,
}: Omit<Rows, "rows"> & {
  row: LiveValue;
  title: string;
  place: number;
  of: number;
  onMove: (by: -1 | 1) => void;
  describedBy: string | undefined;
  onEnter: () => void;
  onRemove: () => void;
}) {
  const words = useWords(valueFormWords);
  const id = useId();
  const issues = valuesIn([node])
    .flatMap(issuesOfValue)
    .filter((issue) => asked || isWrongNow(issue));
  const described =
    [describedBy, issues.length > 0 ? `${id}-issues` : undefined].filter((part) => part !== undefined).join(" ") || undefined;
  return (
    <fieldset
      className="value-row"
      // As paragraphs and items of an agenda are moved. The fields in it are controls of their own.
      onKeyDown={(event) => {
        if (!event.altKey || !event.shiftKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        onMove(event.key === "ArrowUp" ? -1 : 1);
      }}
    >
      <legend className="sr-only">{title}</legend>
      <div className="value-cells">
        {columnsOf[type].map((column) => {
          const label = words.rows[type].columns[column] ?? column;
          return (
            <div key={column} className={`value-cell value-cell-${column}`}>
              <span className="value-label" aria-hidden="true">
                {label}
              </span>
              {column === "words" ? (
                <WordsInput doc={session.doc} element={element} label={label} describedBy={described} onEnter={onEnter} />
              ) : (
                <AttributeInput
                  element={element}
                  name={column}
                  label={label}
                  {...(numeric.includes(column) ? { inputMode: column === "amount" ? ("decimal" as const) : ("numeric" as const) } : {})}
                  describedBy={
                    times.includes(column) ? [described, `${id}-${column}`].filter((part) => part !== undefined).join(" ") : described
                  }
                  isWrong={issues.some((issue) => issue.startsWith(column) || (numeric.includes(column) && !issue.endsWith("_missing")))}
                  onChange={(value) => setAttribute(session, element, column, value)}
                  onEnter={onEnter}
                />
              )}
              {times.includes(column) && <TimeHint id={`${id}-${column}`} words={element.getAttribute(column) ?? ""} />}
            </div>
          );
        })}
        {type === "fundRow" && (
          <div className="value-cell value-cell-unit">
            <span className="value-label" aria-hidden="true">
              {words.unit}
            </span>
            <UnitSelect element={element} onChange={(unit) => setAttribute(session, element, "unit", unit)} />
          </div>
        )}
        <RowTools {...{ title, place, of, onMove, onRemove }} />
      </div>
      <IssueList id={`${id}-issues`} issues={issues} />
    </fieldset>
  );
}

/** The types of rows among what a field takes. */
export const isRowType = (type: string): type is RowType => Object.hasOwn(columnsOf, type) && Object.hasOwn(valueTypes, type);
