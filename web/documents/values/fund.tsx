import { useId } from "react";
import type { TextNode } from "../../../contract/text.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { valueWords } from "../../../i18n/values.ts";
import { inUnit } from "../../../text/amounts.ts";
import { fundIn } from "../../../text/fund.ts";
import { isWrongNow, issuesOfValue } from "../../../text/value-issues.ts";
import { valueOfType, valuesOf } from "../../../text/values.ts";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { setOnly } from "./changes.ts";
import { IssueList } from "./issue-list.tsx";
import type { LiveValue } from "./live-values.ts";
import { ValueRows } from "./rows.tsx";
import { UnitSelect } from "./unit-select.tsx";

/** What it costs: nothing, or rows of money that are added up and held against their frame. */
export function ValueFund({ session, values, asked }: { session: Session; values: LiveValue[]; asked: boolean }) {
  const words = useWords(valueFormWords);
  const content = values.map(({ node }) => node);
  const rows = values.filter(({ node }) => node.type === "fundRow");
  const isFree = valueOfType(content, "choice")?.attribute("value") === "none";
  return (
    <>
      {(isFree || rows.length === 0) && (
        <Tick label={words.none} checked={isFree} onChange={(on) => setOnly(session, "economics", "choice", "value", on ? "none" : "")} />
      )}
      {(!isFree || rows.length > 0) && <ValueRows session={session} field="economics" type="fundRow" rows={rows} asked={asked} />}
      {rows.length > 0 && <Frame {...{ session, values, content, asked }} />}
      <IssueList id="economics-together" issues={isFree && valuesOf(content, "fundRow").length > 0 ? ["none_and_amounts"] : []} />
    </>
  );
}

function Frame({ session, values, content, asked }: { session: Session; values: LiveValue[]; content: TextNode[]; asked: boolean }) {
  const words = useWords(valueFormWords);
  const told = useWords(valueWords);
  const id = useId();
  const fund = fundIn(content);
  const element = values.findLast(({ node }) => node.type === "frame")?.element ?? null;
  const issues = valuesOf(content, "frame")
    .slice(-1)
    .flatMap(issuesOfValue)
    .filter((issue) => asked || isWrongNow(issue));
  const amount = (kroner: number): string => (fund === null ? "" : told.amount(inUnit(Math.abs(kroner), fund.unit), fund.unit));
  return (
    <>
      <div className="value-cells value-frame">
        <div className="value-cell value-cell-words">
          <span className="value-label" aria-hidden="true">
            {words.frame}
          </span>
          <AttributeInput
            element={element}
            name="amount"
            label={words.frame}
            inputMode="decimal"
            describedBy={`${id}-help ${id}-issues`}
            isWrong={issues.length > 0}
            onChange={(value) => setOnly(session, "economics", "frame", "amount", value)}
          />
          <span className="value-hint" id={`${id}-help`}>
            {words.noFrame}
          </span>
        </div>
        <div className="value-cell value-cell-unit">
          <span className="value-label" aria-hidden="true">
            {words.unit}
          </span>
          <UnitSelect element={element} onChange={(unit) => setOnly(session, "economics", "frame", "unit", unit)} />
        </div>
      </div>
      <IssueList id={`${id}-issues`} issues={issues} />
      {fund !== null && (
        <p className={(fund.over ?? 0) > 0 ? "value-sum value-sum-over" : "value-sum"}>
          {(fund.over ?? 0) > 0 && <Icon path={warningIcon} />}
          <strong>{words.sum(amount(fund.sum))}</strong>
          {fund.over !== null &&
            `: ${fund.over > 0 ? words.over(amount(fund.over)) : fund.over < 0 ? words.under(amount(fund.over)) : words.evenly}`}
        </p>
      )}
    </>
  );
}
