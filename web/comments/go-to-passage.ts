import type { Id } from "../../contract/ids.ts";

/** Brings the words that a thread hangs on in sight, with the caret before them where one can write; or the picture, selected. */
export function goToPassage(threadId: Id<"thread">): void {
  const passage = document.querySelector(`[data-thread~="${CSS.escape(threadId)}"]`);
  if (passage === null) return;
  passage.closest<HTMLElement>("[contenteditable='true']")?.focus({ preventScroll: true });
  document.getSelection()?.collapse(passage, 0);
  passage.scrollIntoView({ block: "center" });
}
