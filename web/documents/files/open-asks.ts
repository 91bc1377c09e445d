import { useCallback, useState } from "react";
import type * as Y from "yjs";
import type { FieldName } from "../../../text/fields.ts";
import type { Alt } from "./alt-fields.tsx";
import type { FileAsk } from "./asking.ts";

/** What somebody has answered so far. `place`: which of several files they have come to. */
export type Draft = { place: number; file: File | null; alt: Alt | null };

const open = new WeakMap<Y.Doc, Map<FieldName, FileAsk>>();
const drafts = new WeakMap<FileAsk, Draft>();

/**
 * What is asked of a file in a field. Kept by the text and not by the field, whose editor is made anew when one may write no more, and again when one may: the dialog
 * is then there as it was left.
 */
export function useOpenAsk(doc: Y.Doc, field: FieldName): [FileAsk | null, (ask: FileAsk | null) => void] {
  const [asked, setAsked] = useState(() => open.get(doc)?.get(field) ?? null);
  const ask = useCallback(
    (next: FileAsk | null) => {
      const asks = open.get(doc) ?? new Map<FieldName, FileAsk>();
      open.set(doc, asks);
      if (next === null) asks.delete(field);
      else asks.set(field, next);
      setAsked(next);
    },
    [doc, field],
  );
  return [asked, ask];
}

export const draftOf = (ask: FileAsk): Draft => drafts.get(ask) ?? { place: 0, file: null, alt: null };

export const keepDraft = (ask: FileAsk, part: Partial<Draft>): void => void drafts.set(ask, { ...draftOf(ask), ...part });
