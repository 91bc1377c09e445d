import type { TextMark, TextNode } from "../../../contract/text.ts";
import { isSafeAddress } from "../../ui/safe-address.ts";
import type { Element } from "./tree.ts";

/** Words on their way to become a block: white space as a browser shows it, marks as they came. */
export class Line {
  #pieces: TextNode[] = [];

  add(words: string, marks: TextMark[], isKept: boolean): void {
    if (isKept) {
      words.split(/\r?\n/u).forEach((line, index) => {
        if (index > 0) this.#pieces.push({ type: "hardBreak" });
        this.#put(line, marks);
      });
      return;
    }
    // A no-break space beside a common one is how Word writes several.
    const collapsed = words.replaceAll(/[ \t\r\n\f]+/gu, " ").replaceAll(/[ \u00A0]* [ \u00A0]*/gu, " ");
    this.#put(this.#endsInSpace() ? collapsed.replace(/^ /u, "") : collapsed, marks);
  }

  /** True when it was the second in a row: to whoever wrote it, that is a new paragraph. */
  break(): boolean {
    if (this.#pieces.at(-1)?.type === "hardBreak") return true;
    if (this.#pieces.length > 0) this.#pieces.push({ type: "hardBreak" });
    return false;
  }

  /** What has come together, without white space and breaks at its ends; null where that is nothing. The line is empty then. */
  take(): TextNode[] | null {
    const pieces = this.#pieces;
    this.#pieces = [];
    const isBlank = (piece: TextNode | undefined) => piece !== undefined && (piece.text ?? "").replaceAll("\u00A0", " ").trim() === "";
    while (isBlank(pieces[0])) pieces.shift();
    while (isBlank(pieces.at(-1))) pieces.pop();
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return null;
    if (first.text !== undefined) first.text = first.text.replace(/^[ \u00A0]+/u, "");
    if (last.text !== undefined) last.text = last.text.replace(/[ \u00A0]+$/u, "");
    return pieces;
  }

  #endsInSpace(): boolean {
    const last = this.#pieces.at(-1);
    return last === undefined || last.type === "hardBreak" || last.text?.endsWith(" ") === true;
  }

  #put(text: string, marks: TextMark[]): void {
    if (text === "") return;
    const last = this.#pieces.at(-1);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text = (last.text ?? "") + text;
    else this.#pieces.push({ type: "text", text, ...(marks.length > 0 && { marks }) });
  }
}

const marksOfTags: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
};

/** The marks of words inside the element: those around it, and what its tag and style add or take back. */
export function marksWithin({ tag, attributes, style }: Element, around: TextMark[]): TextMark[] {
  const marks = new Map(around.map((mark) => [mark.type, mark]));
  const set = (type: string, is: boolean | undefined) => {
    if (is === true) marks.set(type, { type });
    if (is === false) marks.delete(type);
  };
  const own = marksOfTags[tag];
  if (own !== undefined) set(own, true);
  const weight = style.get("font-weight");
  set(
    "bold",
    weight === undefined
      ? undefined
      : /^(bold|bolder|[6-9]00)$/u.test(weight)
        ? true
        : /^(normal|[1-4]00)$/u.test(weight)
          ? false
          : undefined,
  );
  const slant = style.get("font-style");
  set("italic", slant === undefined ? undefined : slant !== "normal");
  const lines = style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";
  if (lines.includes("underline")) set("underline", true);
  if (lines.includes("line-through")) set("strike", true);
  const href = attributes["href"]?.trim() ?? "";
  if (tag === "a" && isSafeAddress(href)) marks.set("link", { type: "link", attrs: { href } });
  // Links are underlined anyway.
  if (marks.has("link")) marks.delete("underline");
  return [...marks.values()];
}
