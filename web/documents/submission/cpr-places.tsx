import type { CanonicalText } from "../../../contract/text.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { blocksOf } from "../../../text/plain.ts";
import { writtenIn } from "../../../text/values.ts";
import { Tick } from "../../ui/form.tsx";
import type { Part } from "../go-to-field.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";

/**
 * Where the room found what looks like CPR numbers: a way there, to remove it, and a tick to say that it is something else. The numbers themselves are
 * in the text and nowhere else.
 */
export function CprPlaces({
  text,
  paths,
  declared,
  onDeclare,
  onMend,
}: {
  text: CanonicalText;
  /** As `cpr_in_submission` names them, see contract/place.ts. */
  paths: string[];
  declared: string[];
  onDeclare: (paths: string[]) => void;
  onMend: (field: string, part: Part) => void;
}) {
  const words = useWords(submissionWords);
  const { language } = useLanguage();
  return (
    <ul className="check-list">
      {paths.map((path) => {
        const [field = "", block] = path.split(".");
        const where = words.cprAt(labelOfStoredField(language, text.kind, field), Number(block) + 1);
        return (
          <li key={path}>
            <button type="button" className="link-button" onClick={() => onMend(field, partOf(text, field, Number(block)))}>
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

/** What is written in a field comes before its values. */
function partOf({ fields }: CanonicalText, name: string, block: number): Part {
  const written = writtenIn(fields.find((field) => field.name === name)?.content ?? []);
  return block < blocksOf(written).length ? "words" : "values";
}
