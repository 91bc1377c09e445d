import type { MeetingView } from "../../contract/views.ts";
import { longDateTime } from "../../i18n/language.ts";
import { movedWords } from "../../i18n/moved.ts";
import { useLanguage, useWords } from "../ui/language.tsx";

/** When and where the meeting was to be, for those who had been called there. Nothing where it was not moved. */
export function Moved({ meeting: { moves } }: { meeting: MeetingView }) {
  const words = useWords(movedWords);
  const { language } = useLanguage();
  return moves.map(({ at, startsAt, place }) => (
    <p key={at} className="quiet">
      {words.said(longDateTime(language, new Date(at)), longDateTime(language, new Date(startsAt)), place)}
    </p>
  ));
}
