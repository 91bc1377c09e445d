import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import { languageOf, type Language } from "../../i18n/language.ts";
import { recordWords } from "../../i18n/record.ts";
import { nobody } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findDecision } from "../decisions/decisions.ts";
import { Refusal } from "../platform/refusal.ts";
import { viewDecision } from "../screens/decision.ts";
import { DecisionPage } from "./decision-page.tsx";
import { MessagePage } from "./message-page.tsx";
import { document } from "./page.tsx";
import { SignInLinkPage } from "./sign-in-link-page.tsx";

/** Pages for everyone. They are read as nobody, whoever asks, so that what is checked here is what the public gets. */
export const publicRoutes = new Hono<AppEnv>()
  .get("/public/decisions/:decisionId", async (c) => {
    const language = languageAsked(c);
    const words = recordWords[language];
    const id = requireId("decision", c.req.param("decisionId"));
    const row = id instanceof Refusal ? undefined : await findDecision(c.var.database, id);
    const decision = row === undefined ? undefined : await viewDecision(c.env, c.var.database, nobody, row, c.var.now);
    const address = c.req.path;
    if (decision === undefined) {
      return c.html(
        document(<MessagePage language={language} title={words.notFoundTitle} text={words.notFoundText} address={address} />),
        404,
      );
    }
    if (decision instanceof Refusal) {
      return c.html(
        document(<MessagePage language={language} title={words.damagedTitle} text={words.damagedText} address={address} />),
        500,
      );
    }
    return c.html(document(<DecisionPage language={language} decision={decision} />), 200, { "cache-control": "public, max-age=60" });
  })
  .get("/sign-in/link", (c) => {
    const page = <SignInLinkPage language={languageAsked(c)} token={c.req.query("token") ?? ""} />;
    return c.html(document(page), 200, { "cache-control": "no-store", "referrer-policy": "no-referrer" });
  });

/** `?lang=` is what a page's own switch says; the cookie is what the app remembers. */
export function languageAsked(c: Context<AppEnv>): Language {
  return languageOf(c.req.query("lang") ?? getCookie(c, "language"));
}
