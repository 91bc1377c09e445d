/** Where in a field: what is set in its form, or what is written. */
export type Part = "values" | "words";

/** Puts the focus in the field, which brings it in sight; in its form, where it has one and nothing else is asked for. Nothing happens when the text on the screen has no such field. */
export function goToField(name: string, part: Part = "values"): void {
  const place = CSS.escape(name);
  const find = (attribute: string) => document.querySelector<HTMLElement>(`[${attribute}="${place}"]`);
  const [form, words] = [find("data-values"), find("data-field")];
  (part === "words" ? (words ?? form) : (form ?? words))?.focus();
}
