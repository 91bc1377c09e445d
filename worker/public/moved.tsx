import type { MeetingView } from "../../contract/views.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { movedWords } from "../../i18n/moved.ts";

/** When and where the meeting was to be, for those who had been called there. Nothing where it was not moved. */
export function Moved({ language, meeting: { moves } }: { language: Language; meeting: MeetingView }) {
  const words = movedWords[language];
  return moves.map(({ at, startsAt, place }) => (
    <p class="record-help">{words.said(longDateTime(language, new Date(at)), longDateTime(language, new Date(startsAt)), place)}</p>
  ));
}
