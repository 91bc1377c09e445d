import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { useLanguage, useWords } from "../ui/language.tsx";

/** Head, content and foot of every page, also before somebody has signed in. */
export function Frame({ navigation, account, children }: { navigation?: ReactNode; account?: ReactNode; children: ReactNode }) {
  const words = useWords(shellWords);
  const { language, speak } = useLanguage();
  const other = language === "da" ? "en" : "da";
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="site-head">
        <div className="site-head-inner">
          <Link className="product" to="/">
            <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
              <rect width="32" height="32" rx="7" className="product-ground" />
              <path d="M8 9.5h16M8 16h11M8 22.5h6" className="product-lines" />
              <circle cx="23" cy="21.5" r="3.4" className="product-dot" />
            </svg>
            {words.product}
          </Link>
          {navigation}
          <div className="site-head-end">
            <button type="button" className="link-button" lang={other} onClick={() => speak(other)}>
              {words.otherLanguage}
            </button>
            {account}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
