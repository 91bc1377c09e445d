import { Hono } from "hono";
import { importedPageWords } from "../../i18n/imported.ts";
import { nobody } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findImport, findImportedItems } from "../imported/imports.ts";
import { Refusal } from "../platform/refusal.ts";
import { viewImport } from "../screens/imported.ts";
import { viewImportedItem } from "../screens/imported-items.ts";
import { languageAsked, notHere, shown } from "./answer.tsx";
import { publicDecisionRoutes } from "./decision-routes.tsx";
import { ImportedItemPage } from "./imported-item-page.tsx";
import { ImportedMeetingPage } from "./imported-meeting-page.tsx";
import { publicMinutesRoutes } from "./minutes-routes.tsx";
import { newsRoutes } from "./news-routes.ts";
import { document } from "./page.tsx";
import { recordPageRoutes } from "./record-routes.tsx";
import { SignInLinkPage } from "./sign-in-link-page.tsx";

/** Pages for everyone. They are read as nobody, whoever asks, so that what is checked here is what the public gets. */
export const publicRoutes = new Hono<AppEnv>()
  .route("/", recordPageRoutes)
  .route("/", newsRoutes)
  .route("/", publicDecisionRoutes)
  .route("/", publicMinutesRoutes)
  .get("/public/imports/:importId", async (c) => {
    const language = languageAsked(c);
    const id = requireId("import", c.req.param("importId"));
    const row = id instanceof Refusal ? undefined : await findImport(c.var.database, id);
    const meeting = row === undefined ? undefined : await viewImport(c.var.database, nobody, row, c.env.BASE_URL, c.var.now);
    if (meeting === undefined) return notHere(c, importedPageWords[language]);
    return shown(c, <ImportedMeetingPage language={language} meeting={meeting} />);
  })
  .get("/public/imported-items/:importedItemId", async (c) => {
    const language = languageAsked(c);
    const id = requireId("importedItem", c.req.param("importedItemId"));
    const [row] = id instanceof Refusal ? [] : await findImportedItems(c.var.database, [id]);
    const item = row === undefined ? undefined : await viewImportedItem(c.var.database, nobody, row, c.env.BASE_URL, c.var.now);
    if (item === undefined) return notHere(c, importedPageWords[language]);
    return shown(c, <ImportedItemPage language={language} item={item} />);
  })
  .get("/sign-in/link", (c) => {
    const page = <SignInLinkPage language={languageAsked(c)} token={c.req.query("token") ?? ""} />;
    return c.html(document(page), 200, { "cache-control": "no-store", "referrer-policy": "no-referrer" });
  });
