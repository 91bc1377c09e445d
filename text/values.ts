import type { TextNode } from "../contract/text.ts";
import { valueTypes, type ValueType } from "../contract/value.ts";

/** A value of a field, read: its attributes, absent ones as empty words, and what is written of it. */
export type Value = { type: ValueType; attribute: (name: string) => string; content: TextNode[] };

export const isValue = (node: TextNode): boolean => isValueType(node.type);
export const isValueType = (type: string): type is ValueType => Object.hasOwn(valueTypes, type);

export const attributesOf = (node: TextNode): string[] => Object.values(node.attrs ?? {}).map(String);

/** The values in a field's content, in their order. What nobody has filled in is none, and who was picked twice, by two at once, is there once. */
export function valuesIn(content: TextNode[]): Value[] {
  const values = content.flatMap((node) => valueOf(node) ?? []);
  return values.filter((value, place) => !values.slice(0, place).some((earlier) => isSameParty(earlier, value)));
}

export const valuesOf = (content: TextNode[], type: ValueType): Value[] => valuesIn(content).filter((value) => value.type === type);

/** Of what a field has one of, the one that counts: two who set it first at the same moment leave two, and the last is the one that both see. */
export const valueOfType = (content: TextNode[], type: ValueType): Value | undefined => valuesOf(content, type).at(-1);

/** What is written in the field beside its values. */
export const writtenIn = (content: TextNode[]): TextNode[] => content.filter((node) => !isValue(node));

/** The words of a value on one line. */
export const wordsOfValue = ({ content }: Pick<Value, "content">): string =>
  content
    .map(({ text = "" }) => text)
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();

function valueOf({ type, attrs, content = [] }: TextNode): Value | null {
  if (!isValueType(type)) return null;
  const value: Value = { type, attribute: (name) => String(attrs?.[name] ?? "").trim(), content };
  // A unit alone says nothing: it is what the form offers.
  const isSet = valueTypes[type].attributes.some((name) => name !== "unit" && value.attribute(name) !== "");
  return isSet || wordsOfValue(value) !== "" ? value : null;
}

const isSameParty = (one: Value, other: Value): boolean =>
  one.type === "party" && other.type === "party" && one.attribute("id") === other.attribute("id");
