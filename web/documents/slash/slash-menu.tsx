import type { Editor } from "@tiptap/core";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { editorToolWords } from "../../../i18n/editor-tools.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Choice } from "../blocks/catalogue.ts";
import { keysShown } from "../keys.ts";
import { choicesFor } from "./choices.ts";
import { closeSlash, tellOfList, type Slash } from "./trigger.ts";

/**
 * What a slash offers. The focus stays in the text: the text says which option is meant, and the keys that move and choose are taken before the
 * editor sees them.
 */
export function SlashMenu({ editor, slash }: { editor: Editor; slash: Slash }) {
  const words = useWords(editorToolWords);
  const announce = useAnnounce();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const choices = choicesFor(slash.query, words.blocks);
  const [asked, setAsked] = useState(0);
  const active = Math.min(asked, Math.max(0, choices.length - 1));
  const option = choices.length === 0 ? null : `${id}-${active}`;
  const said = choices.length === 0 ? words.slash.none : words.slash.count(choices.length);

  useEffect(() => announce(said), [announce, said]);
  useEffect(() => tellOfList(editor.view, { list: id, option }), [editor, id, option]);
  useEffect(() => {
    if (option !== null) document.getElementById(option)?.scrollIntoView({ block: "nearest" });
  }, [option]);
  useLayoutEffect(() => place(list.current, editor, slash.from), [editor, slash.from]);
  useEffect(() => {
    const text = editor.view.dom;
    const keys = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const choice = choices[active];
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (step !== undefined && choices.length > 0) setAsked((active + step + choices.length) % choices.length);
      else if (event.key === "Enter" && choice !== undefined) choose(editor, slash, choice);
      else if (event.key === "Escape") closeSlash(editor.view);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    text.addEventListener("keydown", keys, { capture: true });
    return () => text.removeEventListener("keydown", keys, { capture: true });
  });

  return (
    <ul ref={list} id={id} role="listbox" aria-label={words.slash.label} className="slash-list">
      {choices.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled className="slash-none">
          {words.slash.none}
        </li>
      )}
      {choices.map((choice, index) => (
        // The keys are heard where the focus is, in the text.
        <li
          key={choice.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(editor, slash, choice);
          }}
        >
          {words.blocks[choice.name].name}
          {choice.keys !== undefined && <kbd aria-hidden="true">{keysShown(choice.keys)}</kbd>}
        </li>
      ))}
    </ul>
  );
}

function choose(editor: Editor, { from, to }: Slash, { make }: Choice): void {
  make(editor.chain().focus().deleteRange({ from, to })).run();
}

/** Under the slash, and never past the edge of the field. */
function place(list: HTMLElement | null, editor: Editor, from: number): void {
  const around = list?.offsetParent?.getBoundingClientRect();
  if (list === null || around === undefined) return;
  const caret = editor.view.coordsAtPos(from);
  list.style.top = `${caret.bottom - around.top + 4}px`;
  list.style.left = `${Math.max(0, Math.min(caret.left - around.left, around.width - list.offsetWidth))}px`;
}
