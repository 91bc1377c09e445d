/** Puts the cursor in the field, which brings it in sight. Nothing happens when the text on the screen has no such field. */
export function goToField(name: string): void {
  const place = CSS.escape(name);
  document.querySelector<HTMLElement>(`[data-values="${place}"], [data-field="${place}"]`)?.focus();
}
