import * as Y from "yjs";
import { blockTypes, inlineTypes, markTypes } from "../../contract/text.ts";
import { valueTypes, type ValueType } from "../../contract/value.ts";
import { isAnchorKey } from "../../text/anchors.ts";
import { valuesRootOf, type Field } from "../../text/fields.ts";
import { fileOf, wordsOfFile } from "../../text/files.ts";
import { isValueType } from "../../text/values.ts";
import { addedItems } from "./added-items.ts";

/** Whether a field holds any words. */
export function hasWords(part: Y.XmlFragment): boolean {
  return part
    .toArray()
    .some((child) => (child instanceof Y.XmlText ? wordsOf(child) !== "" : child instanceof Y.XmlElement && hasWords(child)));
}

/** The words of a field, a line for each run of text, for each picture with what it shows, and for each value with all that was typed in it. */
export const linesIn = (part: Y.XmlFragment): string[] =>
  part
    .toArray()
    .flatMap((child) => {
      if (child instanceof Y.XmlText) return [wordsOf(child)];
      if (!(child instanceof Y.XmlElement)) return [];
      const file = fileOf({ type: child.nodeName, attrs: child.getAttributes() });
      if (file !== null) return [wordsOfFile(file)];
      return isValueType(child.nodeName) ? [lineOfValue(child, child.nodeName)] : linesIn(child);
    })
    .filter((line) => line !== "");

function lineOfValue(value: Y.XmlElement, type: ValueType): string {
  const attributes: readonly string[] = valueTypes[type].attributes;
  const typed = attributes.filter((name) => name !== "id" && type !== "choice").map((name) => value.getAttribute(name) ?? "");
  return [...linesIn(value), ...typed].filter((part) => part !== "").join(" · ");
}

const wordsOf = (text: Y.XmlText): string =>
  piecesOf(text)
    .map((piece) => (typeof piece.insert === "string" ? piece.insert : ""))
    .join("")
    .trim();

const piecesOf = (text: Y.XmlText) => text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];

const knownNodes = new Set<string>([...blockTypes, ...inlineTypes]);
const knownMarks = new Set<string>(markTypes);
const plainNodes: ReadonlySet<string> = new Set(["paragraph"]);
const plainMarks: ReadonlySet<string> = new Set();

/**
 * Whether this page's editor for the field knows everything in it. Where it does not, there must be no editor: it would show less than
 * there is.
 */
export function isKnown(part: Y.XmlFragment, { plain }: Pick<Field, "plain">): boolean {
  const [nodes, marks] = plain ? [plainNodes, plainMarks] : [knownNodes, knownMarks];
  const knows = (type: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean =>
    type instanceof Y.XmlText
      ? piecesOf(type).every(
          ({ insert, attributes }) =>
            typeof insert === "string" && Object.keys(attributes ?? {}).every((mark) => marks.has(mark) || isAnchorKey(mark)),
        )
      : type instanceof Y.XmlElement && nodes.has(type.nodeName) && type.toArray().every(knows);
  return part.toArray().every(knows);
}

/** Whether this page's forms know everything that is set in the field. */
export const knowsValues = (doc: Y.Doc, { name, values }: Pick<Field, "name" | "values">): boolean =>
  values.length === 0 ||
  doc
    .getXmlFragment(valuesRootOf(name))
    .toArray()
    .every((piece) => piece instanceof Y.XmlElement && values.some((type) => type === piece.nodeName));

/**
 * Whether the transaction has brought anything that some editor may not know. To look through a whole field for every letter of somebody
 * else's takes longer than to show it.
 */
export function mayBringForeign(transaction: Y.Transaction): boolean {
  for (const { content } of addedItems(transaction)) {
    if (content instanceof Y.ContentFormat && !knownMarks.has(content.key)) return true;
    if (!(content instanceof Y.ContentType) || content.type instanceof Y.XmlText) continue;
    if (!(content.type instanceof Y.XmlElement) || !knownNodes.has(content.type.nodeName)) return true;
  }
  return false;
}
