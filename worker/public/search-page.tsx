import type { RecordPage, RecordQuery } from "../../contract/record.ts";
import type { Language } from "../../i18n/language.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { termsOf } from "../record/fold.ts";
import { Hits, Pages } from "./lists.tsx";
import { Page, placed } from "./page.tsx";
import { SearchForm, type Choices } from "./search-form.tsx";

type SearchPageProps = { language: Language; query: RecordQuery; choices: Choices; page: RecordPage };

/** The record, searched. The question is in the address, so that it can be sent on. */
export function SearchPage({ language, query, choices, page }: SearchPageProps) {
  const words = publicPageWords[language].search;
  const { cursor, ...asked } = query;
  const title = asked.q === "" ? words.title : `${asked.q} – ${words.title}`;
  return (
    <Page language={language} title={title} address={addressOf(asked)} indexed={false}>
      <h1>{words.title}</h1>
      <SearchForm language={language} asked={asked} choices={choices} />
      <h2>{words.found}</h2>
      {page.hits.length === 0 ? (
        <p>
          {words.nothing} {words.nothingHelp}
        </p>
      ) : (
        <Hits language={language} hits={page.hits} terms={termsOf(asked.q)} />
      )}
      <Pages
        language={language}
        next={page.next === null ? null : placed(language, addressOf({ ...asked, cursor: page.next }))}
        first={cursor === undefined ? null : placed(language, addressOf(asked))}
      />
    </Page>
  );
}

function addressOf(asked: Partial<RecordQuery>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return `/public/search?${new URLSearchParams(given).toString()}`;
}
