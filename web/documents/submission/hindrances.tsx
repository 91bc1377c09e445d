import { Link } from "@tanstack/react-router";
import type { Id } from "../../../contract/ids.ts";
import type { CanonicalText, TextKind } from "../../../contract/text.ts";
import type { DocumentChecksView } from "../../../contract/views.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { fieldsOf, type FieldName } from "../../../text/fields.ts";
import { emptyFields } from "../../../text/plain.ts";
import { issuesIn, type FoundIssue } from "../../../text/value-issues.ts";
import { doneIcon, warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import type { Part } from "../go-to-field.ts";
import { CprPlaces } from "./cpr-places.tsx";

/** What the room will say no to, seen on this page. */
export type HindrancesOfText = { missing: FieldName[]; issues: FoundIssue[] };

export const hindrancesIn = (text: CanonicalText, kind: TextKind): HindrancesOfText => ({
  missing: emptyFields(
    text,
    fieldsOf[kind].filter(({ required }) => required).map(({ name }) => name),
  ),
  issues: issuesIn(text),
});

/** What is in the way of submitting, each with the way there. Nothing, in words, where nothing is. */
export function Hindrances({
  documentId,
  kind,
  hindrances: { missing, issues },
  unanswered,
  cpr,
  onMend,
}: {
  documentId: Id<"document">;
  kind: TextKind;
  hindrances: HindrancesOfText;
  unanswered: DocumentChecksView["unanswered"];
  cpr: { text: CanonicalText; places: string[]; declared: string[]; onDeclare: (paths: string[]) => void };
  onMend: (field: string, part: Part) => void;
}) {
  const words = useWords(submissionWords);
  const { issues: issueWords } = useWords(valueFormWords);
  const { language } = useLanguage();
  const label = (field: string) => labelOfStoredField(language, kind, field);
  const undeclared = cpr.places.filter((path) => !cpr.declared.includes(path));
  const count = missing.length + issues.length + unanswered.length + undeclared.length;
  return (
    <section className={count > 0 ? "notice notice-warning hindrances" : "notice hindrances"}>
      <Icon path={count > 0 ? warningIcon : doneIcon} />
      <div>
        <h3>{count > 0 ? words.hindered(count) : words.clear}</h3>
        {missing.length + issues.length > 0 && (
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <button type="button" className="link-button" onClick={() => onMend(field, "values")}>
                  {label(field)} – {words.missing}
                </button>
              </li>
            ))}
            {issues.map(({ field, issue }) => (
              <li key={`${field} ${issue}`}>
                <button type="button" className="link-button" onClick={() => onMend(field, "values")}>
                  {label(field)}
                </button>
                : {issueWords[issue]}
              </li>
            ))}
          </ul>
        )}
        {unanswered.length > 0 && (
          <>
            <p>{words.unanswered}</p>
            <ul>
              {unanswered.map(({ id, words: asked }) => (
                <li key={id}>{asked}</li>
              ))}
            </ul>
            <Link to="/documents/$documentId/review" params={{ documentId }}>
              {words.toReview}
            </Link>
          </>
        )}
        {cpr.places.length > 0 && (
          <>
            <p>{words.cpr}</p>
            <CprPlaces text={cpr.text} paths={cpr.places} declared={cpr.declared} onDeclare={cpr.onDeclare} onMend={onMend} />
          </>
        )}
      </div>
    </section>
  );
}
