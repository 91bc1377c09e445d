import type { Id } from "../../contract/ids.ts";
import type { RestorationView } from "../../contract/views.ts";
import { affiliationOf, type Person } from "../access/actor.ts";
import type { Env } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";
import type { DocumentRow } from "./documents.ts";

/** Makes the live text say what one of its versions says. To ask for it twice is to ask for it once. */
export async function restoreDocument(
  env: Env,
  actor: Person,
  document: DocumentRow,
  versionId: Id<"version">,
  now: Date,
): Promise<RestorationView | Refusal> {
  const restored = await roomOf(env, document.id).restore({
    versionId,
    by: actor.personId,
    name: actor.name,
    organisation: affiliationOf(actor),
    askedAt: now.toISOString(),
  });
  switch (restored) {
    case "unknown":
      return refuse("not_found");
    case "damaged":
      return refuse("frozen_text_damaged");
    case "full":
      return refuse("document_full");
    case "outdated":
      // Asked again, the door knows what has changed.
      return refuse("room_not_available");
    case "restored":
    case "unchanged":
      return { versionId, changed: restored === "restored" };
  }
}
