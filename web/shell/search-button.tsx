import { lazy, useEffect, useState } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { Beside } from "../ui/beside.tsx";
import { searchIcon } from "../ui/frame-icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";

const Palette = lazy(async () => ({ default: (await import("../search/palette.tsx")).Palette }));

/** Opens the search from every page, also by Ctrl+K or Cmd+K. What it opens comes when it is first wanted. */
export function SearchButton() {
  const words = useWords(shellWords);
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return (
    <>
      <button type="button" className="link-button" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <Icon path={searchIcon} /> {words.search}
      </button>
      {open !== null && (
        <Beside>
          <Palette open={open} onClose={() => setOpen(false)} />
        </Beside>
      )}
    </>
  );
}
