import type { MeetingView } from "../../contract/views.ts";
import { calledOffWords } from "../../i18n/called-off.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";

/** That the meeting is off: when, by whose office, and why. Nothing while it stands. */
export function CalledOff({ language, meeting: { calledOff } }: { language: Language; meeting: MeetingView }) {
  if (calledOff === null) return null;
  const words = calledOffWords[language];
  return (
    <section class="record-notice" aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.said(calledOff.office, longDateTime(language, new Date(calledOff.at)))}</p>
      <p>{`${words.reason}: ${calledOff.reason}`}</p>
      <p>{words.stands}</p>
    </section>
  );
}
