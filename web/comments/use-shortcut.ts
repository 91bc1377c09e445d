import { useEffect } from "react";
import { isCommentKey } from "./comment-key.ts";
import type { Desk } from "./desk.ts";

/** Ctrl+Alt+M anywhere on the page, also when it was pressed in the text before the comments had come. */
export function useShortcut(desk: Desk, pressed: () => void): void {
  useEffect(() => {
    if (desk.isAsked) {
      desk.isAsked = false;
      pressed();
    }
    const listen = (event: KeyboardEvent) => {
      if (!isCommentKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      pressed();
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, [desk, pressed]);
}
