import { ExternalHyperlink, ImageRun, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from "docx";
import type { TextNode } from "../contract/text.ts";
import type { FileWords } from "../text/block-words.ts";
import { addressOf, fileOf, toldFile } from "../text/files.ts";
import type { PaperFiles } from "./paper.ts";

/** Twentieths of a point in a pixel, at 96 of these to the inch. */
const perPixel = 15;
/** No picture takes more than this of a page's height. */
const tallestPx = 800;
const sizeUnknown = { width: 480, height: 360 };

/** A picture, or a line about what is attached, that leads to it. `width` is that of the text around it, in twentieths of a point. */
export function fileParagraph(
  node: TextNode,
  options: IParagraphOptions,
  { width, words, files: { pictures, home } }: { width: number; words: FileWords; files: PaperFiles },
): Paragraph {
  const file = fileOf(node);
  if (file === null) return new Paragraph({ ...options, text: words.unknown });
  if (file.kind === "attachment") {
    const run = new TextRun({ text: toldFile(file, words), style: "Hyperlink" });
    return new Paragraph({ ...options, children: [new ExternalHyperlink({ link: home + addressOf(file), children: [run] })] });
  }
  const picture = pictures.get(file.sha256);
  // What Word does not know as a picture is told of.
  if (picture === undefined || picture.type === "webp") return new Paragraph({ ...options, text: toldFile(file, words) });
  const size = file.size ?? sizeUnknown;
  const scale = Math.min(1, width / perPixel / size.width, tallestPx / size.height);
  const description = file.alt ?? words.pictureWithoutAlt;
  const run = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) },
    altText: { name: description, description },
  });
  // Said outright: some programs take a height without a rule for one that cuts the picture off.
  return new Paragraph({ ...options, spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 }, children: [run] });
}
