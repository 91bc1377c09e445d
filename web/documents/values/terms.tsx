import { useId } from "react";
import { valueFormWords } from "../../../i18n/value-form.ts";
import type { FieldName } from "../../../text/fields.ts";
import { isWrongNow, issuesOfContent } from "../../../text/value-issues.ts";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { setOnly } from "./changes.ts";
import { IssueList } from "./issue-list.tsx";
import type { LiveValue } from "./live-values.ts";
import { UnitSelect } from "./unit-select.tsx";

type Terms = { session: Session; field: FieldName; values: LiveValue[]; asked: boolean };

/** The largest amount that a mandate reaches. */
export function ValueAmount({ session, field, values, asked }: Terms) {
  const words = useWords(valueFormWords);
  const id = useId();
  const element = values.findLast(({ node }) => node.type === "amount")?.element ?? null;
  const issues = issuesToShow(values, asked);
  return (
    <>
      <div className="value-cells">
        <div className="value-cell value-cell-amount">
          <span className="value-label" aria-hidden="true">
            {words.amountLimit}
          </span>
          <AttributeInput
            element={element}
            name="amount"
            label={words.amountLimit}
            inputMode="decimal"
            describedBy={issues.length > 0 ? `${id}-issues` : undefined}
            isWrong={issues.length > 0}
            onChange={(value) => setOnly(session, field, "amount", "amount", value)}
          />
        </div>
        <div className="value-cell value-cell-unit">
          <span className="value-label" aria-hidden="true">
            {words.unit}
          </span>
          <UnitSelect element={element} onChange={(unit) => setOnly(session, field, "amount", "unit", unit)} />
        </div>
      </div>
      <IssueList id={`${id}-issues`} issues={issues} />
    </>
  );
}

/** From when until when; without an end, until further notice. */
export function ValuePeriod({ session, field, values, asked }: Terms) {
  const words = useWords(valueFormWords);
  const id = useId();
  const element = values.findLast(({ node }) => node.type === "period")?.element ?? null;
  const issues = issuesToShow(values, asked);
  return (
    <>
      <div className="value-cells">
        {(["from", "to"] as const).map((end) => (
          <div key={end} className="value-cell">
            <span className="value-label" aria-hidden="true">
              {words[end]}
            </span>
            <AttributeInput
              element={element}
              name={end}
              label={words[end]}
              type="date"
              describedBy={`${id}-help ${id}-issues`}
              isWrong={issues.length > 0}
              onChange={(value) => setOnly(session, field, "period", end, value)}
            />
          </div>
        ))}
      </div>
      <p className="value-hint" id={`${id}-help`}>
        {words.untilFurtherNotice}
      </p>
      <IssueList id={`${id}-issues`} issues={issues} />
    </>
  );
}

const issuesToShow = (values: LiveValue[], asked: boolean) =>
  issuesOfContent(values.map(({ node }) => node)).filter((issue) => asked || isWrongNow(issue));
