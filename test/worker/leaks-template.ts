import type { Id } from "../../contract/ids.ts";
import type { TemplateView } from "../../contract/template.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { writeText } from "./stage.ts";

/** A template whose name everybody may read, and whose text those with a seat. */
export async function hideTemplate(secretary: Visitor): Promise<{ id: Id<"template">; textId: Id<"document"> }> {
  const { id, textId } = await secretary.post<TemplateView>(`/forums/${professionalForum}/templates`, { kind: "mandate", name: "Mandat" });
  if (textId === null) throw new Error("the secretary has no part in the template");
  await writeText(secretary, textId, [{ field: "subject", paragraphs: ["Hjælp: zqskabelontekst."] }]);
  return { id, textId };
}
