import { useContext, useEffect, useRef, useState, type ReactNode } from "react";
import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import { commentWords } from "../../i18n/comments.ts";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { BoxContext } from "./boxes.ts";
import { MentionPicker } from "./mention-picker.tsx";

type Written = { words: string; mentions: Id<"person">[] };

/** Somebody's words, with the people whom they name. `@` leads to those who can be named, and from there back into the words. */
export function CommentBox({
  documentId,
  label,
  begin = { words: "", named: [] },
  error,
  pending,
  submit,
  onSubmit,
  onCancel,
  barred = null,
  children,
}: {
  documentId: Id<"document">;
  label: string;
  begin?: { words: string; named: PersonSummary[] };
  error: unknown;
  pending: boolean;
  submit: string;
  onSubmit: (written: Written) => void;
  onCancel: () => void;
  /** Why it can be sent no more, if so: the words stay where they are. */
  barred?: string | null;
  children?: ReactNode;
}) {
  const words = useWords(commentWords);
  const place = useRef<HTMLDivElement>(null);
  const box = () => place.current?.querySelector("textarea") ?? null;
  const [text, setText] = useState(begin.words);
  const [named, setNamed] = useState<Pick<PersonSummary, "id" | "name">[]>(begin.named);
  /** Where in the words a name goes, while one looks for it. */
  const [naming, setNaming] = useState<number | null>(null);
  const opened = useContext(BoxContext);
  useEffect(() => opened(), [opened]);
  // Whoever asked to write writes.
  useEffect(() => box()?.focus(), []);
  const back = (at: number) => {
    setNaming(null);
    // After what is written has been drawn.
    requestAnimationFrame(() => {
      box()?.focus();
      box()?.setSelectionRange(at, at);
    });
  };
  const pick = (person: PersonSummary) => {
    if (naming === null) return;
    const before = text.slice(0, naming).replace(/@$/u, "");
    const name = `@${person.name} `;
    setText(before + name + text.slice(naming));
    setNamed([...named, person]);
    back(before.length + name.length);
  };
  // By what was written and not by the key: with AltGr each keyboard calls it something else.
  const write = (next: string) => {
    setText(next);
    const at = box()?.selectionStart ?? 0;
    if (next.length === text.length + 1 && /(^|\s)@$/u.test(next.slice(0, at))) setNaming(at);
  };
  return (
    <Form
      onSubmit={() => onSubmit({ words: text, mentions: named.filter(({ name }) => text.includes(`@${name}`)).map((person) => person.id) })}
      error={error}
      pending={pending}
      submit={submit}
      onCancel={onCancel}
    >
      {barred !== null && (
        <p className="notice notice-warning" role="alert">
          {barred}
        </p>
      )}
      <div ref={place}>
        <ProseField name="words" label={label} help={words.commentHelp} rows={3} value={text} onChange={write} />
      </div>
      {naming === null ? (
        <button type="button" className="link-button comment-mention" onClick={() => setNaming(box()?.selectionStart ?? text.length)}>
          {words.mention}
        </button>
      ) : (
        <MentionPicker documentId={documentId} onPick={pick} onLeave={() => back(naming)} />
      )}
      {children}
    </Form>
  );
}
