export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

/** A dictionary in both languages. The English side must say everything the Danish side says, or it does not compile. */
export type Dictionary<D> = { da: D; en: D };

/** The language named by a cookie or an attribute; Danish unless English was chosen. */
export const languageOf = (named: string | null | undefined): Language => (named === "en" ? "en" : "da");

const locale: Record<Language, string> = { da: "da-DK", en: "en-GB" };
const timeZone = "Europe/Copenhagen";

/** `onsdag den 19. april 2023` */
export function longDate(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(locale[language], { timeZone, dateStyle: "full" }).format(at);
}

/** `onsdag den 19. april 2023 kl. 17.00` */
export function longDateTime(language: Language, at: Date): string {
  const time = timeOfDay(language, at);
  return language === "da" ? `${longDate(language, at)} kl. ${time}` : `${longDate(language, at)} at ${time}`;
}

/** `3. april kl. 10.12`, with the year where it is not the present one. */
export function dayAndTime(language: Language, at: Date, now: Date): string {
  const year = (of: Date) => new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }).format(of);
  const parts: Intl.DateTimeFormatOptions = { timeZone, day: "numeric", month: "long" };
  if (year(at) !== year(now)) parts.year = "numeric";
  const day = new Intl.DateTimeFormat(locale[language], parts).format(at);
  return `${day} ${language === "da" ? "kl." : "at"} ${timeOfDay(language, at)}`;
}

/** `1.240` */
export const wholeNumber = (language: Language, count: number): string => new Intl.NumberFormat(locale[language]).format(count);

/** `19. apr. 2023` */
export function shortDate(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(locale[language], { timeZone, dateStyle: "medium" }).format(at);
}

/** Names in Danish order: æ, ø, å last, and `aa` as `å`. */
export const byDanishName = new Intl.Collator("da-DK").compare;

/** `17.00` */
export function timeOfDay(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(locale[language], { timeZone, timeStyle: "short" }).format(at);
}
