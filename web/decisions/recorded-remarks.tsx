import type { DecisionView } from "../../contract/views.ts";
import { timeOfDay } from "../../i18n/language.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Prose } from "../ui/prose.tsx";
import { Section } from "../ui/section.tsx";

/** What members asked to have entered when it was treated, in their own words. */
export function RecordedRemarks({ remarks }: { remarks: DecisionView["remarks"] }) {
  const words = useWords(supplementWords).remarks;
  const { language } = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="rows">
        {remarks.map(({ name, organisationName, at, words: said }) => (
          <li key={`${at} ${name}`} className="row">
            <div className="row-main">
              <Prose text={said} />
              <p className="row-facts">{words.said(name, organisationName, timeOfDay(language, new Date(at)))}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
