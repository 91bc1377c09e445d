/** Ctrl+Alt+M. By the key and not by its letter: with AltGr a Danish keyboard writes µ. */
export const isCommentKey = ({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === "KeyM" && altKey && (ctrlKey || metaKey);
