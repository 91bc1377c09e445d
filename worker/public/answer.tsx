import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { languageOf, type Language } from "../../i18n/language.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import type { AppEnv } from "../access/context.ts";
import { MessagePage } from "./message-page.tsx";
import { document } from "./page.tsx";

/** What a page of the record may be kept for: long enough to carry a rush, short enough for a correction. */
export const keptForAMinute = { "cache-control": "public, max-age=60" };

/** `?lang=` is what a page's own switch says; the cookie is what the app remembers. */
export function languageAsked(c: Context<AppEnv>): Language {
  return languageOf(c.req.query("lang") ?? getCookie(c, "language"));
}

/** A page for everybody. The cookie decides the language where the address does not, so a cache must tell the two apart. */
export function shown(c: Context<AppEnv>, page: { toString(): string }): Response | Promise<Response> {
  return c.html(document(page), 200, { ...keptForAMinute, vary: "cookie" });
}

/** One answer for what is not there and for what is not public: nobody learns from it which. */
export function notHere(c: Context<AppEnv>, words?: { notFoundTitle: string; notFoundText: string }): Response | Promise<Response> {
  const language = languageAsked(c);
  const { notFoundTitle: title, notFoundText: text } = words ?? publicPageWords[language];
  return c.html(document(<MessagePage language={language} title={title} text={text} address={c.req.path} />), 404);
}

/** For addresses of the record that nothing answers: the app would show its own frame there, which is for those who sign in. */
export function noSuchPage(c: Context<AppEnv>): Response | Promise<Response> {
  return c.req.path.endsWith("/") ? c.redirect(c.req.path.slice(0, -1), 301) : notHere(c);
}
