import { valueFormWords } from "../../../i18n/value-form.ts";
import { chevronDownIcon, chevronUpIcon, closeIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";

type RowToolsProps = { title: string; place: number; of: number; onMove: (by: -1 | 1) => void; onRemove: () => void };

/** What is done with a row as a whole. */
export function RowTools({ title, place, of, onMove, onRemove }: RowToolsProps) {
  const words = useWords(valueFormWords);
  const moves = [
    { label: words.moveUp(title), icon: chevronUpIcon, by: -1, isAtEnd: place === 0 },
    { label: words.moveDown(title), icon: chevronDownIcon, by: 1, isAtEnd: place === of - 1 },
  ] as const;
  return (
    <div className="value-tools">
      {of > 1 &&
        moves.map(({ label, icon, by, isAtEnd }) => (
          <button
            key={by}
            type="button"
            className="icon-button"
            aria-label={label}
            title="Alt+Shift+↑ ↓"
            // Not disabled: the focus of whoever has moved a row to the end must not be lost.
            aria-disabled={isAtEnd}
            onClick={() => !isAtEnd && onMove(by)}
          >
            <Icon path={icon} />
          </button>
        ))}
      <button type="button" className="icon-button" aria-label={words.remove(title)} onClick={onRemove}>
        <Icon path={closeIcon} />
      </button>
    </div>
  );
}
