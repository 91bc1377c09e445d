import type { Child } from "hono/jsx";
import { recordWords } from "../../i18n/record.ts";
import type { Language } from "../../i18n/language.ts";

type PageProps = { language: Language; title: string; address: string; indexed: boolean; children: Child };

/** The frame of every page the server renders itself: no script, one stylesheet, the app's own look. */
export function Page({ language, title, address, indexed, children }: PageProps) {
  const words = recordWords[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.product}`}</title>
        {indexed ? null : <meta name="robots" content="noindex" />}
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
            <a
              href={`${address}${address.includes("?") ? "&" : "?"}lang=${language === "da" ? "en" : "da"}`}
              lang={language === "da" ? "en" : "da"}
            >
              {words.otherLanguage}
            </a>
          </div>
        </header>
        <main id="content" class="record-width" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The page as HTML with its document type. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
