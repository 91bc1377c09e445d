import { authorsWords } from "../../../i18n/authors.ts";
import type { CanonicalText } from "../../../contract/text.ts";
import { FrozenText } from "../../ui/frozen-text.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import type { CreditedField } from "./credited.ts";
import { groupKeyOf, groupsIn, type Group } from "./credits.ts";
import { LegendList } from "./legend-list.tsx";
import { markedText } from "./marked-text.ts";
import "../../styles/authors.scss";

/** A frozen text with whose each word is. `known` are the organisations in the order in which they have their colours elsewhere; null where nothing was kept. */
export function AuthoredText({ text, credited, known }: { text: CanonicalText; credited: CreditedField[] | null; known: Group[] }) {
  const { language } = useLanguage();
  const words = useWords(authorsWords);
  if (credited === null)
    return (
      <>
        <p className="quiet">{words.notKept}</p>
        <FrozenText text={text} headingLevel={3} />
      </>
    );
  const ranges = credited.flatMap((field) => field.ranges);
  const here = groupsIn(ranges.map(({ credit }) => credit));
  const groups = [...known, ...here.filter(({ key }) => known.every((group) => group.key !== key))];
  const letters = new Map<string, number>();
  for (const { from, to, credit } of ranges) letters.set(groupKeyOf(credit), (letters.get(groupKeyOf(credit)) ?? 0) + to - from);
  return (
    <>
      <LegendList groups={groups} letters={letters} />
      <FrozenText text={markedText(text, credited, groups, language)} headingLevel={3} />
    </>
  );
}
