import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { authorsWords, creditSentence, type Credit } from "../../../i18n/authors.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { creditAtCaret } from "./caret.ts";
import type { Credits } from "./credits.ts";

/** Says who wrote where the caret is. Not read out by itself: a caret moves all the time, and there is a shortcut for asking. */
export function AtCaret({ fields, credits }: { fields: Y.XmlFragment[]; credits: Credits }) {
  const { language } = useLanguage();
  const words = useWords(authorsWords);
  const credit = useCreditAtCaret(fields, credits);
  return (
    <p className="authors-caret">
      {credit === undefined ? (
        words.noCaret
      ) : (
        <>
          <strong>{words.caret}</strong> {credit === null ? words.nothingHere : creditSentence(language, credit, new Date())}
        </>
      )}{" "}
      <span className="authors-shortcut">{words.shortcut}</span>
    </p>
  );
}

function useCreditAtCaret(fields: Y.XmlFragment[], credits: Credits): Credit | null | undefined {
  const [credit, setCredit] = useState(() => creditAtCaret(fields, credits));
  useEffect(() => {
    let frame: number | undefined;
    const look = () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        // A caret that is elsewhere on the page leaves the sentence as it was.
        setCredit((was) => {
          const is = creditAtCaret(fields, credits);
          return is === undefined ? was : is;
        });
      });
    };
    look();
    document.addEventListener("selectionchange", look);
    return () => {
      document.removeEventListener("selectionchange", look);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [fields, credits]);
  return credit;
}
