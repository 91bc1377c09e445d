import { valueFormWords } from "../../../i18n/value-form.ts";
import { valueWords } from "../../../i18n/values.ts";
import { dueWindow } from "../../../text/due.ts";
import { useWords } from "../../ui/language.tsx";

/** How a time in people's own words is understood. It stays as they wrote it, and may say nothing that a calendar knows. */
export function TimeHint({ id, words: written }: { id: string; words: string }) {
  const words = useWords(valueFormWords);
  const { date } = useWords(valueWords);
  const window = written === "" ? null : dueWindow(written, { on: new Date().toISOString().slice(0, 10), nextMeeting: null });
  return (
    <span id={id} className="value-hint">
      {window !== null && words.understoodAs(date(window.from), date(window.to))}
    </span>
  );
}
