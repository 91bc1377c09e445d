import { useRef, type FocusEvent } from "react";

type WordsField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Whether somebody has written more than a word in what is under the element that hears `onFocus`, and still has it there: dates, addresses, names of a word and what is searched
 * for are entered again in a moment, and what they emptied is kept where it came from.
 */
export function useUnsentWords(): { onFocus: (event: FocusEvent) => void; isUnsent: () => boolean } {
  /** What stood in each field when it was first entered. */
  const before = useRef(new Map<WordsField, string>());
  return {
    onFocus: ({ target }) => {
      if (takesWords(target) && !before.current.has(target)) before.current.set(target, target.value);
    },
    isUnsent: () =>
      Array.from(before.current).some(([field, value]) => field.isConnected && field.value !== value && /\S\s+\S/.test(field.value)),
  };
}

const takesWords = (element: EventTarget): element is WordsField =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === "text" && element.getAttribute("role") !== "combobox");
