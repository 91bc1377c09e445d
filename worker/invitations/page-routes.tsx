import { Hono, type Context } from "hono";
import { invitationPageWords } from "../../i18n/invitation-page.ts";
import type { AppEnv } from "../access/context.ts";
import { findPerson, findPersonByEmail } from "../access/people.ts";
import { openSessions, type SignedIn } from "../access/session.ts";
import { readAtMost } from "../platform/input.ts";
import { languageAsked } from "../public/answer.tsx";
import { document } from "../public/page.tsx";
import { findSpace } from "../spaces/spaces.ts";
import { acceptInvitation, standingOf } from "./acceptance.ts";
import { InvitationMessage, InvitationPage } from "./invitation-page.tsx";
import { findByToken, type InvitationRow } from "./invitations.ts";

type RouteContext = Context<AppEnv>;

const formMaxBytes = 4096;
const nameMaxLength = 100;

/**
 * Where the link in an invitation leads: a page of the server's own, which a person opens who may never have been here. Whoever becomes known by it is signed in by it.
 * Whoever was known already is not, unless they are signed in: a letter that lies in an inbox for days must not open all that somebody has.
 */
export const invitationPageRoutes = (signedIn: SignedIn) =>
  new Hono<AppEnv>()
    .get("/invitation", async (c) => {
      const { token, row, stopped } = await open(c, c.req.query("token") ?? "");
      return stopped ?? page(c, token, row);
    })
    .post("/invitation", async (c) => {
      const form = new URLSearchParams(new TextDecoder().decode((await readAtMost(c.req.raw.body, formMaxBytes)) ?? new Uint8Array()));
      const { token, row, stopped } = await open(c, form.get("token") ?? "");
      if (stopped !== null) return stopped;
      const { database, now, actor } = c.var;
      const name = (form.get("name") ?? "").replaceAll(/\s+/g, " ").trim().slice(0, nameMaxLength);
      if (name === "" && (await findPersonByEmail(database, row.email)) === undefined) return page(c, token, row, true);
      const accepted = await acceptInvitation(database, row, name, c.env.BASE_URL, now);
      if (accepted === null) return message(c, token, invitationPageWords[languageAsked(c)].accepted);
      const way = `/welcome?space=${row.spaceId}`;
      if (actor.kind === "person") return c.redirect(way);
      const auth = openSessions(c.env, database, now, signedIn);
      if (accepted.isNew) {
        const entered = await auth.api.signInKnown({ body: { personId: accepted.personId }, headers: c.req.raw.headers, asResponse: true });
        for (const cookie of entered.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
        return c.redirect(way);
      }
      await auth.api.signInMagicLink({ body: { email: row.email }, headers: c.req.raw.headers });
      const space = (await findSpace(database, row.spaceId))?.name ?? "";
      return message(c, token, invitationPageWords[languageAsked(c)].linkSent(space, row.email));
    });

/** The invitation that the link is of; `stopped` is the page that says why it leads nowhere. */
async function open(
  c: RouteContext,
  token: string,
): Promise<{ token: string; row: InvitationRow; stopped: null } | { token: string; row: undefined; stopped: Response }> {
  const { database, now, actor } = c.var;
  const words = invitationPageWords[languageAsked(c)];
  const row = await findByToken(database, token);
  const standing = standingOf(row, now);
  const stop = async (said: { title: string; text: string; way?: string }) =>
    ({ token, row: undefined, stopped: await message(c, token, said) }) as const;
  if (row === undefined || standing === "spent") return stop(words.spent);
  if (actor.kind === "person") {
    const me = await findPerson(database, actor.personId);
    if (me?.email !== row.email) return stop(words.other(me?.name ?? ""));
  }
  return standing === "accepted" ? stop(words.accepted) : { token, row, stopped: null };
}

async function page(c: RouteContext, token: string, row: InvitationRow, isNameMissing = false): Promise<Response> {
  const { database } = c.var;
  const [space, by, known] = await Promise.all([
    findSpace(database, row.spaceId),
    findPerson(database, row.invitedBy),
    findPersonByEmail(database, row.email),
  ]);
  if (space === undefined || by === undefined) throw new Error(`the invitation ${row.id} is of nothing`);
  const isNew = known === undefined;
  const props = { language: languageAsked(c), token, row, space: space.name, by: by.name, isNew, isNameMissing };
  return c.html(document(<InvitationPage {...props} />), isNameMissing ? 422 : 200, keptByNobody);
}

async function message(c: RouteContext, token: string, said: { title: string; text: string; way?: string }): Promise<Response> {
  return c.html(document(<InvitationMessage language={languageAsked(c)} token={token} {...said} />), 200, keptByNobody);
}

const keptByNobody = { "cache-control": "no-store" };
