import { betterAuth } from "better-auth/minimal";
import { createAuthEndpoint } from "better-auth/api";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { setSessionCookie } from "better-auth/cookies";
import { magicLink } from "better-auth/plugins/magic-link";
import * as v from "valibot";
import { and, eq, gt, sql, type SQL } from "drizzle-orm";
import type { Context } from "hono";
import { getSignedCookie } from "hono/cookie";
import { idSchema, type Id } from "../../contract/ids.ts";
import { signInMail } from "../../i18n/mail.ts";
import type { Database } from "../platform/database.ts";
import { isLocal, type Env } from "../platform/env.ts";
import { newId } from "../platform/ids.ts";
import { sendMail } from "../platform/mail.ts";
import { RefusedAtTheDoor, Refusal } from "../platform/refusal.ts";
import type { AppEnv } from "./context.ts";
import { findPersonByEmail } from "./people.ts";
import { accounts, people, rateLimits, sessions, verifications } from "./tables.ts";

const linkLifetimeS = 15 * 60;
const sessionLifetimeS = 30 * 24 * 60 * 60;
const renewedAfterS = 24 * 60 * 60;

const isSecure = (env: Env): boolean => env.BASE_URL.startsWith("https:");

/** Told of every session that begins. */
export type SignedIn = (database: Database, personId: Id<"person">, now: Date) => Promise<void>;
const nothingToNote: SignedIn = () => Promise.resolve();

/**
 * Sign-in for invited people only: nobody is created by signing in, and an unknown address gets the same answer and no mail. Made
 * per request, because bindings belong to a request.
 */
export function openSessions(env: Env, database: Database, now: Date, signedIn: SignedIn = nothingToNote) {
  return betterAuth({
    baseURL: env.BASE_URL,
    basePath: "/api/auth",
    secret: env.AUTH_SECRET,
    trustedOrigins: [env.BASE_URL],
    telemetry: { enabled: false },
    database: drizzleAdapter(database, {
      provider: "sqlite",
      schema: { user: people, session: sessions, account: accounts, verification: verifications, rateLimit: rateLimits },
    }),
    session: { expiresIn: sessionLifetimeS, updateAge: renewedAfterS },
    advanced: {
      useSecureCookies: isSecure(env),
      database: { generateId: ({ model }) => newId(model === "user" ? "person" : "session", now) },
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
    },
    databaseHooks: { session: { create: { after: (session) => signedIn(database, v.parse(idSchema("person"), session.userId), now) } } },
    rateLimit: { enabled: !isLocal(env), storage: "database" },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkLifetimeS,
        storeToken: "hashed",
        sendMagicLink: async ({ email, token }) => {
          const person = await findPersonByEmail(database, email);
          if (person === undefined) return;
          // Not the verifying address itself: mail scanners open links, and would use the token up before its owner does.
          const link = `${env.BASE_URL}/sign-in/link?token=${encodeURIComponent(token)}`;
          const sent = await sendMail(env, database, { to: person.email, ...signInMail("da", link, linkLifetimeS / 60) }, now);
          if (sent instanceof Refusal) throw new RefusedAtTheDoor(sent);
        },
      }),
      knownSignIn,
    ],
  });
}

/**
 * Signs a person in whom the caller knows to be there: the demo's, where this address offers the demo, and whoever has just become known here by the
 * link in a letter. Server-side only: it has no path in the router that is mounted.
 */
const knownSignIn = {
  id: "known-sign-in",
  endpoints: {
    signInKnown: createAuthEndpoint(
      "/known-sign-in",
      { method: "POST", body: v.object({ personId: idSchema("person") }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.personId);
        if (user === null) return context.json({ signedIn: false });
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ signedIn: true });
      },
    ),
  },
};

/**
 * The token of the request's session, if the signature is ours; null otherwise. Read here as better-auth has written it, because every request asks: to
 * make better-auth, and its questions one after the other, were half of the time it took to be let in.
 */
export async function sessionTokenOf(c: Context<AppEnv>): Promise<string | null> {
  const prefix = isSecure(c.env) ? "secure" : undefined;
  return (await getSignedCookie(c, c.env.AUTH_SECRET, "better-auth.session_token", prefix)) || null;
}

/** Whose session that is and until when, if it is still one: to be asked for in a batch. */
export const sessionOf = (database: Database, token: string, now: Date) =>
  database
    .select({ personId: people.id, name: people.name, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(isRunning(token, now));

/** The same person for what else is asked in the batch. */
export const personOfSession = (database: Database, token: string, now: Date): SQL =>
  sql`(${database.select({ personId: sessions.userId }).from(sessions).where(isRunning(token, now))})`;

const isRunning = (token: string, now: Date) => and(eq(sessions.token, token), gt(sessions.expiresAt, now));

/** Whether a session that ends then is to be given its whole length again. */
export const isRenewalDue = (expiresAt: Date, now: Date): boolean =>
  expiresAt.getTime() - now.getTime() <= (sessionLifetimeS - renewedAfterS) * 1000;

/** Gives the request's session its whole length again, and returns the cookies that say so to the browser. */
export async function renewSession(auth: ReturnType<typeof openSessions>, headers: Headers): Promise<string[]> {
  const renewed = await auth.api.getSession({ headers, returnHeaders: true });
  return renewed.headers.getSetCookie();
}
