import { lazy, Suspense, useState } from "react";
import { unsentWordsWords } from "../../i18n/unsent-words.ts";
import { useWords } from "./language.tsx";
import { LeavingQuestion } from "./leaving-question.tsx";
import { PlainDialog, type DialogProps } from "./plain-dialog.tsx";
import { Leaving, useUnsentWords } from "./unsent-words.ts";

/** Wanted by those who have begun to write. Where there is no line to fetch it by, nothing in the dialog is to say so: what it would say is to load the page anew. */
const LeavingByBack = lazy(async () => {
  try {
    return { default: (await import("./leaving-by-back.tsx")).LeavingByBack };
  } catch (error) {
    console.warn("nobody is asked before they go back", error);
    return { default: () => null };
  }
});

/**
 * A dialog over the page: the focus stays in it, Escape closes it, and the focus goes back to where it came from. Whoever has written something in it is asked first, by
 * whichever way they leave, unless it keeps what was written for when it is opened again.
 */
export function Dialog({ onClose, keepsWords = false, children, ...shown }: DialogProps & { keepsWords?: boolean }) {
  const words = useWords(unsentWordsWords);
  const { onFocus, isEntered, isUnsent } = useUnsentWords();
  /** The way out that was taken, while it is asked about. */
  const [asked, setAsked] = useState<{ leave: () => void } | null>(null);
  const leaving = (leave: () => void) => (!keepsWords && isUnsent() ? setAsked({ leave }) : leave());
  const question = (open: boolean, onStay: () => void, onLeave: () => void) => (
    <LeavingQuestion words={words} open={open} onStay={onStay} onLeave={onLeave}>
      {words.text}
    </LeavingQuestion>
  );
  return (
    <PlainDialog {...shown} onClose={() => leaving(onClose)}>
      <div className="dialog-words" onFocus={onFocus}>
        <Leaving value={leaving}>{children}</Leaving>
      </div>
      {question(
        asked !== null,
        () => setAsked(null),
        () => {
          setAsked(null);
          asked?.leave();
        },
      )}
      {isEntered && shown.open && !keepsWords && (
        <Suspense>
          <LeavingByBack isUnsent={isUnsent} question={question} />
        </Suspense>
      )}
    </PlainDialog>
  );
}
