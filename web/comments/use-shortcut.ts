import { useEffect } from "react";

/** Ctrl+Alt+M anywhere on the page. By the key and not by its letter: with AltGr a Danish keyboard writes µ. */
export function useShortcut(pressed: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== "KeyM" || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      pressed();
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, [pressed]);
}
