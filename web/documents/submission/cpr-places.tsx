import type { TextKind } from "../../../contract/text.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { Tick } from "../../ui/form.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";

/**
 * Where the room found what looks like CPR numbers: a way there, to remove it, and a tick to say that it is something else. The numbers themselves are
 * in the text and nowhere else.
 */
export function CprPlaces({
  paths,
  kind,
  declared,
  onDeclare,
  onMend,
}: {
  /** As `cpr_in_submission` names them, see contract/place.ts. */
  paths: string[];
  kind: TextKind;
  declared: string[];
  onDeclare: (paths: string[]) => void;
  onMend: (field: string) => void;
}) {
  const words = useWords(submissionWords);
  const { language } = useLanguage();
  return (
    <ul className="check-list">
      {paths.map((path) => {
        const [field = "", block] = path.split(".");
        const where = words.cprAt(labelOfStoredField(language, kind, field), Number(block) + 1);
        return (
          <li key={path}>
            <button type="button" className="link-button" onClick={() => onMend(field)}>
              {where}
            </button>
            <Tick
              label={words.notCpr(where)}
              checked={declared.includes(path)}
              onChange={(on) => onDeclare(on ? [...declared, path] : declared.filter((other) => other !== path))}
            />
          </li>
        );
      })}
    </ul>
  );
}
