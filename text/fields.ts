import { sectionKeys, type SectionKey } from "../contract/forum-rules.ts";
import type { TextKind } from "../contract/text.ts";
import type { ValueType } from "../contract/value.ts";

/**
 * The fields of a kind, in the order in which people read them. Each is a root of the live document, an XML fragment of its own
 * name, so that nothing done in one field can touch another. Fields are never removed from a kind: old texts have them.
 */
export type FieldName =
  | "title"
  | "obligation"
  | "purpose"
  | "body"
  | "effect"
  | "measures"
  | "practice"
  | "lead"
  | "participants"
  | "timetable"
  | "economics"
  | "proposal"
  | "scope"
  | "subject"
  | "amountLimit"
  | "holder"
  | "issuer"
  | "validity"
  | "reportsTo"
  | "source"
  | "evidence"
  | "addressedTo"
  | SectionKey
  | "decision"
  | "account";

export type Field = {
  name: FieldName;
  /** Must hold something before the document can be put to a forum. Never asked for earlier. */
  required: boolean;
  /** One line without formatting. */
  plain: boolean;
  /** What can be set in it beside what is written. */
  values: readonly ValueType[];
  /** Whether it is there to write in. */
  hasWords: boolean;
};

const field = (name: FieldName, ...values: ValueType[]): Field => ({ name, required: false, plain: false, values, hasWords: true });
const required = (name: FieldName, ...values: ValueType[]): Field => ({ ...field(name, ...values), required: true });
const title: Field = { ...required("title"), plain: true };

export const fieldsOf: Record<TextKind, Field[]> = {
  initiative: [
    title,
    { ...field("obligation", "choice"), hasWords: false },
    required("purpose"),
    field("body"),
    field("effect"),
    field("measures", "measure"),
    field("practice"),
    required("lead", "party"),
    { ...required("participants", "party"), hasWords: false },
    field("timetable", "milestone"),
    required("economics", "choice", "fundRow", "frame"),
    required("proposal", "clause"),
  ],
  mandate: [
    title,
    required("scope", "choice"),
    required("subject"),
    field("amountLimit", "amount"),
    required("holder", "party"),
    required("issuer", "party"),
    required("validity", "period"),
    field("reportsTo", "party"),
    field("body"),
    required("proposal", "clause"),
  ],
  recommendation: [
    title,
    required("source"),
    required("body"),
    field("evidence", "evidence"),
    required("addressedTo", "choice", "party"),
    required("proposal", "clause"),
  ],
  // Which of the sections are shown, and which must be filled in, is the forum's template. The decision is written while it is taken, and the account of how it
  // was when the minutes are.
  agenda_item: [...sectionKeys.map((key) => field(key)), field("decision"), field("account")],
};

/** The fragment with a field's values: the editor of what is written never meets them, and they never meet what an editor writes. */
export const valuesRootOf = (name: string): string => `${name}.values`;

/** The fragments of the live document that a field's content is of, in its order. */
export const rootsOf = ({ name, values }: Pick<Field, "name" | "values">): string[] =>
  values.length === 0 ? [name] : [name, valuesRootOf(name)];
