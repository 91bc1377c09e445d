import type { Context } from "hono";
import { idSchema, type Id } from "../../contract/ids.ts";
import { textSchemaVersion } from "../../contract/text.ts";
import type { AppEnv } from "../access/context.ts";
import { parse } from "../platform/input.ts";
import { Refusal, refuse } from "../platform/refusal.ts";
import { isSameOrigin } from "../platform/security.ts";
import type { Admission } from "./admission.ts";

/** What the edge finds out of a person who knocks. */
export type Admit = (c: Context<AppEnv>, documentId: Id<"document">) => Promise<Admission | Refusal>;

/** Who may enter which room. Whoever may not is refused here, before the room wakes. */
export async function enter(c: Context<AppEnv>, admit: Admit): Promise<{ documentId: Id<"document">; admission: Admission } | Refusal> {
  if (!isSameOrigin(c.req.raw)) return refuse("wrong_origin");
  // An editor that knows fewer kinds of text deletes what it does not know, for everybody.
  if (isOlderSchema(c.req.query("schema"))) return refuse("upgrade_expected");
  const documentId = parse(idSchema("document"), c.req.param("documentId"));
  if (documentId instanceof Refusal) return refuse("not_found");
  const admission = await admit(c, documentId);
  if (admission instanceof Refusal) return admission;
  return { documentId, admission: { ...admission, followsMargin: c.req.query("margin") === "1" } };
}

/** A client that says nothing of a schema is a program that brings its own text, and is let in. */
function isOlderSchema(given: string | undefined): boolean {
  return given !== undefined && !(Number(given) >= textSchemaVersion);
}
