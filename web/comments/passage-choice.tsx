import type * as Y from "yjs";
import type { Passage } from "../../contract/comment.ts";
import type { FileInText } from "../../contract/file.ts";
import type { TextKind } from "../../contract/text.ts";
import { commentWords } from "../../i18n/comments.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import type { FileWords } from "../../text/block-words.ts";
import { canonicalText } from "../../text/canonical.ts";
import { innermost } from "../../text/blocks-in.ts";
import { fileOf, toldOrOrnament } from "../../text/files.ts";
import { copyOf } from "../../text/standing-files.ts";
import { blocksOf, shortened } from "../../text/plain.ts";
import type { Session } from "../documents/session.ts";
import { SelectField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { holdPassage, passageNow, type HeldPassage } from "./held-passage.ts";

/** What a comment is about: a passage, a picture or attachment, or neither, for the whole document. */
export type Subject = { passage: HeldPassage | null; file: FileInText | null; copy: string | null };

/** What somebody chose: what was selected, the whole document, a field and, of it, one paragraph, which others may move or change while one writes about it. */
export type About = { kind: "selected" } | { kind: "whole" } | { kind: "field"; field: string; paragraph: Paragraph };

/** Known by the element in the live text. */
type Paragraph = { element: Y.XmlElement; block: number; words: string; file: FileInText | null; said: string };

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
  const offered = about.kind === "field" ? (fields.find(({ name }) => name === about.field)?.paragraphs ?? []) : [];
  const chosen = about.kind === "field" ? stillAmong(offered, about.paragraph) : undefined;
  return (
    <>
      <SelectField
        name="passage"
        label={words.about}
        value={about.kind === "field" ? about.field : `:${about.kind}`}
        onChange={(value) => {
          if (value === ":selected" || value === ":whole") onChange({ kind: value === ":whole" ? "whole" : "selected" });
          else {
            const paragraph = fields.find(({ name }) => name === value)?.paragraphs[0];
            if (paragraph !== undefined) onChange({ kind: "field", field: value, paragraph });
          }
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
          value={String(offered.includes(chosen) ? chosen.block : gone)}
          onChange={(block) => {
            const paragraph = offered.find((one) => one.block === Number(block));
            if (paragraph !== undefined) onChange({ ...about, paragraph });
          }}
          options={[...(offered.includes(chosen) ? [] : [{ ...chosen, block: gone }]), ...offered].map(({ block, said }) => ({
            value: String(block),
            label: shortened(said.trim(), shownLength),
          }))}
        />
      )}
    </>
  );
}

const saidIn = ({ passage, file }: Subject, files: FileWords): string =>
  file === null ? (passage ?? []).map(({ as }) => as.words).join(" ") : toldOrOrnament(file, files);

/** The place of a paragraph that has gone since it was chosen. It stays chosen: another would be written about in its stead. */
const gone = -1;

/** The paragraph as it is now; as it was where it is gone. */
const stillAmong = (paragraphs: Paragraph[], before: Paragraph): Paragraph =>
  paragraphs.find(({ element }) => element === before.element) ?? before;

/** What has been chosen, as it stands now. */
export function subjectOf(about: About, session: Session, kind: TextKind, selected: Subject | null, files: FileWords): Subject {
  const whole = { passage: null, file: null, copy: null };
  if (about.kind === "whole") return whole;
  if (about.kind === "selected") return selected ?? whole;
  const paragraphs = paragraphsOf(session, kind, files).find(({ name }) => name === about.field)?.paragraphs ?? [];
  const { element, block, words, file } = stillAmong(paragraphs, about.paragraph);
  if (file !== null) return { passage: null, file, copy: copyOf(element) };
  const piece = { field: about.field, block, offset: words.length - words.trimStart().length, words: words.trim() };
  return piece.words === "" ? whole : { passage: holdPassage(session.doc, [piece]), file: null, copy: null };
}

/** The passage at the places where it stands by now, in the words that its author has before them. */
export const askedFor = ({ doc }: Session, { passage }: Subject): Passage | null => passage && passageNow(doc, passage);

/** The paragraphs of each field that have words, and its pictures and attachments. */
function paragraphsOf(session: Session, kind: TextKind, files: FileWords): { name: string; paragraphs: Paragraph[] }[] {
  return canonicalText(session.doc, kind).fields.map(({ name, content }) => {
    const elements = innermost(session.doc.getXmlFragment(name));
    return {
      name,
      paragraphs: blocksOf(content).flatMap(({ node, words }, block) => {
        const file = fileOf(node);
        const said = file === null ? words : toldOrOrnament(file, files);
        const element = elements[block];
        // What is set in a form is no place in the text: nothing can hang there.
        return said.trim() === "" || element === undefined ? [] : [{ element, block, words, file, said }];
      }),
    };
  });
}
