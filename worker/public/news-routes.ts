import { Hono, type Context } from "hono";
import type { Id } from "../../contract/ids.ts";
import type { MeetingSummary } from "../../contract/views.ts";
import { publicNewsWords } from "../../i18n/public-news.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findForum } from "../forums/forums.ts";
import { countChanges } from "../meetings/cancellations.ts";
import { Refusal } from "../platform/refusal.ts";
import { listOpenEntries } from "../record/search.ts";
import { listPublicForums, listPublicMeetings } from "../screens/public-forum.ts";
import { listNews } from "../screens/public-news.ts";
import { keptForAMinute, languageAsked, notHere } from "./answer.tsx";
import { atomOf } from "./atom.ts";
import { calendarOf } from "./calendar.ts";
import { pathOf } from "./lists.tsx";

/** As many addresses as one sitemap may hold, less those of forums and meetings. */
const entriesInSitemap = 40_000;

/** What readers' own programs fetch: feeds, calendars, and what search engines ask for first. Read as nobody. */
export const newsRoutes = new Hono<AppEnv>()
  .get("/public/atom", (c) => atom(c, null))
  .get("/public/forums/:forumId/atom", async (c) => {
    const forum = await forumAsked(c);
    return forum === undefined ? notHere(c) : atom(c, forum);
  })
  .get("/public/calendar.ics", async (c) => {
    const meetings = await listPublicMeetings(c.var.database);
    return calendar(c, publicNewsWords[languageAsked(c)].calendar, meetings);
  })
  .get("/public/forums/:forumId/calendar.ics", async (c) => {
    const asked = await forumAsked(c);
    if (asked === undefined) return notHere(c);
    const meetings = await listPublicMeetings(c.var.database);
    return calendar(
      c,
      asked.name,
      meetings.filter(({ forum }) => forum.id === asked.id),
    );
  })
  .get("/robots.txt", (c) => {
    const lines = ["User-agent: *", "Allow: /public", "Allow: /assets/", "Disallow: /", "", `Sitemap: ${c.env.BASE_URL}/sitemap.xml`, ""];
    return c.text(lines.join("\n"), 200, keptForAMinute);
  })
  .get("/sitemap.xml", async (c) => {
    const { database } = c.var;
    const [forums, meetings, entries] = await Promise.all([
      listPublicForums(database),
      listPublicMeetings(database),
      listOpenEntries(database, entriesInSitemap),
    ]);
    const paths = [
      "/public",
      ...forums.flatMap(({ id }) => [`/public/forums/${id}`, `/public/forums/${id}/decisions`]),
      ...meetings.map(({ id }) => `/public/meetings/${id}`),
      ...entries.map(({ id, kind }) => pathOf(kind, id)),
    ];
    const urls = paths.map((path) => `<url><loc>${c.env.BASE_URL}${path}</loc></url>`);
    const xml = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...urls,
      "</urlset>",
    ];
    return c.body(xml.join("\n"), 200, { "content-type": "application/xml; charset=utf-8", ...keptForAMinute });
  });

type NamedForum = { id: Id<"forum">; name: string };

async function forumAsked(c: Context<AppEnv>): Promise<NamedForum | undefined> {
  const id = requireId("forum", c.req.param("forumId") ?? "");
  return id instanceof Refusal ? undefined : findForum(c.var.database, id);
}

async function atom(c: Context<AppEnv>, forum: NamedForum | null): Promise<Response> {
  const language = languageAsked(c);
  const words = publicNewsWords[language];
  const baseUrl = c.env.BASE_URL;
  const page = `${baseUrl}/public${forum === null ? "" : `/forums/${forum.id}`}`;
  const feed = atomOf({
    title: forum === null ? words.everything : words.ofForum(forum.name),
    language,
    self: `${page}/atom`,
    page,
    baseUrl,
    news: await listNews(c.var.database, language, forum?.id ?? null, c.var.now),
  });
  return c.body(feed, 200, { "content-type": "application/atom+xml; charset=utf-8", vary: "cookie", ...keptForAMinute });
}

async function calendar(c: Context<AppEnv>, name: string, meetings: MeetingSummary[]): Promise<Response> {
  const changes = await countChanges(
    c.var.database,
    meetings.map(({ id }) => id),
  );
  const lines = calendarOf(name, meetings, changes, c.env.BASE_URL, c.var.now);
  return c.body(lines, 200, { "content-type": "text/calendar; charset=utf-8", vary: "cookie", ...keptForAMinute });
}
