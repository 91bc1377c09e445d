import { createMiddleware } from "hono/factory";
import { tokenPrefix } from "../contract/token.ts";
import type { Actor, Person } from "./access/actor.ts";
import type { AppEnv } from "./access/context.ts";
import { findPerson } from "./access/people.ts";
import { isRenewalDue, openSessions, personOfSession, renewSession, sessionOf, sessionTokenOf } from "./access/session.ts";
import { noted } from "./audit/log.ts";
import { forumsOfOrganisation, seatsOf } from "./forums/seats.ts";
import { membershipsOf } from "./organisations/memberships.ts";
import { copenhagenDate } from "./platform/clock.ts";
import { commit, type Database } from "./platform/database.ts";
import { refuse, settled, type Refusal } from "./platform/refusal.ts";
import { saysWhoAsks } from "./platform/security.ts";
import { findWorkingToken, noteUse, type TokenRow } from "./tokens/tokens.ts";

/**
 * Who asks: the token's organisation, or the session's person, with today's memberships and seats. A request with a bearer's header is judged by that
 * alone: its cookies are not looked at. Files and public pages are the same for everybody and do without.
 */
export const identify = createMiddleware<AppEnv>(async (c, next) => {
  const { database, now } = c.var;
  if (saysWhoAsks(c.req.raw)) {
    const token = tokenOf(c.req.raw);
    if (token !== null) {
      const row = settled((await findWorkingToken(database, token, now)) ?? refuse("token_refused"));
      c.set("actor", settled(await holderOf(database, row, now)));
      c.executionCtx.waitUntil(noteUse(database, row.id, now));
    }
  } else {
    const token = await sessionTokenOf(c);
    // A session is of the machine's clock, which better-auth reads, also where the demo arranges another for what people do.
    const clock = new Date();
    const session = token === null ? null : await personWith(database, token, clock, copenhagenDate(now));
    if (session !== null) {
      c.set("actor", session.person);
      // Whoever is here often is never signed out. A socket's answer has no cookies.
      if (isRenewalDue(session.expiresAt, clock) && c.req.path.startsWith("/api/")) {
        for (const cookie of await renewSession(openSessions(c.env, database, now), c.req.raw.headers))
          c.header("set-cookie", cookie, { append: true });
      }
    }
  }
  await next();
});

/** What only people do: signing in and out, the demo's shortcuts, and writing letter by letter. A token does not get that far. */
export const peopleOnly = createMiddleware<AppEnv>(async (c, next) => {
  const { actor } = c.var;
  if (actor.kind === "token" || (actor.kind === "person" && actor.tokenId !== undefined)) settled(refuse("person_required"));
  await next();
});

/** The token of `authorization: Bearer`; null where that holds something else, which a route may know what to do with. */
function tokenOf(request: Request): string | null {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return given?.startsWith(tokenPrefix) === true ? given : null;
}

/** Of the organisation what the scopes say; with the scope `act`, the person who made it, as far as they belong to the organisation today. */
async function holderOf(database: Database, token: TokenRow, now: Date): Promise<Actor | Refusal> {
  const { id: tokenId, scopes, organisationId, createdBy } = token;
  const day = copenhagenDate(now);
  if (!scopes.includes("act")) {
    const forumIds = await forumsOfOrganisation(database, organisationId, day);
    return { kind: "token", tokenId, scopes, organisation: { kind: "organisation", organisationId, forumIds } };
  }
  const [maker, memberships, seats] = await Promise.all([
    findPerson(database, createdBy),
    membershipsOf(database, createdBy, day),
    seatsOf(database, createdBy, day),
  ]);
  const here = memberships.filter((membership) => membership.organisationId === organisationId);
  if (maker === undefined || here.length === 0) return refuse("token_refused");
  const own = seats.filter((seat) => seat.organisationId === organisationId);
  return { kind: "person", tokenId, personId: createdBy, name: maker.name, memberships: here, seats: own };
}

/** The same asker with the memberships and seats that there are by now, for one who has waited. What a token may for its organisation stays within that. */
export async function asOfNow(database: Database, actor: Actor, at: Date): Promise<Actor> {
  const day = copenhagenDate(at);
  if (actor.kind === "token") {
    const { organisationId } = actor.organisation;
    const forumIds = await forumsOfOrganisation(database, organisationId, day);
    return { ...actor, organisation: { ...actor.organisation, forumIds } };
  }
  if (actor.kind !== "person") return actor;
  const [memberships, seats] = await Promise.all([membershipsOf(database, actor.personId, day), seatsOf(database, actor.personId, day)]);
  if (actor.tokenId === undefined) return { ...actor, memberships, seats };
  const own = new Set(actor.memberships.map((membership) => membership.organisationId));
  return {
    ...actor,
    memberships: memberships.filter(({ organisationId }) => own.has(organisationId)),
    seats: seats.filter(({ organisationId }) => own.has(organisationId)),
  };
}

/** Notes what a program did in a person's name, so that it can be told from what they did themselves. */
export const noteProgram = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { actor, database, now } = c.var;
  if (actor.kind !== "person" || actor.tokenId === undefined || c.req.method === "GET" || !c.res.ok) return;
  const organisationId = actor.memberships[0]?.organisationId ?? null;
  const detail = { method: c.req.method, path: c.req.path };
  c.executionCtx.waitUntil(
    commit(database, [
      noted(database, { at: now, actorId: actor.personId, verb: "token.acted", subjectId: actor.tokenId, organisationId, detail }),
    ]),
  );
});

/** The person and what they are today, all of it asked for at once. */
async function personWith(
  database: Database,
  token: string,
  clock: Date,
  day: string,
): Promise<{ person: Person; expiresAt: Date } | null> {
  const personId = personOfSession(database, token, clock);
  const [[session], memberships, seats] = await database.batch([
    sessionOf(database, token, clock),
    membershipsOf(database, personId, day),
    seatsOf(database, personId, day),
  ]);
  if (session === undefined) return null;
  const { personId: id, name, expiresAt } = session;
  return { person: { kind: "person", personId: id, name, memberships, seats }, expiresAt };
}
