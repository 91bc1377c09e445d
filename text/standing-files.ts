import type * as Y from "yjs";
import type { KeptCopy } from "../contract/comment.ts";
import type { FileInText } from "../contract/file.ts";
import type { TextKind } from "../contract/text.ts";
import { innermost } from "./blocks-in.ts";
import { fieldsOf } from "./fields.ts";
import { fileOf } from "./files.ts";

/** Where a file stands: the field, and which of its innermost blocks it is. `copy` tells it from others that show the same (see contract/comment.ts). */
export type StandingFile = { field: string; block: number; shown: FileInText; copy: string };

/** The files of a live text, in its order. */
export const filesStanding = (doc: Y.Doc, kind: TextKind): StandingFile[] =>
  fieldsOf[kind].flatMap(({ name: field }) =>
    innermost(doc.getXmlFragment(field)).flatMap((element, block) => {
      const shown = fileOf({ type: element.nodeName, attrs: element.getAttributes() });
      return shown === null ? [] : [{ field, block, shown, copy: copyOf(element) }];
    }),
  );

/** What tells the block from every other, for as long as it stays where it is among its neighbours. */
export function copyOf({ _item: item }: { _item: Y.Item | null }): string {
  if (item === null) throw new Error("the block is in no text");
  return `${item.id.client}:${item.id.clock}`;
}

/** The one at which something was said of the file; where it was moved, or brought back, the one that stands where it stood among those that show the same. */
export function standingAt(files: StandingFile[], about: Pick<FileInText, "id" | "sha256">, at: KeptCopy | null): StandingFile | undefined {
  const same = files.filter(({ shown }) => isSameFile(shown, about));
  if (at === null) return same[0];
  return same.find(({ copy }) => copy === at.copy) ?? same[Math.min(at.place, same.length - 1)];
}

export const isSameFile = (one: Pick<FileInText, "id" | "sha256">, other: Pick<FileInText, "id" | "sha256">): boolean =>
  one.id === other.id && one.sha256 === other.sha256;
