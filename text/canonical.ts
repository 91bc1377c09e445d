import { encodeUtf8 } from "lib0/string";
import * as Y from "yjs";
import { anchorMark, textSchemaVersion, type CanonicalText, type TextKind, type TextMark, type TextNode } from "../contract/text.ts";
import { orderAttribute } from "../contract/value.ts";
import { byKey, canonicalJson, isRecord } from "./canonical-json.ts";
import { fieldsOf, rootsOf, type Field } from "./fields.ts";
import { inReadingOrder } from "./row-order.ts";
import { isValueType } from "./values.ts";

type Attrs = NonNullable<TextNode["attrs"]>;

/** The editor's note on who changed what, in a history view. Never part of a text. */
const historyAttribute = "ychange";

/** Marks that may overlap with themselves are stored as the name and eight characters of a hash over the mark. */
const overlappingMark = /^(.+)--[A-Za-z0-9+/=]{8}$/;

/**
 * What a live document says, in the one form it is hashed and shown in: however it was typed, merged or split, the same text comes out
 * the same. Every field of the kind is there, in the template's order, the empty ones too; one that takes nothing but values only where there are any: older texts
 * have none, and their hashes stay. What the schema does not know is kept.
 */
export function canonicalText(doc: Y.Doc, kind: TextKind): CanonicalText {
  return {
    schema: textSchemaVersion,
    kind,
    fields: fieldsOf[kind]
      .map((field) => ({ name: field.name, content: contentIn(doc, field), hasWords: field.hasWords }))
      .filter(({ content, hasWords }) => hasWords || content.length > 0)
      .map(({ name, content }) => ({ name, content })),
  };
}

/** What is written in the field, and after it the values set in it. */
export const contentIn = (doc: Y.Doc, field: Pick<Field, "name" | "values">): TextNode[] =>
  rootsOf(field).flatMap((root) => nodesIn(doc.getXmlFragment(root)));

/** UTF-8 of RFC 8785 JSON (keys by code unit, no white space): what a version's SHA-256 is taken of. */
export function canonicalBytes(text: CanonicalText): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encodeUtf8(canonicalJson(text)));
}

export function nodesIn(parent: Y.XmlFragment): TextNode[] {
  const nodes: TextNode[] = [];
  for (const child of inReadingOrder(parent)) {
    if (child instanceof Y.XmlText) appendText(nodes, child);
    else if (child instanceof Y.XmlElement) nodes.push(nodeOf(child));
  }
  return nodes;
}

function nodeOf(element: Y.XmlElement): TextNode {
  const { [orderAttribute]: key, ...said } = element.getAttributes();
  // Where a row was moved to, the order says.
  const attrs = attrsOf(key === undefined || isValueType(element.nodeName) ? said : element.getAttributes());
  const content = nodesIn(element);
  return { type: element.nodeName, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

/** Two people can leave one sentence in several pieces, side by side; a reader sees one, so it is one. */
function appendText(nodes: TextNode[], source: Y.XmlText): void {
  for (const piece of source.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof piece.insert !== "string" || piece.insert === "") continue;
    const marks = marksOf(piece.attributes ?? {});
    const previous = nodes.at(-1);
    if (previous?.type === "text" && canonicalJson(previous.marks ?? []) === canonicalJson(marks)) {
      previous.text = (previous.text ?? "") + piece.insert;
    } else {
      nodes.push({ type: "text", text: piece.insert, ...(marks.length > 0 && { marks }) });
    }
  }
}

function marksOf(attributes: Record<string, unknown>): TextMark[] {
  const marks = new Map<string, TextMark>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false || key === historyAttribute) continue;
    const type = overlappingMark.exec(key)?.[1] ?? key;
    if (type === anchorMark) continue;
    const attrs = isRecord(value) ? attrsOf(value) : undefined;
    const mark: TextMark = { type, ...(attrs && { attrs }) };
    marks.set(`${mark.type} ${canonicalJson(mark)}`, mark);
  }
  return [...marks].toSorted(byKey).map(([, mark]) => mark);
}

/** Only what is there and has one form as JSON; undefined when that is nothing. */
function attrsOf(source: Record<string, unknown>): Attrs | undefined {
  const kept = Object.entries(source).filter(
    (entry): entry is [string, string | number | boolean] =>
      entry[0] !== historyAttribute &&
      (typeof entry[1] === "string" || typeof entry[1] === "boolean" || (typeof entry[1] === "number" && Number.isFinite(entry[1]))),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
