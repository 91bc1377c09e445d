import { createContext, useRef, useState, type FocusEvent } from "react";

type WordsField = HTMLInputElement | HTMLTextAreaElement;

/** Goes a way out that would drop what was written: at once, or in a dialog when it was asked about. */
export const Leaving = createContext<(leave: () => void) => void>((leave) => leave());

/**
 * Whether somebody has written more than a word in what is under the element that hears `onFocus`, and still has it there: dates, addresses, names of a word and what is searched
 * for are entered again in a moment, and what they emptied is kept where it came from. `isEntered`: they have been where they could.
 */
export function useUnsentWords(): { onFocus: (event: FocusEvent) => void; isEntered: boolean; isUnsent: () => boolean } {
  const [isEntered, setEntered] = useState(false);
  /** What stood in each field when it was first entered. */
  const before = useRef(new Map<WordsField, string>());
  return {
    onFocus: ({ target }) => {
      if (!takesWords(target)) return;
      if (!before.current.has(target)) before.current.set(target, target.value);
      setEntered(true);
    },
    isEntered,
    isUnsent: () =>
      Array.from(before.current).some(([field, value]) => field.isConnected && field.value !== value && /\S\s+\S/.test(field.value)),
  };
}

const takesWords = (element: EventTarget): element is WordsField =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === "text" && element.getAttribute("role") !== "combobox");
