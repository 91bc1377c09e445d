import { Hono } from "hono";
import { auditQuerySchema, type AuditPage } from "../../contract/audit-reading.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId, requirePermission, requirePerson } from "../access/require.ts";
import { parse } from "../platform/input.ts";
import { settled } from "../platform/refusal.ts";
import { viewAudit } from "../screens/audit.ts";

/** Who saw, changed, decided and fetched what: for those who lead a forum, and for an organisation's administrators. */
export const auditRoutes = new Hono<AppEnv>()
  .get("/forums/:forumId/audit", async (c) => {
    const person = settled(requirePerson(c.var.actor));
    const forumId = settled(requireId("forum", c.req.param("forumId")));
    settled(requirePermission(person, { verb: "forum.read", forumId }, { verb: "audit.read_forum", forumId }));
    const query = settled(parse(auditQuerySchema, c.req.query()));
    return c.json<AuditPage>(await viewAudit(c.var.database, person, { forumId }, query, c.var.now));
  })
  .get("/organisations/:organisationId/audit", async (c) => {
    const person = settled(requirePerson(c.var.actor));
    const organisationId = settled(requireId("organisation", c.req.param("organisationId")));
    settled(requirePermission(person, { verb: "audit.read_organisation", organisationId }));
    const query = settled(parse(auditQuerySchema, c.req.query()));
    return c.json<AuditPage>(await viewAudit(c.var.database, person, { organisationId }, query, c.var.now));
  });
