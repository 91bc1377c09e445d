import type { TemplateView } from "../../contract/template.ts";
import { professionalForum } from "./bodies.ts";
import { sitDown } from "./typist.ts";
import type { Visitor } from "./visitor.ts";
import { write } from "./write.ts";

/** What the secretariat hands to those who begin an initiative: what the forum has learnt to ask for. */
const asked = {
  purpose: ["Hvem får det bedre, og hvad er galt i dag?"],
  effect: ["Hvad skal være anderledes om et år?"],
  practice: ["Fire linjer om, hvad det betyder i klinikken for den praktiserende læge."],
} as const;

/** The forum's template for initiatives. */
export async function writeTemplate(secretary: Visitor): Promise<void> {
  const template = await secretary.post<TemplateView>(`/forums/${professionalForum}/templates`, {
    kind: "initiative",
    name: "Indsats i klyngen",
  });
  if (template.textId === null) throw new Error("the secretary has no part in the template");
  const typist = await sitDown(secretary, template.textId);
  for (const [field, paragraphs] of Object.entries(asked) as [keyof typeof asked, readonly string[]][])
    write(typist.doc, field, [...paragraphs]);
  await typist.saved();
  typist.leave();
}
