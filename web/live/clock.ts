import type { Language } from "../../i18n/language.ts";

const locale: Record<Language, string> = { da: "da-DK", en: "en-GB" };

/** What clocks in Copenhagen show at the instant: `17.12`. */
export const clockOf = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: "Europe/Copenhagen", timeStyle: "short" }).format(new Date(at));

/** The same as a time field has it: `17:12`. */
export const timeFieldOf = (at: string | null): string => (at === null ? "" : clockOf("en", at));

/** Whole minutes between two instants, one at least: nobody was at an item for no time. */
export const minutesBetween = (from: string, until: string): number =>
  Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));
