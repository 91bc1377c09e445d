import type * as Y from "yjs";
import type { TextKind } from "../contract/text.ts";
import { fieldsOf, rootsOf } from "./fields.ts";

/** The fragments that a field's content is of, in its order; none for a field that the kind does not have. */
export const fragmentsOf = (doc: Y.Doc, kind: TextKind, name: string): Y.XmlFragment[] =>
  fieldsOf[kind]
    .filter((field) => field.name === name)
    .flatMap(rootsOf)
    .map((root) => doc.getXmlFragment(root));
