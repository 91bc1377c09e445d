import { sectionKeys, type SectionKey } from "../contract/forum-rules.ts";
import type { TextKind } from "../contract/text.ts";

/**
 * The fields of a kind, in the order in which people read them. Each is a root of the live document, an XML fragment of its own
 * name, so that nothing done in one field can touch another. Fields are never removed from a kind: old texts have them.
 */
export type FieldName =
  | "title"
  | "purpose"
  | "body"
  | "effect"
  | "measures"
  | "practice"
  | "lead"
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
  /** Must hold text before the document can be put to a forum. Never asked for earlier. */
  required: boolean;
  /** One line without formatting. */
  plain: boolean;
};

const field = (name: FieldName): Field => ({ name, required: false, plain: false });
const required = (name: FieldName): Field => ({ name, required: true, plain: false });
const title: Field = { name: "title", required: true, plain: true };

export const fieldsOf: Record<TextKind, Field[]> = {
  initiative: [
    title,
    required("purpose"),
    field("body"),
    field("effect"),
    field("measures"),
    field("practice"),
    required("lead"),
    field("timetable"),
    required("economics"),
    required("proposal"),
  ],
  mandate: [
    title,
    required("scope"),
    required("subject"),
    field("amountLimit"),
    required("holder"),
    required("issuer"),
    required("validity"),
    field("reportsTo"),
    field("body"),
    required("proposal"),
  ],
  recommendation: [title, required("source"), required("body"), field("evidence"), required("addressedTo"), required("proposal")],
  // Which of the sections are shown, and which must be filled in, is the forum's template. The decision is written while it is taken, and the account of how it
  // was when the minutes are.
  agenda_item: [...sectionKeys.map(field), field("decision"), field("account")],
};
