import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Id } from "../../contract/ids.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import { commentWords } from "../../i18n/comments.ts";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
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
  children?: ReactNode;
}) {
  const id = useId();
  const words = useWords(commentWords);
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(begin.words);
  const [named, setNamed] = useState<Pick<PersonSummary, "id" | "name">[]>(begin.named);
  /** Where in the words a name goes, while one looks for it. */
  const [place, setPlace] = useState<number | null>(null);
  const back = (at: number) => {
    setPlace(null);
    // After what is written has been drawn.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };
  const pick = (person: PersonSummary) => {
    if (place === null) return;
    const before = text.slice(0, place).replace(/@$/u, "");
    const name = `@${person.name} `;
    setText(before + name + text.slice(place));
    setNamed([...named, person]);
    back(before.length + name.length);
  };
  const look = ({ key, currentTarget }: KeyboardEvent<HTMLTextAreaElement>) => {
    const at = currentTarget.selectionStart;
    if (key === "@" && /(^|\s)@$/u.test(currentTarget.value.slice(0, at))) setPlace(at);
  };
  return (
    <Form
      onSubmit={() => onSubmit({ words: text, mentions: named.filter(({ name }) => text.includes(`@${name}`)).map((person) => person.id) })}
      error={error}
      pending={pending}
      submit={submit}
      onCancel={onCancel}
    >
      <div className="field">
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
        <span className="form-hint" id={`${id}-help`}>
          {words.commentHelp}
        </span>
        <textarea
          ref={box}
          id={id}
          name="words"
          className="form-input"
          rows={3}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyUp={look}
        />
      </div>
      {place === null ? (
        <button type="button" className="link-button" onClick={() => setPlace(box.current?.selectionStart ?? text.length)}>
          {words.mention}
        </button>
      ) : (
        <MentionPicker documentId={documentId} onPick={pick} onLeave={() => back(place)} />
      )}
      {children}
    </Form>
  );
}
