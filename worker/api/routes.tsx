import { Hono, type Context } from "hono";
import type { AppEnv } from "../access/context.ts";
import { document } from "../public/page.tsx";
import { languageAsked } from "../public/answer.tsx";
import { describeApi } from "./document.ts";
import { GuidePage } from "./guide-page.tsx";
import { ReferencePage } from "./reference-page.tsx";

const keptForAWhile = { "cache-control": "public, max-age=300" };

/** The description of the API, for programs and for people. It is the same for everybody, and holds nothing of anybody's. */
export const apiDescriptionRoutes = new Hono<AppEnv>()
  .get("/api/openapi.json", (c) =>
    c.body(
      made(`openapi ${c.env.BASE_URL}`, () => JSON.stringify(describeApi(c.env.BASE_URL))),
      200,
      { ...keptForAWhile, "content-type": "application/json" },
    ),
  )
  .get("/public/api", (c) => {
    const language = languageAsked(c);
    return page(
      c,
      made(`guide ${language} ${c.env.BASE_URL}`, () => document(<GuidePage language={language} baseUrl={c.env.BASE_URL} />)),
    );
  })
  .get("/public/api/reference", (c) => {
    const language = languageAsked(c);
    return page(
      c,
      made(`reference ${language}`, () => document(<ReferencePage language={language} />)),
    );
  });

/** The cookie decides the language where the address does not, so a cache must tell the two apart. */
const page = (c: Context<AppEnv>, html: string): Response | Promise<Response> => c.html(html, 200, { ...keptForAWhile, vary: "cookie" });

const texts = new Map<string, string>();

/** Made once: it takes a third of a second, anybody may ask, and it is what the code is. */
function made(name: string, make: () => string): string {
  const text = texts.get(name) ?? make();
  texts.set(name, text);
  return text;
}
