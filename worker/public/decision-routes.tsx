import { Hono, type Context } from "hono";
import type { VerificationView } from "../../contract/views.ts";
import { recordWords } from "../../i18n/record.ts";
import { nobody } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { findDecision } from "../decisions/decisions.ts";
import { Refusal } from "../platform/refusal.ts";
import { findFrozenBytes } from "../room/frozen.ts";
import { viewDecision } from "../screens/decision.ts";
import { viewVerification } from "../screens/verification.ts";
import { keptForAMinute, languageAsked, notHere, shown } from "./answer.tsx";
import { DecisionPage } from "./decision-page.tsx";
import { MessagePage } from "./message-page.tsx";
import { document } from "./page.tsx";
import { VerificationPage } from "./verification-page.tsx";

/** A decision for everybody, and the very bytes by which everybody can verify it. */
export const publicDecisionRoutes = new Hono<AppEnv>()
  .get("/public/decisions/:decisionId", async (c) => {
    const language = languageAsked(c);
    const words = recordWords[language];
    const id = requireId("decision", c.req.param("decisionId"));
    const row = id instanceof Refusal ? undefined : await findDecision(c.var.database, id);
    const decision = row === undefined ? undefined : await viewDecision(c.env, c.var.database, nobody, row, c.var.now);
    if (decision === undefined) return notHere(c, words);
    if (decision instanceof Refusal) {
      const { damagedTitle: title, damagedText: text } = words;
      return c.html(document(<MessagePage language={language} title={title} text={text} address={c.req.path} />), 500);
    }
    return shown(c, <DecisionPage language={language} decision={decision} />);
  })
  .get("/public/decisions/:decisionId/verify", async (c) => {
    const language = languageAsked(c);
    const view = await findVerification(c);
    return view === undefined ? notHere(c, recordWords[language]) : shown(c, <VerificationPage language={language} view={view} />);
  })
  .get("/public/decisions/:decisionId/links/:file{[1-9]\\d{0,4}\\.json}", async (c) => {
    const view = await findVerification(c);
    const link = view?.links[Number.parseInt(c.req.param("file"), 10) - 1];
    return link === undefined ? notHere(c) : bytes(c, new Uint8Array(new TextEncoder().encode(link.record)));
  })
  .get("/public/decisions/:decisionId/text.json", async (c) => {
    const view = await findVerification(c);
    const versionId = view?.document?.versionId;
    const text = versionId === undefined ? null : await findFrozenBytes(c.env, versionId);
    return text === null ? notHere(c) : bytes(c, text);
  });

async function findVerification(c: Context<AppEnv>): Promise<VerificationView | undefined> {
  const id = requireId("decision", c.req.param("decisionId") ?? "");
  const row = id instanceof Refusal ? undefined : await findDecision(c.var.database, id);
  return row === undefined ? undefined : viewVerification(c.env, c.var.database, nobody, row);
}

/** Exactly as stored: one byte more, a line break at the end included, and the hash is another. */
const bytes = (c: Context<AppEnv>, body: Uint8Array<ArrayBuffer>) =>
  c.body(body, 200, { ...keptForAMinute, "content-type": "application/json" });
