import type { TextNode } from "../../../contract/text.ts";
import { words } from "../../../text/blocks.ts";

const bullet = /^\s*[-*•·–]\s+(?=\S)/u;
const number = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * Plain text as blocks: an empty line ends a paragraph and a single one is a break in it; text without empty lines has a paragraph on each line.
 * Two lines or more that begin like a list's are one.
 */
export function blocksOfPlain(text: string): TextNode[] {
  const whole = text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll("\u2028", "\n")
    .replaceAll("\u2029", "\n\n")
    .replace(/^\n+|\n+$/gu, "");
  const isSpaced = /\n[ \t]*\n/u.test(whole);
  return whole.split(isSpaced ? /\n(?:[ \t]*\n)+/u : /\n/u).reduce<TextNode[]>((blocks, part) => {
    const lines = part.split("\n");
    const sign = [bullet, number].find((one) => lines.every((line) => one.test(line)));
    if (sign === undefined || (!isSpaced && !followsList(whole, part, sign))) blocks.push(paragraphOf(lines));
    else for (const line of lines) addItem(blocks, line, sign);
    return blocks;
  }, []);
}

/** Whether another line beside it begins the same way: one alone is a sentence that begins with a dash or a date. */
function followsList(whole: string, line: string, sign: RegExp): boolean {
  const lines = whole.split("\n");
  return lines.some(
    (one, index) => one === line && [lines[index - 1], lines[index + 1]].some((beside) => beside !== undefined && sign.test(beside)),
  );
}

function addItem(blocks: TextNode[], line: string, sign: RegExp): void {
  const item: TextNode = { type: "listItem", content: [paragraphOf([line.replace(sign, "")])] };
  const type = sign === bullet ? "bulletList" : "orderedList";
  const last = blocks.at(-1);
  if (last?.type === type) last.content?.push(item);
  else {
    const start = Number(number.exec(line)?.[1] ?? 1);
    blocks.push({ type, ...(type === "orderedList" && start !== 1 && { attrs: { start } }), content: [item] });
  }
}

function paragraphOf(lines: string[]): TextNode {
  const content = lines.flatMap((line, index): TextNode[] => [
    ...(index > 0 ? [{ type: "hardBreak" }] : []),
    ...(line === "" ? [] : [words(line)]),
  ]);
  return { type: "paragraph", ...(content.length > 0 && { content }) };
}
