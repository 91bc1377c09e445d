import { fold, folded } from "../checks/fold.ts";

const said = folded(
  "^(?:(?:blev |blevet |er )?(?:godkendt|tiltrådt|vedtaget|drøftet|udsat|udgår|udgik|bortfalder|bortfaldt|aflyst|orienteret|udpeget|valgt|anbefales|anbefalet|indstilles)|(?:taget|tages) (?:til efterretning|af dagsordenen)|til efterretning|ingen bemærkninger|intet|sendes tilbage|oversendes|sendes|sendt|forkastet|afvist|aftalt|fastsat|fastlagt|noteret|genoptages|udskudt|udskydes|behandlet|besluttet|afsluttet|gennemgået|gennemført|afholdt|intet|ingen)\\b",
);
const longestOutcome = 160;

/** "Taget til efterretning": words that say what was decided, and are no title. */
export const saysOutcome = (text: string): boolean => text.length < longestOutcome && said.test(fold(text));

/** "Godkendelse af dagsorden, godkendt": where in the line the title ends and the outcome begins; null for any other line. */
export function inlineOutcome(text: string): { titleEnd: number; outcomeStart: number } | null {
  if (text.length > 400) return null;
  const low = fold(text);
  for (const match of low.matchAll(/\s*(?:[,;:]|\s[–-]|\.)\s+/g)) {
    const outcomeStart = match.index + match[0].length;
    const rest = low.slice(outcomeStart);
    if (match.index >= 4 && rest.length <= longestOutcome && said.test(rest)) return { titleEnd: match.index, outcomeStart };
  }
  return null;
}
