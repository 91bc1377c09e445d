import * as Y from "yjs";
import type { TextKind } from "../contract/text.ts";
import { valueMaxLength } from "../contract/value.ts";
import { copyOf } from "./bring-back.ts";
import { fieldsOf, valuesRootOf, type FieldName } from "./fields.ts";

export type SeedText = {
  kind: TextKind;
  title: string;
  /** Plain paragraphs a template or an import fills in beforehand. The title is not given here. */
  paragraphs?: Partial<Record<Exclude<FieldName, "title">, string[]>>;
  /** Who takes part in what the document is about, to begin with; what a template says of them is left. */
  participants?: { id: string; name: string }[];
  /** The whole Yjs state (V2) of a text of the same kind, that this one begins as a copy of; all but its title. */
  template?: Uint8Array;
};

/**
 * The first Yjs update of a document (V1), under a client id of its own. Every field gets at least an empty paragraph: an editor that finds
 * none writes one itself, and two people who open the document at once would then get two.
 */
export function seedUpdate({ kind, title, paragraphs = {}, participants = [], template }: SeedText): Uint8Array {
  const doc = new Y.Doc();
  const copied = new Y.Doc();
  if (template !== undefined) Y.applyUpdateV2(copied, template);
  doc.transact(() => {
    for (const { name, hasWords } of fieldsOf[kind]) {
      const values = name === "participants" ? participants.map(party) : copied.getXmlFragment(valuesRootOf(name)).toArray().map(copyOf);
      if (values.length > 0) doc.getXmlFragment(valuesRootOf(name)).insert(0, values);
      if (!hasWords) continue;
      const ready = name === "title" ? [] : copied.getXmlFragment(name).toArray();
      const given = name === "title" ? [title] : (paragraphs[name] ?? []);
      doc.getXmlFragment(name).insert(0, ready.length > 0 ? ready.map(copyOf) : (given.length > 0 ? given : [""]).map(paragraph));
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  copied.destroy();
  doc.destroy();
  return update;
}

function party({ id, name }: { id: string; name: string }): Y.XmlElement {
  const element = new Y.XmlElement("party");
  element.setAttribute("id", id);
  element.setAttribute("name", name.slice(0, valueMaxLength));
  return element;
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  // Its run of text is there from the beginning, also an empty one: two who each bring their own to an empty paragraph get their words doubled.
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
