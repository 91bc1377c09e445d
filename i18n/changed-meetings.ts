import { calledOffWords } from "./called-off.ts";
import { longDateTime, type Dictionary, type Language } from "./language.ts";
import { movedWords } from "./moved.ts";

/** In a list of what meetings treated: that the one it stands under was called off or moved. Null where it was held, or will be, when and where it was announced. */
type ChangedMeeting = { isCalledOff: boolean; movedFrom: { startsAt: string; place: string } | null };

const sayIn =
  (language: Language) =>
  ({ isCalledOff, movedFrom }: ChangedMeeting): string | null => {
    if (isCalledOff) return `${calledOffWords[language].title}.`;
    return movedFrom === null ? null : movedWords[language].shortly(longDateTime(language, new Date(movedFrom.startsAt)), movedFrom.place);
  };

export const changedMeeting: Dictionary<(meeting: ChangedMeeting) => string | null> = { da: sayIn("da"), en: sayIn("en") };
