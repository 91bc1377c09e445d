import type { ForumRules } from "../../contract/forum-rules.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { useLanguage, useWords } from "../ui/language.tsx";

type Rule = keyof ForumRules;
export const ruleNames: Rule[] = ["publicationLead", "minutesPolicy", "quorum", "numbering", "sections", "standardItems"];

/** Each rule of a forum by its name, and as people read it. */
export function useSaidOfRules(): { labels: Record<Rule, string>; said: (name: Rule, rules: ForumRules) => string } {
  const words = useWords(forumRulesWords);
  const { language } = useLanguage();
  const sectionsIn = ({ sections }: ForumRules): string =>
    sections
      .map(({ key, required }) => {
        const label = labelOfStoredField(language, "agenda_item", key);
        return required ? `${label} (${words.sections.required})` : label;
      })
      .join(" · ");
  const standardIn = ({ standardItems }: ForumRules): string =>
    standardItems.length === 0 ? words.standard.none : standardItems.map(({ title }) => title).join(" · ");
  const said: Record<Rule, (rules: ForumRules) => string> = {
    publicationLead: (rules) => words.lead.shown(rules.publicationLead),
    minutesPolicy: (rules) => words.minutes[rules.minutesPolicy],
    quorum: (rules) => words.quorum[rules.quorum.rule],
    numbering: (rules) => words.numbering[rules.numbering],
    sections: sectionsIn,
    standardItems: standardIn,
  };
  return {
    labels: {
      publicationLead: words.lead.label,
      minutesPolicy: words.minutes.label,
      quorum: words.quorum.label,
      numbering: words.numbering.label,
      sections: words.sections.label,
      standardItems: words.standard.label,
    },
    said: (name, rules) => said[name](rules),
  };
}
