import "../../styles/values.scss";
import { useState, type KeyboardEvent } from "react";
import { decisionWords } from "../../../i18n/decisions.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { valueWords } from "../../../i18n/values.ts";
import type { Field } from "../../../text/fields.ts";
import { toldContent } from "../../../text/told.ts";
import { valueOfType } from "../../../text/values.ts";
import { TextBlocks } from "../../ui/frozen-text.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { UndoneContext } from "./attribute-input.tsx";
import { ValueChoice } from "./choice.tsx";
import { ValueFund } from "./fund.tsx";
import { useValues, type LiveValue } from "./live-values.ts";
import { ValueParties } from "./parties.tsx";
import { isRowType, ValueRows } from "./rows.tsx";
import { ValueAmount, ValuePeriod } from "./terms.tsx";

type FieldValuesProps = {
  session: Session;
  field: Field;
  editable: boolean;
  /** What is missing is said: somebody has tried to submit. */
  asked: boolean;
  labelledBy: string;
};

/** What is set in a field: a form for those who write, plain facts for those who read. */
export function FieldValues({ session, field, editable, asked, labelledBy }: FieldValuesProps) {
  const values = useValues(session, field.name);
  const [undone, setUndone] = useState(0);
  if (!editable) return <ToldValues field={field} values={values} />;
  // The keys of the editors beside it: the browser's own undo knows only one box, and nothing of what others have done.
  const undo = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) session.undo.redo();
    else session.undo.undo();
    setUndone((count) => count + 1);
  };
  return (
    <UndoneContext value={undone}>
      {/* The listener only takes undoing: everything in here is a control of its own. */}
      <div
        className="field-values"
        role="group"
        aria-labelledby={labelledBy}
        data-values={field.name}
        tabIndex={-1}
        onKeyDownCapture={undo}
      >
        <Forms {...{ session, field, values, asked, labelledBy }} />
      </div>
      {field.hasWords && <InWords id={`${labelledBy}-words`} field={field} />}
    </UndoneContext>
  );
}

/** What the box under the form is for: a part of that box's name. */
function InWords({ id, field: { name } }: { id: string; field: Field }) {
  const words = useWords(valueFormWords);
  return (
    <p className="field-in-words" id={id}>
      {words.inWords[name]}
    </p>
  );
}

function Forms({ session, field, values, asked, labelledBy }: Omit<FieldValuesProps, "editable"> & { values: LiveValue[] }) {
  const { name } = field;
  if (name === "economics") return <ValueFund {...{ session, values, asked }} />;
  const content = values.map(({ node }) => node);
  const ofType = (type: string) => values.filter(({ node }) => node.type === type);
  return field.values.map((type) => {
    if (isRowType(type)) return <ValueRows key={type} {...{ session, type, asked }} field={name} rows={ofType(type)} />;
    switch (type) {
      case "choice":
        return (
          <ValueChoice
            key={type}
            session={session}
            field={name}
            labelledBy={labelledBy}
            chosen={valueOfType(content, "choice")?.attribute("value") ?? ""}
          />
        );
      case "party":
        return <ValueParties key={type} {...{ session, labelledBy }} field={name} values={ofType(type)} />;
      case "amount":
        return <ValueAmount key={type} {...{ session, values, asked }} field={name} />;
      case "period":
        return <ValuePeriod key={type} {...{ session, values, asked }} field={name} />;
      default:
        return null;
    }
  });
}

function ToldValues({ field, values }: { field: Field; values: LiveValue[] }) {
  const words = useWords(valueWords);
  const told = toldContent(
    field.name,
    values.map(({ node }) => node),
    words,
  );
  const { emptyField } = useWords(decisionWords);
  if (told.length === 0) return field.hasWords ? null : <p className="frozen-empty">{emptyField}</p>;
  return (
    <div className="told-values">
      <TextBlocks nodes={told} headingLevel={3} />
    </div>
  );
}
