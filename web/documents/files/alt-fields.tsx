import { useState } from "react";
import { altMaxLength } from "../../../contract/file.ts";
import type { FieldIssue } from "../../../contract/problem.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { ProseField } from "../../ui/field.tsx";
import { Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import type { FileAsk } from "./asking.ts";
import { draftOf, keepDraft } from "./open-asks.ts";

export type Alt = { words: string; isOrnament: boolean };

/** What is stored: empty for an ornament. Null while nobody has decided, or has said more than there is room for. */
export const altOf = ({ words, isOrnament }: Alt): string | null => {
  const said = words.replaceAll(/\s+/gu, " ").trim();
  return isOrnament ? "" : said === "" || said.length > altMaxLength ? null : said;
};

/** What is wrong with it, once somebody has tried to go on. */
export const altIssues = (alt: Alt): FieldIssue[] =>
  altOf(alt) === null ? [{ path: "alt", issue: alt.words.trim() === "" ? "empty" : "too long" }] : [];

/** Asked before a picture is in a text, and to be answered one way or the other. */
export function AltFields({ alt, onChange, refused }: { alt: Alt; onChange: (alt: Alt) => void; refused: FieldIssue[] }) {
  const words = useWords(textFileWords);
  return (
    <>
      <ProseField
        name="alt"
        label={words.alt}
        help={words.altHelp}
        rows={3}
        value={alt.isOrnament ? "" : alt.words}
        onChange={(said) => onChange({ words: said, isOrnament: false })}
      />
      <Tick
        label={words.ornament}
        help={words.ornamentHelp}
        checked={alt.isOrnament}
        onChange={(isOrnament) => onChange({ ...alt, isOrnament })}
      />
      {refused.some(({ path }) => path === "alt") && altOf(alt) === null && (
        <p className="form-error-message" role="alert">
          {alt.words.trim() === "" ? words.altMissing : words.altTooLong(altMaxLength)}
        </p>
      )}
    </>
  );
}

/** What one has come to say of it, also when the dialog had to close in between. */
export function useAlt(asked: FileAsk, before: string | null): [Alt, (alt: Alt) => void] {
  const [alt, setAlt] = useState<Alt>(draftOf(asked).alt ?? { words: before ?? "", isOrnament: before === "" });
  const change = (next: Alt) => {
    keepDraft(asked, { alt: next });
    setAlt(next);
  };
  return [alt, change];
}
