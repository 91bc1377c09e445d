import { authorsWords, shareOf } from "../../../i18n/authors.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { toneOf, type Group } from "./credits.ts";

/** Which colour and line are whose, and how many of the letters are theirs, by the group's key. */
export function LegendList({ groups, letters }: { groups: Group[]; letters: ReadonlyMap<string, number> }) {
  const { language } = useLanguage();
  const words = useWords(authorsWords);
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const named = groups.filter(({ key }) => key !== "");
  const nobody: Group = { key: "", name: words.unknown, isSystem: false };
  return (
    <ul className="authors-legend" aria-label={words.legend}>
      {[...named, nobody]
        .filter(({ key }) => (letters.get(key) ?? 0) > 0)
        .map(({ key, name, isSystem }) => (
          <li key={key}>
            <span className={toneOf(groups, key)}>{isSystem ? words.system : name}</span>{" "}
            <span className="authors-share">{shareOf(language, letters.get(key) ?? 0, all)}</span>
          </li>
        ))}
    </ul>
  );
}
