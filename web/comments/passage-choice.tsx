import type { Passage } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import type { TextKind } from "../../contract/text.ts";
import { commentWords } from "../../i18n/comments.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import type { FileWords } from "../../text/block-words.ts";
import { canonicalText } from "../../text/canonical.ts";
import { fileOf, toldOrOrnament } from "../../text/files.ts";
import { filesStanding } from "../../text/standing-files.ts";
import { blocksOf, shortened } from "../../text/plain.ts";
import type { Session } from "../documents/session.ts";
import { SelectField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

/** What a comment is about, as it is asked for: a passage, a picture or attachment, or neither, for the whole document. */
export type Subject = { passage: Passage | null; file: FileInText | null; copy: string | null };

/** What somebody chose: what was selected, the whole document, a field and, of it, one paragraph. */
export type About = { kind: "selected" } | { kind: "whole" } | { kind: "field"; field: string; block: number };

const shownLength = 70;

/** Those who cannot select, because they only read, use no mouse or no eyes, choose a paragraph or a picture from the list of them. */
export function PassageChoice({
  session,
  kind,
  selected,
  about,
  onChange,
}: {
  session: Session;
  kind: TextKind;
  /** Null where nothing is. */
  selected: Subject | null;
  about: About;
  onChange: (about: About) => void;
}) {
  const words = useWords(commentWords);
  const { language } = useLanguage();
  const { files } = useWords(blockWords);
  const fields = paragraphsOf(session, kind, files).filter(({ paragraphs }) => paragraphs.length > 0);
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
          ...(selected === null ? [] : [{ value: ":selected", label: words.selected(shortened(saidIn(selected, files), shownLength)) }]),
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
            label: shortened(paragraph.said.trim(), shownLength),
          }))}
        />
      )}
    </>
  );
}

const saidIn = ({ passage, file }: Subject, files: FileWords): string =>
  file === null ? (passage ?? []).map(({ words }) => words).join(" ") : toldOrOrnament(file, files);

/** What has been chosen, as it stands now. */
export function subjectOf(about: About, session: Session, kind: TextKind, selected: Subject | null): Subject {
  const whole = { passage: null, file: null, copy: null };
  if (about.kind === "whole") return whole;
  if (about.kind === "selected") return selected ?? whole;
  const content = canonicalText(session.doc, kind).fields.find(({ name }) => name === about.field)?.content ?? [];
  const paragraph = blocksOf(content)[about.block];
  if (paragraph === undefined) return whole;
  const { words, node } = paragraph;
  const file = fileOf(node);
  if (file !== null) {
    const standing = filesStanding(session.doc, kind).find((one) => one.field === about.field && one.block === about.block);
    return { passage: null, file, copy: standing?.copy ?? null };
  }
  const piece = { field: about.field, block: about.block, offset: words.length - words.trimStart().length, words: words.trim() };
  return piece.words === "" ? whole : { passage: [piece], file: null, copy: null };
}

/** The paragraphs of each field that have words, and its pictures and attachments. */
function paragraphsOf(session: Session, kind: TextKind, files: FileWords) {
  return canonicalText(session.doc, kind).fields.map(({ name, content }) => ({
    name,
    paragraphs: blocksOf(content).flatMap(({ node, words }, block) => {
      const file = fileOf(node);
      const said = file === null ? words : toldOrOrnament(file, files);
      return said.trim() === "" ? [] : [{ block, said }];
    }),
  }));
}
