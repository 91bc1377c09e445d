import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { editorToolWords } from "../../../i18n/editor-tools.ts";
import { chevronDownIcon, chevronUpIcon, closeIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";
import { TextField } from "../../ui/field.tsx";
import { Tick } from "../../ui/form.tsx";
import { useFieldEditors } from "../field-editors.ts";
import type { Session } from "../session.ts";
import { highlight, type Match } from "./highlights.ts";
import { matchesIn } from "./matches.ts";
import { replaceAll, replaceOne } from "./replacing.ts";

type Found = Match & { editor: Editor };

/** Looks through all fields at once, and puts other words in where one may write. */
export function FindBar({ session, editable, onClose }: { session: Session; editable: boolean; onClose: () => void }) {
  const words = useWords(editorToolWords).find;
  const bar = useRef<HTMLElement>(null);
  const editors = useFieldEditors(session);
  const [needle, setNeedle] = useState("");
  const [replacement, setReplacement] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [place, setPlace] = useState(0);
  const [done, setDone] = useState("");
  const texts = useTexts(editors);
  const found = useMemo(() => foundIn(texts, needle, matchCase), [texts, needle, matchCase]);
  const current = found[Math.min(place, found.length) - 1] ?? null;

  useEffect(() => {
    for (const editor of editors.values()) {
      const own = found.filter((match) => match.editor === editor);
      highlight(editor.view, own, own.find((match) => match === current) ?? null);
    }
  }, [editors, found, current]);
  useEffect(() => () => [...editors.values()].forEach((editor) => !editor.isDestroyed && highlight(editor.view, [], null)), [editors]);
  useEffect(() => bar.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    if (current !== null) elementAt(current)?.scrollIntoView({ block: "center" });
  }, [current]);

  const look = (value: string) => {
    setNeedle(value);
    setPlace(0);
    setDone("");
  };
  const go = (step: 1 | -1) => {
    setDone("");
    if (found.length > 0) setPlace(((Math.max(place, step === 1 ? 0 : 1) - 1 + step + found.length) % found.length) + 1);
  };
  // What is shown is a frame old, and somebody may have written since: in its places other words would go.
  const replaceCurrent = () => {
    const now = foundIn(textsOf(editors), needle, matchCase);
    const same = now.length === found.length && current !== null ? now[found.indexOf(current)] : undefined;
    if (same !== undefined) replaceOne(session.undo, same.editor, same, replacement);
  };
  const replaceEach = () => {
    const now = foundIn(textsOf(editors), needle, matchCase);
    replaceAll(session.undo, now, replacement);
    setDone(words.replaced(now.length));
  };
  const close = () => {
    onClose();
    if (current !== null) current.editor.chain().setTextSelection({ from: current.from, to: current.to }).focus().run();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox")
      go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = needle === "" ? "" : found.length === 0 ? words.none : words.count(Math.min(place, found.length), found.length);

  return (
    <search className="find-bar" aria-label={words.title} ref={bar} onKeyDown={keys}>
      <div className="find-line">
        <TextField name="needle" label={words.needle} value={needle} onChange={look} />
        <p className="find-count" role="status">
          {done === "" ? count : done}
        </p>
        <button type="button" className="icon-button" aria-label={words.previous} disabled={found.length === 0} onClick={() => go(-1)}>
          <Icon path={chevronUpIcon} />
        </button>
        <button type="button" className="icon-button" aria-label={words.next} disabled={found.length === 0} onClick={() => go(1)}>
          <Icon path={chevronDownIcon} />
        </button>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <Icon path={closeIcon} />
        </button>
      </div>
      {editable && (
        <div className="find-line">
          <TextField name="replacement" label={words.replacement} value={replacement} onChange={setReplacement} />
          <button type="button" className="button button-secondary" disabled={current === null} onClick={replaceCurrent}>
            {words.replace}
          </button>
          <button type="button" className="button button-secondary" disabled={found.length === 0} onClick={replaceEach}>
            {words.replaceAll}
          </button>
        </div>
      )}
      <Tick label={words.matchCase} checked={matchCase} onChange={setMatchCase} />
      <p className="sr-only">{words.hint}</p>
    </search>
  );
}

/** The fields as they are, in the order in which they are read; anew when somebody, anybody, has written in one, once a frame at most. */
function useTexts(editors: ReadonlyMap<string, Editor>): { editor: Editor; doc: Editor["state"]["doc"] }[] {
  const [texts, setTexts] = useState(() => textsOf(editors));
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTexts(textsOf(editors)));
    };
    soon();
    for (const editor of editors.values()) editor.on("update", soon);
    return () => {
      cancelAnimationFrame(frame);
      for (const editor of editors.values()) editor.off("update", soon);
    };
  }, [editors]);
  return texts;
}

const textsOf = (editors: ReadonlyMap<string, Editor>) =>
  [...editors.values()]
    .toSorted((a, b) => (a.view.dom.compareDocumentPosition(b.view.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map((editor) => ({ editor, doc: editor.state.doc }));

const foundIn = (texts: ReturnType<typeof textsOf>, needle: string, matchCase: boolean): Found[] =>
  texts.flatMap(({ editor, doc }) => matchesIn(doc, needle, matchCase).map((match) => ({ ...match, editor })));

function elementAt({ editor, from }: Found): Element | null {
  const { node } = editor.view.domAtPos(from);
  return node instanceof Element ? node : node.parentElement;
}
