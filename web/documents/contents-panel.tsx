import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { TextKind } from "../../contract/text.ts";
import { wordsOfField } from "../../i18n/documents.ts";
import { editorToolWords } from "../../i18n/editor-tools.ts";
import { fieldsOf, type FieldName } from "../../text/fields.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { useFieldEditors } from "./field-editors.ts";
import { goToField } from "./go-to-field.ts";
import type { Session } from "./session.ts";

type Heading = { words: string; level: number; place: number };
type Part = { field: FieldName; isEmpty: boolean; headings: Heading[]; editor: Editor };
/** `at`: the field that is written in, and the last heading before the caret, counted from 0; -1 before the first. */
type Overview = { parts: Part[]; count: number; selected: number; at: { field: FieldName; heading: number } | null };

/** Nobody reads along while they type, and counting a long text takes a while. */
const pauseMs = 400;

/** The text's fields and headings as a way through it, where one is, and how many words there are. */
export function ContentsPanel({ session, kind }: { session: Session; kind: TextKind }) {
  const words = useWords(editorToolWords).contents;
  const { language } = useLanguage();
  const { parts, count, selected, at } = useOverview(session, kind);
  if (parts.length === 0) return null;
  return (
    <Section title={words.title}>
      <nav aria-label={words.title} className="contents">
        <ul>
          {parts.map(({ field, isEmpty, headings, editor }) => (
            <li key={field}>
              <button
                type="button"
                className="link-button"
                aria-current={at?.field === field && at.heading < 0 ? "location" : undefined}
                onClick={() => goToField(field)}
              >
                {wordsOfField(language, kind, field).label}
              </button>
              {isEmpty && <span className="contents-empty"> {words.empty}</span>}
              {headings.length > 0 && (
                <ul>
                  {headings.map((heading, index) => (
                    <li key={heading.place} className={`contents-level-${heading.level}`}>
                      <button
                        type="button"
                        className="link-button"
                        aria-current={at?.field === field && at.heading === index ? "location" : undefined}
                        onClick={() =>
                          editor
                            .chain()
                            .setTextSelection(heading.place + 1)
                            .focus()
                            .scrollIntoView()
                            .run()
                        }
                      >
                        {heading.words}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <p className="contents-count">
        {words.words(count)}
        {selected > 0 && `, ${words.selected(selected)}`}
      </p>
    </Section>
  );
}

function useOverview(session: Session, kind: TextKind): Overview {
  const editors = useFieldEditors(session);
  const [overview, setOverview] = useState<Overview>({ parts: [], count: 0, selected: 0, at: null });
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const look = () => setOverview((was) => overviewOf(editors, kind, was.at));
    const soon = () => {
      clearTimeout(pause);
      pause = setTimeout(look, pauseMs);
    };
    look();
    const all = [...editors.values()];
    for (const editor of all) editor.on("transaction", soon).on("focus", soon);
    return () => {
      clearTimeout(pause);
      for (const editor of all) editor.off("transaction", soon).off("focus", soon);
    };
  }, [editors, kind]);
  return overview;
}

function overviewOf(editors: ReadonlyMap<FieldName, Editor>, kind: TextKind, before: Overview["at"]): Overview {
  let [count, selected, at] = [0, 0, before];
  const parts = fieldsOf[kind].flatMap(({ name: field }): Part[] => {
    const editor = editors.get(field);
    if (editor === undefined || editor.isDestroyed) return [];
    const { doc, selection } = editor.state;
    const own = wordsIn(doc.textBetween(0, doc.content.size, "\n", " "));
    count += own;
    const headings: Heading[] = [];
    doc.descendants((node, place) => {
      if (node.type.name === "heading" && node.textContent.trim() !== "")
        headings.push({ words: node.textContent, level: Number(node.attrs["level"]), place });
      return !node.isTextblock;
    });
    if (editor.isFocused) {
      at = { field, heading: headings.findLastIndex(({ place }) => place < selection.head) };
      selected = wordsIn(doc.textBetween(selection.from, selection.to, "\n", " "));
    }
    return [{ field, isEmpty: own === 0, headings, editor }];
  });
  return { parts, count, selected, at };
}

/** A word has a letter or a digit in it: a dash alone is none. */
const wordsIn = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
