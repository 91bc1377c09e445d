import { useState } from "react";
import { unsentWordsWords } from "../../i18n/unsent-words.ts";
import { useWords } from "./language.tsx";
import { LeavingQuestion } from "./leaving-question.tsx";
import { PlainDialog, type DialogProps } from "./plain-dialog.tsx";
import { useUnsentWords } from "./unsent-words.ts";

/**
 * A dialog over the page: the focus stays in it, Escape closes it, and the focus goes back to where it came from. Whoever has written something in it is asked first, unless it
 * keeps what was written for when it is opened again.
 */
export function Dialog({ onClose, keepsWords = false, children, ...shown }: DialogProps & { keepsWords?: boolean }) {
  const words = useWords(unsentWordsWords);
  const { onFocus, isUnsent } = useUnsentWords();
  const [isAsked, setAsked] = useState(false);
  const leave = () => {
    setAsked(false);
    onClose();
  };
  return (
    <PlainDialog {...shown} onClose={() => (!keepsWords && isUnsent() ? setAsked(true) : onClose())}>
      <div className="dialog-words" onFocus={onFocus}>
        {children}
      </div>
      <LeavingQuestion words={words} open={isAsked} onStay={() => setAsked(false)} onLeave={leave}>
        {words.text}
      </LeavingQuestion>
    </PlainDialog>
  );
}
