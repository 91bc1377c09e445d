import { fold, folded } from "../checks/fold.ts";
import { bodyWord } from "./body-heads.ts";
import type { Piece } from "./source.ts";

const preposition = folded("\\b(?:over ?for|til|hos|på|i)\\s+", "g");
const stop = folded("(?:[.,;:()\\n]|\\s(?:at|med|hvor|så|idet|som|der|for|under|til|efter|inden|når|da|hvorefter|via|den|d)\\b)");
const level = folded("^[a-zq]+t niveau\\b");
const purpose = folded(
  "\\s+(?:godkendelse|behandling|orientering|beslutning|efterretning|videre behandling|endelig godkendelse|endelige godkendelse|stillingtagen)$",
);
const longestName = 90;

/** The body that a matter goes on to, out of what follows the verb: "anbefaler over for Byrådet", "sendes til Temaudvalgene", "løftes på regionalt niveau". */
export function onwardBody(text: string, from: number, offset: number): Piece | null {
  const rest = text.slice(from, from + 300);
  const low = fold(rest);
  for (const match of low.matchAll(preposition)) {
    const start = match.index + match[0].length;
    const tail = low.slice(start, start + longestName);
    const end = stop.exec(tail)?.index ?? tail.length;
    const raw = rest.slice(start, start + end).trim();
    const name = raw.slice(0, raw.length - (purpose.exec(fold(raw))?.[0].length ?? 0)).replace(/\s+(?:og|samt)$/, "");
    const isBody = bodyWord.test(fold(name)) || folded("udvalg(?:ene)?$|organer$|parterne$").test(fold(name)) || level.test(fold(name));
    if (name === "" || !isBody) continue;
    const value = name.replace(/(?<=\p{Ll}(?:et|en))s$/u, "");
    return { value, start: offset + from + start, end: offset + from + start + value.length };
  }
  return null;
}
