import type { NewReplacement } from "../../contract/document.ts";
import type { ReplacementView } from "../../contract/views.ts";
import { affiliationOf, type Person } from "../access/actor.ts";
import type { Env } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import type { DocumentRow } from "./documents.ts";

/** Puts proposed words into the live text in place of others, once however often it is asked for. */
export async function replaceInDocument(
  env: Env,
  actor: Person,
  document: DocumentRow,
  asked: NewReplacement,
  now: Date,
): Promise<ReplacementView | Refusal> {
  const replaced = await roomOf(env, document.id).replace({
    ...asked,
    by: actor.personId,
    organisation: affiliationOf(actor),
    askedAt: now.toISOString(),
  });
  switch (replaced) {
    case "elsewhere":
      return refuse("text_changed");
    case "full":
      return refuse("document_full");
    case "outdated":
      // Asked again, the door knows what has changed.
      return refuse("room_not_available");
    case "replaced":
    case "made":
      return { id: asked.id, changed: replaced === "replaced" };
  }
}
