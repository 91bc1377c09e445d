import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { Language } from "../../i18n/language.ts";
import { minutesWords } from "../../i18n/minutes.ts";
import { copenhagenDate } from "../platform/clock.ts";

/** The day first: names are cut, a folder sorts by them, and a forum has a file for each of its meetings. */
export const nameOfMinutes = (language: Language, { minutes: { forum, meeting }, variant }: MinutesView): string =>
  [copenhagenDate(new Date(meeting.startsAt)), minutesWords[language].file[variant], forum.name].join(" ");
