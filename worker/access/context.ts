import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import type { Actor } from "./actor.ts";

/** What every route is handed: who asks, when, and the database. Set once by the app, before any route runs. */
export type AppEnv = { Bindings: Env; Variables: { actor: Actor; database: Database; now: Date } };
