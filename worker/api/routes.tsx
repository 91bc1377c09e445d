import { Hono } from "hono";
import type { AppEnv } from "../access/context.ts";
import { document } from "../public/page.tsx";
import { languageAsked } from "../public/answer.tsx";
import { ApiPage } from "./api-page.tsx";
import { describeApi } from "./document.ts";

/** The description of the API, for programs and for people. It is the same for everybody, and holds nothing of anybody's. */
export const apiDescriptionRoutes = new Hono<AppEnv>()
  .get("/api/openapi.json", (c) =>
    c.body(JSON.stringify(describeApi(c.env.BASE_URL)), 200, {
      "content-type": "application/json",
      "cache-control": "public, max-age=300",
    }),
  )
  .get("/public/api", (c) => c.html(document(<ApiPage language={languageAsked(c)} />), 200, { "cache-control": "public, max-age=300" }));
