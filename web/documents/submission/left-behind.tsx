import type { TextKind } from "../../../contract/text.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import { ProblemError } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.tsx";

type LeftBehindProps = { kind: TextKind; error: unknown; labelOf?: (path: string) => string };

/** The pictures and files that did not come along from another text, each by its field, or what else its path is called, and what it shows, once the server has named them. */
export function LeftBehind({ kind, error, labelOf }: LeftBehindProps) {
  const { language } = useLanguage();
  const label = labelOf ?? ((path: string) => labelOfStoredField(language, kind, path));
  if (!(error instanceof ProblemError) || error.code !== "files_left_behind") return null;
  const lines = error.fields.map(({ path, issue }) => [label(path), issue].filter((part) => part !== "").join(": "));
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
