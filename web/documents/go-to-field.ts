/** Puts the cursor in the field, which brings it in sight. Nothing happens when the text on the screen has no such field. */
export function goToField(name: string): void {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)?.focus();
}
