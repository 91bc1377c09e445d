import type { MeetingView } from "../../contract/views.ts";
import { calledOffWords } from "../../i18n/called-off.ts";
import { longDateTime } from "../../i18n/language.ts";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

/** That the meeting is off: when, by whose office, and why. Nothing while it stands. */
export function CalledOff({ meeting: { calledOff, state } }: { meeting: MeetingView }) {
  const words = useWords(calledOffWords);
  const { language } = useLanguage();
  if (calledOff === null) return null;
  const { at, office, reason } = calledOff;
  return (
    <section className="notice notice-warning" aria-label={words.title}>
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading">{words.title}</p>
        <p>{words.said(office, longDateTime(language, new Date(at)))}</p>
        {reason !== "" && <p>{`${words.reason}: ${reason}`}</p>}
        {state === "called_off" && <p>{words.stands}</p>}
      </div>
    </section>
  );
}
