import type { Child } from "hono/jsx";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { recordWords } from "../../i18n/record.ts";
import type { Language } from "../../i18n/language.ts";

type PageProps = {
  language: Language;
  title: string;
  /** Path and query. A page that programs should find is at home at this address, without the language. */
  address: string;
  indexed: boolean;
  /** Paths of the same in other forms: what the page's own news is read from. */
  atom?: string;
  children: Child;
};

/** The frame of every page the server renders itself: no script, one stylesheet, the app's own look. */
export function Page({ language, title, address, indexed, atom, children }: PageProps) {
  const words = recordWords[language];
  const inOther = inLanguage(address, language === "da" ? "en" : "da");
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.product}`}</title>
        {indexed ? (
          <>
            <link rel="canonical" href={address} />
            <link rel="alternate" hreflang={language === "da" ? "en" : "da"} href={inOther} />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        {atom === undefined ? null : <link rel="alternate" type="application/atom+xml" title={title} href={atom} />}
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body class="record">
        <a class="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <header class="record-header">
          <div class="record-width">
            <a class="record-brand" href="/">
              {words.product}
            </a>
            <nav aria-label={publicPageWords[language].places} class="record-places">
              <a href={placed(language, "/public")}>{publicPageWords[language].home}</a>
              <a href={placed(language, "/public/search")}>{publicPageWords[language].search.title}</a>
              <a href={inOther} lang={language === "da" ? "en" : "da"}>
                {words.otherLanguage}
              </a>
            </nav>
          </div>
        </header>
        <main id="content" class="record-width" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The address in the language, for the switch between the two. */
function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}

/** A page of the record for a reader of the language. Danish is what an address is in when it says nothing. */
export const placed = (language: Language, address: string): string => (language === "da" ? address : inLanguage(address, language));

/** The page as HTML with its document type. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
