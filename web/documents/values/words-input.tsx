import { useLayoutEffect, useMemo, useRef, useSyncExternalStore, type Ref } from "react";
import * as Y from "yjs";
import { valuesForm } from "./changes.ts";

type Selection = { from: Y.RelativePosition; to: Y.RelativePosition };

/**
 * The words of a value, which several may write at once: each change is only what was typed, at its place. Somebody else's words move the caret along
 * with what it stands in.
 */
export function WordsInput({
  doc,
  element,
  label,
  describedBy,
  onEnter,
  ref,
}: {
  doc: Y.Doc;
  element: Y.XmlElement;
  label: string;
  describedBy: string | undefined;
  onEnter: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<Selection | null>(null);
  const run = element.get(0);
  const words = useWordsOf(run instanceof Y.XmlText ? run : null);

  const keepCaret = () => {
    if (box.current === null || !(run instanceof Y.XmlText)) return;
    const at = (index: number) => Y.createRelativePositionFromTypeIndex(run, Math.min(index, run.length), -1);
    caret.current = { from: at(box.current.selectionStart), to: at(box.current.selectionEnd) };
  };
  useLayoutEffect(() => {
    if (box.current === null || document.activeElement !== box.current || caret.current === null) return;
    const { from, to } = caret.current;
    const index = (position: Y.RelativePosition) => Y.createAbsolutePositionFromRelativePosition(position, doc)?.index ?? 0;
    const { selectionStart, selectionEnd } = box.current;
    // A keyboard that is composing a word would begin it anew.
    if (selectionStart !== index(from) || selectionEnd !== index(to)) box.current.setSelectionRange(index(from), index(to));
  }, [words, doc]);

  const change = (area: HTMLTextAreaElement) => {
    const typed = area.value.replaceAll(/[\r\n]+/g, " ");
    doc.transact(() => {
      let target = element.get(0);
      if (!(target instanceof Y.XmlText)) {
        target = new Y.XmlText();
        element.insert(0, [target]);
      }
      if (target instanceof Y.XmlText) writeDifference(target, typed, area.selectionStart);
    }, valuesForm);
    keepCaret();
  };
  return (
    <textarea
      ref={(area) => {
        box.current = area;
        if (typeof ref === "function") ref(area);
        else if (ref !== null && ref !== undefined) ref.current = area;
      }}
      className="form-input value-words"
      rows={1}
      lang="da"
      spellCheck
      aria-label={label}
      aria-describedby={describedBy}
      value={words}
      onChange={(event) => change(event.target)}
      onSelect={keepCaret}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

const plainOf = (run: Y.XmlText): string =>
  (run.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");

function useWordsOf(run: Y.XmlText | null): string {
  const store = useMemo(
    () => ({
      words: () => (run === null ? "" : plainOf(run)),
      subscribe: (listener: () => void) => {
        run?.observe(listener);
        return () => run?.unobserve(listener);
      },
    }),
    [run],
  );
  return useSyncExternalStore(store.subscribe, store.words);
}

/** What stands behind the caret is what stood there before, so that of two equal letters it is the typed one that is new. */
function writeDifference(run: Y.XmlText, typed: string, caret: number): void {
  const before = plainOf(run);
  let tail = 0;
  const tailMax = Math.min(before.length, typed.length - caret);
  while (tail < tailMax && before.at(-1 - tail) === typed.at(-1 - tail)) tail += 1;
  let head = 0;
  const headMax = Math.min(before.length, typed.length) - tail;
  while (head < headMax && before[head] === typed[head]) head += 1;
  const gone = before.length - head - tail;
  const fresh = typed.slice(head, typed.length - tail);
  if (fresh !== "") run.insert(head, fresh, {});
  if (gone > 0) run.delete(head + fresh.length, gone);
}
