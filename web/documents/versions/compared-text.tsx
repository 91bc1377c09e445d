import { useState } from "react";
import type { CanonicalText, TextKind } from "../../../contract/text.ts";
import { labelOfStoredField } from "../../../i18n/documents.ts";
import type { Language } from "../../../i18n/language.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { compareTexts, type ComparedBlock, type ComparedField, type ComparedPiece } from "../../../text/comparison.ts";
import { changeSentence } from "../../../i18n/authors.ts";
import { valueWords } from "../../../i18n/values.ts";
import { toldText } from "../../../text/told.ts";
import { isValue } from "../../../text/values.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { creditsAt, type CreditedField } from "../authors/credited.ts";
import { ComparedFileLine, fileSentences } from "./compared-file.tsx";

/** Who wrote what of the two texts. */
export type ComparedCredits = { before: CreditedField[]; after: CreditedField[] };

/** Lines around a change that stay in sight. */
const context = 1;

/** What differs between two texts, field by field. Never by colour alone: what came is underlined, what went is struck through, and both are said. */
export function ComparedText({ before, after, credits }: { before: CanonicalText; after: CanonicalText; credits?: ComparedCredits }) {
  const words = useWords(versionWords);
  const told = useWords(valueWords);
  const fields = compareTexts(toldText(before, told), toldText(after, told)).filter((field) => field.isChanged);
  if (fields.length === 0) return <p className="quiet">{words.same}</p>;
  return <ComparedFields fields={fields} kind={after.kind} {...(credits && { credits: creditsOf(credits, [before, after]) })} />;
}

/** Whose words are is known by their places in what is written. Where a field has values, which are told before it, they are other places: of it nothing is said. */
function creditsOf({ before, after }: ComparedCredits, texts: CanonicalText[]): ComparedCredits {
  const withValues = texts.flatMap(({ fields }) => fields.filter(({ content }) => content.some(isValue)).map(({ name }) => name));
  const written = (fields: CreditedField[]) => fields.filter(({ name }) => !withValues.includes(name));
  return { before: written(before), after: written(after) };
}

/** The same, compared elsewhere. */
export function ComparedFields({ fields, kind, credits }: { fields: ComparedField[]; kind: TextKind; credits?: ComparedCredits }) {
  const { language } = useLanguage();
  const now = new Date();
  return (
    <div className="compared">
      {fields.map((field) => (
        <section key={field.name} className="frozen-field">
          <h3 className="frozen-label">{labelOfStoredField(language, kind, field.name)}</h3>
          {stretchesOf(field.blocks).map((stretch, index) =>
            stretch.isFarFromChanges ? (
              <Unchanged key={index} blocks={stretch.blocks} />
            ) : (
              <Blocks
                key={index}
                blocks={stretch.blocks}
                creditsOf={(block) => (credits === undefined ? [] : sentencesOf(block, field.name, credits, language, now))}
              />
            ),
          )}
        </section>
      ))}
    </div>
  );
}

/** Who brought what is new in a line, and whose it was that went. */
function sentencesOf(block: ComparedBlock, name: string, credits: ComparedCredits, language: Language, now: Date): string[] {
  const fieldsOf = (change: "added" | "removed") => (change === "removed" ? credits.before : credits.after);
  const sentences =
    block.file === undefined
      ? block.pieces.flatMap(({ change, words, from }) => {
          if (change === "same") return [];
          return creditsAt(fieldsOf(change), name, from, from + words.length).map((credit) =>
            changeSentence(language, change, credit, now),
          );
        })
      : fileSentences(
          block.change,
          block.file,
          fieldsOf(block.change === "removed" ? "removed" : "added").find((field) => field.name === name),
          language,
          now,
        );
  return [...new Set(sentences)].filter((sentence) => sentence !== "");
}

type Stretch = { isFarFromChanges: boolean; blocks: ComparedBlock[] };

function stretchesOf(blocks: ComparedBlock[]): Stretch[] {
  const isNear = (index: number) =>
    blocks.slice(Math.max(0, index - context), index + context + 1).some((block) => block.change !== "same");
  const stretches: Stretch[] = [];
  for (const [index, block] of blocks.entries()) {
    const isFarFromChanges = !isNear(index);
    const last = stretches.at(-1);
    if (last?.isFarFromChanges === isFarFromChanges) last.blocks.push(block);
    else stretches.push({ isFarFromChanges, blocks: [block] });
  }
  return stretches;
}

function Unchanged({ blocks }: { blocks: ComparedBlock[] }) {
  const words = useWords(versionWords);
  const [shown, setShown] = useState(false);
  if (shown) return <Blocks blocks={blocks} />;
  return (
    <p className="compared-unchanged">
      {words.unchanged(blocks.length)}{" "}
      <button type="button" className="link-button" onClick={() => setShown(true)}>
        {words.showUnchanged}
      </button>
    </p>
  );
}

function Blocks({ blocks, creditsOf = () => [] }: { blocks: ComparedBlock[]; creditsOf?: (block: ComparedBlock) => string[] }) {
  const words = useWords(versionWords);
  return blocks.map((block, index) => {
    const notes = [block.change === "moved" && words.moved, block.isFormatting && words.formatting].filter((note) => note !== false);
    const beside = (
      <>
        {notes.map((note) => (
          <span key={note} className="compared-note">{` (${note})`}</span>
        ))}
        {creditsOf(block).map((sentence) => (
          <span key={sentence} className="compared-note compared-credit">
            {sentence}.
          </span>
        ))}
      </>
    );
    return block.file !== undefined ? (
      <ComparedFileLine key={index} file={block.file} change={block.change}>
        {beside}
      </ComparedFileLine>
    ) : (
      <p key={index} className={`compared-line compared-${block.type} compared-is-${block.change}`}>
        {block.pieces.map((piece, place) => (
          <Piece key={place} piece={piece} />
        ))}
        {beside}
      </p>
    );
  });
}

function Piece({ piece }: { piece: ComparedPiece }) {
  const words = useWords(versionWords);
  if (piece.change === "same") return piece.words;
  const said = <span className="sr-only"> [{words[piece.change]}:] </span>;
  return piece.change === "added" ? (
    <ins>
      {said}
      {piece.words}
    </ins>
  ) : (
    <del>
      {said}
      {piece.words}
    </del>
  );
}
