import type { ValueIssue } from "../../../contract/value.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { errorIcon } from "../../ui/frame-icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";

/** What is to be mended, beside where it is. */
export function IssueList({ id, issues }: { id: string; issues: readonly ValueIssue[] }) {
  const words = useWords(valueFormWords);
  if (issues.length === 0) return null;
  return (
    <div id={id} className="value-issues">
      {issues.map((issue) => (
        <p key={issue} className="form-error-message">
          <Icon path={errorIcon} />
          {words.issues[issue]}
        </p>
      ))}
    </div>
  );
}
