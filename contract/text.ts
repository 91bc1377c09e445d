import * as v from "valibot";
import { documentKinds } from "./document.ts";

/**
 * The text of a document as it is frozen, hashed and shown: fields in the order of the kind's template, each a list of
 * blocks. Attributes and marks that are absent are left out, never null, so that one text has one form.
 */
export const textSchemaVersion = 5;

/** What a room holds the text of: a document of a space, or an item of a forum's agenda. */
export const textKinds = [...documentKinds, "agenda_item"] as const;
export type TextKind = (typeof textKinds)[number];

export const blockTypes = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "listItem",
  "taskList",
  "taskItem",
  "blockquote",
  "callout",
  "table",
  "tableRow",
  "tableHeader",
  "tableCell",
  "horizontalRule",
  // Files (contract/file.ts), by `file`, the id, and `sha256` of the bytes. A picture has `alt`: what it shows, empty where it is only an ornament, absent where nobody
  // has said; and `width` and `height` in pixels. An attachment has `name` and `bytes`.
  "image",
  "attachment",
] as const;
export const inlineTypes = ["hardBreak"] as const;
export const markTypes = ["bold", "italic", "underline", "strike", "link"] as const;

/** What a callout holds: what is put forward to be decided ("indstilling"), or what somebody does not go along with ("forbehold"). */
export const calloutKinds = ["proposal", "reservation"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/**
 * The mark that a thread of comments hangs in a live text by. No part of what the text says: not of its canonical form, and so of no version, hash or paper.
 */
export const anchorMark = "comment";

export type TextMark = { type: string; attrs?: Record<string, string | number | boolean> };
export type TextNode = {
  type: string;
  attrs?: Record<string, string | number | boolean>;
  content?: TextNode[];
  marks?: TextMark[];
  text?: string;
};

const attrsSchema = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));
const markSchema = v.object({ type: v.string(), attrs: v.exactOptional(attrsSchema) });
export const textNodeSchema: v.GenericSchema<TextNode> = v.object({
  type: v.string(),
  attrs: v.exactOptional(attrsSchema),
  content: v.exactOptional(v.array(v.lazy(() => textNodeSchema))),
  marks: v.exactOptional(v.array(markSchema)),
  text: v.exactOptional(v.string()),
});

export type FieldText = { name: string; content: TextNode[] };
export type CanonicalText = { schema: number; kind: TextKind; fields: FieldText[] };

export const canonicalTextSchema: v.GenericSchema<CanonicalText> = v.object({
  schema: v.number(),
  kind: v.picklist(textKinds),
  fields: v.array(v.object({ name: v.string(), content: v.array(textNodeSchema) })),
});
