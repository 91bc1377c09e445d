import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { SpaceSummary } from "../../contract/views.ts";
import { searchWords } from "../../i18n/search.ts";
import { NewDocumentDialog } from "../spaces/new-document-dialog.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useWords } from "../ui/language.tsx";
import { FoundWords } from "./found-words.tsx";
import { useSpaceSuggestions, useSuggestions, type Suggestion, type SuggestionGroup } from "./suggestions.ts";
import "../styles/search.scss";

/** One line to write in, from any page: finds, goes and does. Works by the keyboard alone. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(searchWords).palette;
  const [step, setStep] = useState<"anything" | "space">("anything");
  const [space, setSpace] = useState<SpaceSummary | null>(null);
  const close = () => {
    setStep("anything");
    onClose();
  };
  return (
    <>
      <Dialog title={step === "space" ? words.newDocumentIn : words.title} open={open} onClose={close}>
        {step === "anything" ? (
          <Anything onClose={close} onNewDocument={() => setStep("space")} />
        ) : (
          <Spaces
            onClose={close}
            onChosen={(chosen) => {
              close();
              setSpace(chosen);
            }}
          />
        )}
      </Dialog>
      {space !== null && <NewDocumentDialog space={space} open onClose={() => setSpace(null)} />}
    </>
  );
}

function Anything({ onClose, onNewDocument }: { onClose: () => void; onNewDocument: () => void }) {
  const [typed, setTyped] = useState("");
  return <Choosing typed={typed} onType={setTyped} onClose={onClose} {...useSuggestions(typed, onNewDocument)} />;
}

function Spaces({ onClose, onChosen }: { onClose: () => void; onChosen: (space: SpaceSummary) => void }) {
  const words = useWords(searchWords).palette;
  const [typed, setTyped] = useState("");
  return <Choosing typed={typed} onType={setTyped} onClose={onClose} {...useSpaceSuggestions(typed, onChosen)} none={words.noSpaces} />;
}

type ChoosingProps = {
  typed: string;
  onType: (typed: string) => void;
  onClose: () => void;
  groups: SuggestionGroup[];
  isSettled: boolean;
  none?: string;
};

/** A field with what is suggested under it. The focus stays in the field; which suggestion is meant moves with the arrow keys. */
function Choosing({ typed, onType, onClose, groups, isSettled, none }: ChoosingProps) {
  const words = useWords(searchWords).palette;
  const id = useId();
  const all = groups.flatMap(({ suggestions }) => suggestions);
  const [at, setAt] = useState(0);
  const current = Math.min(at, all.length - 1);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // In braces: what newer browsers answer would be taken for what undoes the effect.
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  useAnnounced(isSettled ? (all.length === 0 ? (none ?? words.none) : words.count(all.length)) : null);
  const choose = (suggestion: Suggestion | undefined) => {
    if (suggestion === undefined) return;
    if (suggestion.keepsOpen !== true) onClose();
    suggestion.act();
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((current + step + all.length) % all.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(all[current]);
    }
  };
  return (
    <>
      <input
        ref={field}
        type="search"
        role="combobox"
        className="form-input"
        aria-label={words.label}
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        {...(all.length > 0 ? { "aria-activedescendant": `${id}-${current}` } : {})}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={words.title} aria-busy={!isSettled} ref={list}>
        {groups.map(({ key, label, suggestions }) => (
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <p className="palette-group" id={`${id}-${key}`}>
              {label}
            </p>
            {suggestions.map((suggestion) => {
              const place = all.indexOf(suggestion);
              return (
                // The field has the keys; the mouse may choose as well.
                <div
                  key={suggestion.key}
                  id={`${id}-${place}`}
                  role="option"
                  aria-selected={place === current}
                  className="palette-option"
                  onClick={() => choose(suggestion)}
                >
                  <span className="palette-words">
                    <FoundWords pieces={suggestion.words} />
                  </span>
                  {suggestion.detail !== "" && <span className="palette-detail">{suggestion.detail}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {all.length === 0 && <p className="quiet">{isSettled ? (none ?? words.none) : words.searching}</p>}
      <p className="form-hint" id={`${id}-help`}>
        {words.help}
      </p>
    </>
  );
}

/** Says it when it changes. */
function useAnnounced(sentence: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, announce]);
}
