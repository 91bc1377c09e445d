import { Hono } from "hono";
import type { AppEnv } from "./context.ts";
import { openSessions } from "./session.ts";

/** Of better-auth's routes only those the product uses; the rest stay closed. */
export const sessionRoutes = new Hono<AppEnv>().on(
  ["GET", "POST"],
  ["/auth/sign-in/magic-link", "/auth/magic-link/verify", "/auth/sign-out", "/auth/get-session"],
  (c) => openSessions(c.env, c.var.database, c.var.now).handler(c.req.raw),
);
