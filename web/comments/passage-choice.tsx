import type { Passage } from "../../contract/comment.ts";
import type { TextKind } from "../../contract/text.ts";
import { commentWords } from "../../i18n/comments.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { canonicalText } from "../../text/canonical.ts";
import { blocksOf, shortened } from "../../text/plain.ts";
import type { Session } from "../documents/session.ts";
import { SelectField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

/** What a comment is about: what was selected, the whole document, a field and, of it, one paragraph. */
export type About = { kind: "selected" } | { kind: "whole" } | { kind: "field"; field: string; block: number };

const shownLength = 70;

/** Those who cannot select, because they only read, use no mouse or no eyes, choose a paragraph from the list of them. */
export function PassageChoice({
  session,
  kind,
  selected,
  about,
  onChange,
}: {
  session: Session;
  kind: TextKind;
  selected: Passage | null;
  about: About;
  onChange: (about: About) => void;
}) {
  const words = useWords(commentWords);
  const { language } = useLanguage();
  const fields = paragraphsOf(session, kind).filter(({ paragraphs }) => paragraphs.length > 0);
  const chosen = about.kind === "field" ? fields.find(({ name }) => name === about.field) : undefined;
  return (
    <>
      <SelectField
        name="passage"
        label={words.about}
        value={about.kind === "field" ? about.field : `:${about.kind}`}
        onChange={(value) => {
          if (value === ":selected" || value === ":whole") onChange({ kind: value === ":whole" ? "whole" : "selected" });
          else onChange({ kind: "field", field: value, block: fields.find(({ name }) => name === value)?.paragraphs[0]?.block ?? 0 });
        }}
        options={[
          ...(selected === null ? [] : [{ value: ":selected", label: words.selected(shortened(saidIn(selected), shownLength)) }]),
          { value: ":whole", label: words.whole },
          ...fields.map(({ name }) => ({ value: name, label: words.field(labelOfStoredField(language, kind, name)) })),
        ]}
      />
      {about.kind === "field" && chosen !== undefined && (
        <SelectField
          name="paragraph"
          label={words.paragraph}
          value={String(about.block)}
          onChange={(block) => onChange({ ...about, block: Number(block) })}
          options={chosen.paragraphs.map((paragraph) => ({
            value: String(paragraph.block),
            label: shortened(paragraph.words.trim(), shownLength),
          }))}
        />
      )}
    </>
  );
}

export const saidIn = (passage: Passage): string => passage.map(({ words }) => words).join(" ");

/** The passage that has been chosen, as it stands now; null for the whole document. */
export function passageOf(about: About, session: Session, kind: TextKind, selected: Passage | null): Passage | null {
  if (about.kind === "whole") return null;
  if (about.kind === "selected") return selected;
  const paragraph = paragraphsOf(session, kind)
    .find(({ name }) => name === about.field)
    ?.paragraphs.find(({ block }) => block === about.block);
  if (paragraph === undefined) return null;
  const { block, words } = paragraph;
  return [{ field: about.field, block, offset: words.length - words.trimStart().length, words: words.trim() }];
}

/** The paragraphs of each field that have words. */
function paragraphsOf(session: Session, kind: TextKind) {
  return canonicalText(session.doc, kind).fields.map(({ name, content }) => ({
    name,
    paragraphs: blocksOf(content).flatMap(({ words }, block) => (words.trim() === "" ? [] : [{ block, words }])),
  }));
}
