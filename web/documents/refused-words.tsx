import { useId } from "react";
import { documentPageWords } from "../../i18n/document-page.ts";
import { Copy } from "../ui/fingerprint.tsx";
import { useWords } from "../ui/language.tsx";
import type { Session } from "./session.ts";

/** What the room once would not take: nothing that is sent, only words that somebody may want to have back. */
export function RefusedWords({ session, words: texts }: { session: Session; words: string[] }) {
  const words = useWords(documentPageWords).refusedWords;
  const id = useId();
  if (texts.length === 0) return null;
  return (
    <section className="notice notice-warning refused-words" aria-labelledby={id}>
      <h2 className="notice-heading" id={id}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      {texts.map((text, index) => (
        <div key={index}>
          <textarea className="form-input" aria-label={words.label} readOnly rows={6} value={text} />
          <Copy text={text} />
        </div>
      ))}
      <button type="button" className="button button-secondary button-small" onClick={session.forgetRefusedWords}>
        {words.forget}
      </button>
    </section>
  );
}
