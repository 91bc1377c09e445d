import { useEffect, useRef, useState, type FocusEvent } from "react";
import type * as Y from "yjs";
import { valueFormWords } from "../../../i18n/value-form.ts";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";
import type { LiveValue } from "./live-values.ts";

/** The row that somebody was in when somebody else removed it, and how to know which row that is. */
export function useRemovedRow(doc: Y.Doc, rows: readonly LiveValue[]) {
  const [removed, setRemoved] = useState<LiveValue | null>(null);
  const within = useRef<LiveValue | null>(null);
  const isMine = useRef(true);
  useEffect(() => {
    const look = ({ local }: Y.Transaction) => (isMine.current = local);
    doc.on("beforeObserverCalls", look);
    return () => doc.off("beforeObserverCalls", look);
  }, [doc]);
  useEffect(() => {
    const { current } = within;
    if (current === null) return;
    within.current = rows.find(({ key }) => key === current.key) ?? null;
    if (within.current === null && !isMine.current) setRemoved(current);
  }, [rows]);
  return {
    removed,
    onFocus: ({ target }: FocusEvent) => {
      const key = target.closest("[data-row]")?.getAttribute("data-row");
      within.current = rows.find((row) => row.key === key) ?? null;
      if (within.current !== null) setRemoved(null);
    },
    onBlur: () => {
      // The browser lets go of what is taken away, too.
      if (within.current?.element._item?.deleted !== true) within.current = null;
    },
  };
}

/** Takes the focus, so that what is still being typed goes nowhere. */
export function RemovedRow({ said }: { said: string }) {
  const words = useWords(valueFormWords);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={place} className="notice notice-warning" role="alert" tabIndex={-1}>
      <Icon path={warningIcon} />
      {words.removedByOther(said)}
    </p>
  );
}
