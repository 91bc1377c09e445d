import { useRef, type ReactNode } from "react";
import { importPageWords } from "../../i18n/import-page.ts";
import { closeIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";

/** Rows of fields that can be added to and taken from. Whoever adds one goes on in it; whoever removes one goes on at what adds one. */
export function RowList<Row extends { key: string }>({
  legend,
  legendHidden = false,
  at,
  rows,
  nameOf,
  onAdd,
  onRemove,
  children,
}: {
  legend: string;
  legendHidden?: boolean;
  /** Where the rows stand in the draft, so that a question can lead to them also when there are none. */
  at: string | undefined;
  rows: Row[];
  /** What the row is about, for whoever hears the button that removes it. */
  nameOf: (row: Row) => string;
  onAdd: () => void;
  onRemove: (key: string) => void;
  children: (row: Row, place: number) => ReactNode;
}) {
  const words = useWords(importPageWords).work;
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const goOnInNew = () => {
    onAdd();
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>("input, textarea, select")?.focus());
  };
  const remove = (key: string) => {
    onRemove(key);
    add.current?.focus();
  };
  return (
    <fieldset className="row-list" data-at={at}>
      <legend className={legendHidden ? "sr-only" : "form-label"}>{legend}</legend>
      {rows.length > 0 && (
        <ul ref={list} className="edit-rows">
          {rows.map((row, place) => (
            <li key={row.key} className="edit-row">
              <div className="edit-fields">{children(row, place)}</div>
              <button
                type="button"
                className="icon-button"
                aria-label={words.removeOf(nameOf(row) === "" ? words.nameless : nameOf(row))}
                onClick={() => remove(row.key)}
              >
                <Icon path={closeIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button ref={add} type="button" className="link-button" aria-label={`${words.add}: ${legend}`} onClick={goOnInNew}>
        {words.add}
      </button>
    </fieldset>
  );
}
