import type * as Y from "yjs";
import type { FileInText } from "../contract/file.ts";
import type { TextKind } from "../contract/text.ts";
import { innermost } from "./blocks-in.ts";
import { fieldsOf } from "./fields.ts";
import { fileOf } from "./files.ts";

/** Where a file stands: the field, and which of its innermost blocks it is. */
export type StandingFile = { field: string; block: number; shown: FileInText };

/** The files of a live text, in its order. */
export const filesStanding = (doc: Y.Doc, kind: TextKind): StandingFile[] =>
  fieldsOf[kind].flatMap(({ name: field }) =>
    innermost(doc.getXmlFragment(field)).flatMap((element, block) => {
      const shown = fileOf({ type: element.nodeName, attrs: element.getAttributes() });
      return shown === null ? [] : [{ field, block, shown }];
    }),
  );

export const isSameFile = (one: Pick<FileInText, "id" | "sha256">, other: Pick<FileInText, "id" | "sha256">): boolean =>
  one.id === other.id && one.sha256 === other.sha256;
