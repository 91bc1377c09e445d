import { Hono, type Context } from "hono";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { paperQuerySchema } from "../../contract/paper.ts";
import { publicMinutesWords } from "../../i18n/public-minutes.ts";
import { recordWords } from "../../i18n/record.ts";
import { paperOfMinutes } from "../../papers/minutes-paper.ts";
import { nobody } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { nameOfMinutes } from "../exports/minutes-file.ts";
import { answerPaper } from "../exports/paper-file.ts";
import { picturesOf } from "../exports/pictures.ts";
import { findMeeting } from "../meetings/meetings.ts";
import { textsOfMinutes } from "../minutes/gather.ts";
import { readKept } from "../minutes/kept.ts";
import { findLocked } from "../minutes/locked.ts";
import { parse } from "../platform/input.ts";
import { Refusal } from "../platform/refusal.ts";
import { viewMinutes } from "../screens/minutes.ts";
import { keptForAMinute, languageAsked, notHere, shown } from "./answer.tsx";
import { MessagePage } from "./message-page.tsx";
import { MinutesItemPage, MinutesPage } from "./minutes-page.tsx";
import { document } from "./page.tsx";

/** Published minutes for everybody: whole, item by item, as files, and as the very bytes that were hashed. Read as nobody, whoever asks. */
export const publicMinutesRoutes = new Hono<AppEnv>()
  .get("/public/meetings/:meetingId/minutes", (c) =>
    withMinutes(c, (view) => shown(c, <MinutesPage language={languageAsked(c)} view={view} />)),
  )
  .get("/public/meetings/:meetingId/minutes/items/:number{[0-9]{1,4}}", (c) =>
    withMinutes(c, (view) => {
      const number = Number(c.req.param("number"));
      if (!view.minutes.items.some((item) => item.number === number)) return noMinutes(c);
      return shown(c, <MinutesItemPage language={languageAsked(c)} view={view} number={number} />);
    }),
  )
  .get("/public/meetings/:meetingId/minutes/export", (c) =>
    withMinutes(c, async (view) => {
      const query = parse(paperQuerySchema, c.req.query());
      if (query instanceof Refusal) return noMinutes(c);
      const paper = paperOfMinutes(query.lang, view);
      const textIds = await textsOfMinutes(c.var.database, view.meeting.id);
      const pictures = await picturesOf(c.env, c.var.database, paper, textIds);
      return answerPaper(paper, query.format, pictures, nameOfMinutes(query.lang, view));
    }),
  )
  .get("/public/meetings/:meetingId/minutes/data", (c) =>
    withMinutes(c, async (view) => {
      const locked = await findLocked(c.var.database, view.meeting.id);
      const kept = locked === undefined ? undefined : await readKept(c.env, locked.round, "public");
      if (kept === undefined) return noMinutes(c);
      return kept instanceof Refusal
        ? damaged(c)
        : new Response(kept.bytes, { headers: { ...keptForAMinute, "content-type": "application/json" } });
    }),
  );

type Answer = Response | Promise<Response>;

/** What everybody may read of the meeting's minutes; one answer for all that nobody may. */
async function withMinutes(c: Context<AppEnv>, answer: (view: MinutesView) => Answer): Promise<Response> {
  const id = requireId("meeting", c.req.param("meetingId") ?? "");
  const meeting = id instanceof Refusal ? undefined : await findMeeting(c.var.database, id);
  const view = meeting === undefined ? undefined : await viewMinutes(c.env, c.var.database, nobody, meeting, "public", c.var.now);
  // To the public a meeting is there by what is open in it.
  if (view === undefined || (!(view instanceof Refusal) && view.minutes.items.length === 0)) return noMinutes(c);
  return view instanceof Refusal ? damaged(c) : answer(view);
}

const noMinutes = (c: Context<AppEnv>): Answer => notHere(c, publicMinutesWords[languageAsked(c)]);

function damaged(c: Context<AppEnv>): Answer {
  const language = languageAsked(c);
  const { damagedTitle: title, damagedText: text } = recordWords[language];
  return c.html(document(<MessagePage language={language} title={title} text={text} address={c.req.path} />), 500);
}
