import { useEffect, useState } from "react";
import type { CanonicalText } from "../../../contract/text.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { valueWords } from "../../../i18n/values.ts";
import { canonicalBytes } from "../../../text/canonical.ts";
import { filledIn, plainText, titleOf } from "../../../text/plain.ts";
import { toldText } from "../../../text/told.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";

/** The very text that would be frozen now: what it is called, how much it is, which fields hold something, and the hash that it would have. */
export function FrozenToBe({ text }: { text: CanonicalText }) {
  const words = useWords(submissionWords);
  const told = useWords(valueWords);
  const { language } = useLanguage();
  const sha256 = useFingerprint(text);
  const filled = filledIn(text).fields.map(({ name }) => name);
  const count = plainText(toldText(text, told)).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  return (
    <section className="frozen-to-be">
      <h3>{words.frozen}</h3>
      <p className="frozen-title">{titleOf(text)}</p>
      <p>{words.size(count, filled.length)}</p>
      <ul className="fields-held">
        {text.fields.map(({ name }) => (
          <li key={name} className={filled.includes(name) ? "field-held" : "field-empty"}>
            {labelOfStoredField(language, text.kind, name)}
            {!filled.includes(name) && ` – ${words.empty}`}
          </li>
        ))}
      </ul>
      <p className="value-hint">
        {words.fingerprint}: <code>{sha256 === null ? "…" : sha256.replace(/(.{8})(?=.)/g, "$1 ")}</code>
        <br />
        {words.fingerprintHelp}
      </p>
    </section>
  );
}

/** Null until it has been computed. */
function useFingerprint(text: CanonicalText): string | null {
  const [sha256, setSha256] = useState<string | null>(null);
  useEffect(() => {
    let isLatest = true;
    void crypto.subtle.digest("SHA-256", canonicalBytes(text)).then((digest) => {
      if (isLatest) setSha256(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(""));
    });
    return () => {
      isLatest = false;
    };
  }, [text]);
  return sha256;
}
