import { Hono, type Context } from "hono";
import * as v from "valibot";
import { recordQuerySchema, type RecordQuery } from "../../contract/record.ts";
import { recordWords } from "../../i18n/record.ts";
import { nobody } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findForum } from "../forums/forums.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { Refusal } from "../platform/refusal.ts";
import { listOpenYears } from "../record/search.ts";
import { viewMeeting } from "../screens/meeting.ts";
import { listPublicForums, listPublicMeetings, listPublicOrganisations, viewPublicForum } from "../screens/public-forum.ts";
import { viewPublicItem } from "../screens/public-item.ts";
import { viewRecord } from "../screens/record.ts";
import { languageAsked, notHere, shown } from "./answer.tsx";
import { DecisionsPage, ForumPage } from "./forum-page.tsx";
import { FrontPage } from "./front-page.tsx";
import { ItemPage } from "./item-page.tsx";
import { MeetingPage } from "./meeting-page.tsx";
import { MessagePage } from "./message-page.tsx";
import { document } from "./page.tsx";
import type { Choices } from "./search-form.tsx";
import { SearchPage } from "./search-page.tsx";

/** Decisions on one page of a forum's list. */
const decisionsOnPage = 300;
const latestOnPage = 15;
const comingOnPage = 10;

const everything: RecordQuery = { q: "" };

/** The record's pages: forums, meetings, items and the search. Read as nobody, whoever asks. */
export const recordPageRoutes = new Hono<AppEnv>()
  .get("/public", async (c) => {
    const { database, now } = c.var;
    const language = languageAsked(c);
    const [choices, forums, meetings, latest] = await Promise.all([
      choicesOf(database),
      listPublicForums(database),
      listPublicMeetings(database),
      viewRecord(database, nobody, everything, c.env.BASE_URL, latestOnPage),
    ]);
    const coming = meetings.filter(({ startsAt }) => startsAt >= now.toISOString()).toReversed();
    return shown(
      c,
      <FrontPage
        language={language}
        today={copenhagenDate(now)}
        choices={choices}
        forums={forums}
        coming={coming.slice(0, comingOnPage)}
        latest={latest.hits}
      />,
    );
  })
  .get("/public/search", async (c) => {
    const language = languageAsked(c);
    const query = queryOf(c);
    const [choices, page] = await Promise.all([choicesOf(c.var.database), viewRecord(c.var.database, nobody, query, c.env.BASE_URL)]);
    return shown(c, <SearchPage language={language} query={query} choices={choices} page={page} />);
  })
  .get("/public/forums/:forumId", async (c) => {
    const { database, now } = c.var;
    const id = requireId("forum", c.req.param("forumId"));
    const forum = id instanceof Refusal ? undefined : await viewPublicForum(database, id, now);
    if (forum === undefined) return notHere(c);
    const ofForum: RecordQuery = { q: "", forum: forum.id, kind: "decision" };
    const { hits } = await viewRecord(database, nobody, ofForum, c.env.BASE_URL, latestOnPage);
    const allImports = c.req.query("imports") === "all";
    return shown(c, <ForumPage language={languageAsked(c)} forum={forum} latest={hits} allImports={allImports} />);
  })
  .get("/public/forums/:forumId/decisions", async (c) => {
    const { database } = c.var;
    const id = requireId("forum", c.req.param("forumId"));
    const forum = id instanceof Refusal ? undefined : await findForum(database, id);
    if (forum === undefined) return notHere(c);
    const { cursor } = queryOf(c);
    const ofForum: RecordQuery = { q: "", forum: forum.id, kind: "decision", cursor };
    const page = await viewRecord(database, nobody, ofForum, c.env.BASE_URL, decisionsOnPage);
    return shown(c, <DecisionsPage language={languageAsked(c)} forum={forum} page={page} isFirst={cursor === undefined} />);
  })
  .get("/public/meetings/:meetingId", async (c) => {
    const id = requireId("meeting", c.req.param("meetingId"));
    const row = id instanceof Refusal ? undefined : await findMeeting(c.var.database, id);
    const meeting = row === undefined ? undefined : await viewMeeting(c.var.database, nobody, row, c.var.now);
    return meeting === undefined ? notHere(c) : shown(c, <MeetingPage language={languageAsked(c)} meeting={meeting} />);
  })
  .get("/public/items/:agendaItemId", async (c) => {
    const language = languageAsked(c);
    const id = requireId("agendaItem", c.req.param("agendaItemId"));
    const matter = id instanceof Refusal ? undefined : await viewPublicItem(c.env, c.var.database, id, c.var.now);
    if (matter === undefined) return notHere(c);
    if (matter instanceof Refusal) {
      const { damagedTitle: title, damagedText: text } = recordWords[language];
      return c.html(document(<MessagePage language={language} title={title} text={text} address={c.req.path} />), 500);
    }
    return shown(c, <ItemPage language={language} matter={matter} />);
  });

/** What the address asks for. A filter that cannot be one is left out: a page that everybody links to is not refused for a slip in its address. */
function queryOf(c: Context<AppEnv>): RecordQuery {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  const { entries } = recordQuerySchema;
  const understood = given.filter(
    ([name, value]) => Object.hasOwn(entries, name) && v.safeParse(entries[name as keyof typeof entries], value).success,
  );
  return v.parse(recordQuerySchema, Object.fromEntries(understood));
}

async function choicesOf(database: Database): Promise<Choices> {
  const [forums, organisations, years] = await Promise.all([
    listPublicForums(database),
    listPublicOrganisations(database),
    listOpenYears(database),
  ]);
  return { forums, organisations, years };
}
