import type { ReactNode } from "react";
import { paperFormats, type PaperFormat } from "../../contract/paper.ts";
import { takeAlongWords } from "../../i18n/take-along.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

/** Files to take along. `path` is where the API has the paper, after `/api`. */
function PaperLinks({ path, query = "" }: { path: string; query?: string }) {
  const words = useWords(takeAlongWords);
  const { language } = useLanguage();
  const address = (format: PaperFormat): string => `/api${path}?format=${format}&lang=${language}${query === "" ? "" : `&${query}`}`;
  return (
    <ul className="paper-links">
      <li>
        <a href={address("html")} target="_blank" rel="noopener">
          {words.print}
          <span className="sr-only"> ({words.newTab})</span>
        </a>
      </li>
      {paperFormats.toReversed().map((format) => (
        <li key={format}>
          <a href={address(format)} download="">
            {words[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `lede`: what it is that one gets. `query`: what is asked beside the form. */
export function TakeAlongSection({ path, query, lede }: { path: string; query?: string; lede?: string }) {
  const words = useWords(takeAlongWords);
  return (
    <Section title={words.title} lede={lede ?? words.lede}>
      <PaperLinks path={path} {...(query === undefined ? {} : { query })} />
    </Section>
  );
}

/** Folded, where there is one for each of many. `of` says whose it is to those who hear one button after the other. */
export function TakeAlong({ path, of }: { path: string; of: ReactNode }) {
  const words = useWords(takeAlongWords);
  return (
    <details className="paper-fold">
      <summary>
        {words.title}
        <span className="sr-only"> {of}</span>
      </summary>
      <PaperLinks path={path} />
    </details>
  );
}
