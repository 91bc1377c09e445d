import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import { templateTextRole } from "../access/policy.ts";
import { requirePerson } from "../access/require.ts";
import { admissionOf } from "../documents/admission.ts";
import type { Database } from "../platform/database.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import type { Admission } from "../room/admission.ts";
import { findTemplateOfText } from "./templates.ts";

/** Who may enter the room of a template's text. A room that is no template's is not found. */
export async function admitToTemplate(database: Database, actor: Actor, textId: Id<"document">, now: Date): Promise<Admission | Refusal> {
  const person = requirePerson(actor);
  if (person instanceof Refusal) return person;
  const template = await findTemplateOfText(database, textId);
  const role =
    template === undefined ? null : templateTextRole(person, { forumId: template.forumId, isRetired: template.retiredAt !== null });
  return role === null ? refuse("not_found") : admissionOf(person, role, now);
}
