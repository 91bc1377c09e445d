import { useEffect, useRef, useState } from "react";
import type * as Y from "yjs";
import { useLanguage } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { Colouring } from "./colouring.ts";
import type { Credits } from "./credits.ts";

/** Somebody new is in the server's records a moment after their first letter is here. */
const askedAgainAfterMs = 1500;

/** Colours the text while it is used, and asks again when it meets letters of somebody new. */
export function useColouring(session: Session, fields: Y.XmlFragment[], credits: Credits, refetch: () => Promise<unknown>): void {
  const { language } = useLanguage();
  const first = useRef(credits);
  const [colouring, setColouring] = useState<Colouring | null>(null);
  useEffect(() => {
    let due: number | undefined;
    const metUnknown = () => {
      due ??= window.setTimeout(() => {
        due = undefined;
        void refetch();
      }, askedAgainAfterMs);
    };
    const made = new Colouring(session.doc, fields, first.current, language, metUnknown);
    setColouring(made);
    return () => {
      window.clearTimeout(due);
      made.stop();
    };
  }, [session, fields, language, refetch]);
  useEffect(() => {
    first.current = credits;
    colouring?.know(credits);
  }, [colouring, credits]);
}
