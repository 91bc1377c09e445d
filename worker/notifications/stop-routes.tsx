import { Hono, type Context } from "hono";
import type { Id } from "../../contract/ids.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { Refusal } from "../platform/refusal.ts";
import { languageAsked, notHere } from "../public/answer.tsx";
import { document } from "../public/page.tsx";
import { mailSettingsOf, stopMails } from "./settings.ts";
import { isSigned, isStopped, kindsOf, type Stopped } from "./stop-links.ts";
import { StopPage } from "./stop-page.tsx";

type RouteContext = Context<AppEnv>;

/** No more mails, for whoever holds the link of one, without signing in. A mail program's own button posts here by itself (RFC 8058). */
export const stopMailRoutes = new Hono<AppEnv>()
  .get("/mail/stop/:personId/:kind/:signature", async (c) => {
    const asked = await read(c);
    return asked === null ? notHere(c) : answer(c, asked, false);
  })
  .post("/mail/stop/:personId/:kind/:signature", async (c) => {
    const asked = await read(c);
    if (asked === null) return notHere(c);
    await stopMails(c.var.database, asked.personId, kindsOf(asked.stopped), c.var.now);
    return answer(c, asked, true);
  });

type Asked = { personId: Id<"person">; stopped: Stopped };

/** Null for an address that was not made here. */
async function read(c: RouteContext): Promise<Asked | null> {
  const personId = requireId("person", c.req.param("personId") ?? "");
  const stopped = c.req.param("kind") ?? "";
  if (personId instanceof Refusal || !isStopped(stopped)) return null;
  return (await isSigned(c.env, personId, stopped, c.req.param("signature") ?? "")) ? { personId, stopped } : null;
}

async function answer(c: RouteContext, { personId, stopped }: Asked, isDone: boolean) {
  // The person's own language, unless the page's switch says another.
  const language = c.req.query("lang") === undefined ? (await mailSettingsOf(c.var.database, personId)).language : languageAsked(c);
  const page = <StopPage language={language} stopped={stopped} address={c.req.path} isDone={isDone} />;
  return c.html(document(page), 200, { "cache-control": "no-store", "referrer-policy": "no-referrer" });
}
