import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { Layout } from "./layout.ts";
import { Numbering } from "./numbering.ts";
import type { TextOfSource } from "./text-of-source.ts";

/** Bytes of one part of the file, unpacked. A part that says it has more is not unpacked; one that says less is cut off there. */
const partMaxBytes = 60 * 1024 * 1024;
const parts = ["word/document.xml", "word/numbering.xml", "word/styles.xml"] as const;

/** A Word document as text: paragraphs on lines with the numbers that Word writes before them, cells with tabs between. What was struck out under revision is left out. */
export function textOfDocx(bytes: Uint8Array): TextOfSource {
  let tooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = parts.some((part) => part === name);
        if (wanted && originalSize > partMaxBytes) tooLarge = true;
        return wanted && originalSize <= partMaxBytes;
      },
    });
  } catch {
    return { problem: "damaged" };
  }
  if (tooLarge) return { problem: "too_much_text" };
  const [document, numbering, styles] = parts.map((part) => files[part]);
  if (document === undefined) return { problem: "wrong_ending" };
  const xml = (part: Uint8Array | undefined) => (part === undefined ? "" : new TextDecoder().decode(part));
  if (!xml(document).includes("<w:body")) return { problem: "damaged" };
  return { text: textOfBody(xml(document), new Numbering(xml(numbering)), listsOfStyles(xml(styles))) };
}

type ListPlace = { listId: string | null; level: number | null };
type Paragraph = ListPlace & { style: string; isStarted: boolean };

/** What stands here stands elsewhere too: a box as older programs want it, and where a passage was before it was moved. */
const repeated = new Set(["mc:Fallback", "w:moveFrom"]);

function textOfBody(xml: string, numbering: Numbering, styles: Map<string, ListPlace>): string {
  const layout = new Layout();
  const paragraphs: Paragraph[] = [];
  let [skipped, isText] = [0, false];

  /** The number goes before the first words: an empty paragraph in a list has none in print either. */
  const add = (words: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && !paragraph.isStarted && words.trim() !== "") {
      paragraph.isStarted = true;
      const style = styles.get(paragraph.style);
      const listId = paragraph.listId ?? style?.listId ?? null;
      const marker = listId === null ? "" : numbering.markerOf(listId, paragraph.level ?? style?.level ?? 0);
      if (marker !== "") layout.add(`${marker} `);
    }
    layout.add(words);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (repeated.has(name)) skipped++;
        if (skipped > 0) return;
        const paragraph = paragraphs.at(-1);
        const value = attributes["w:val"] ?? "";
        if (name === "w:p") {
          layout.endLine();
          paragraphs.push({ style: "", listId: null, level: null, isStarted: false });
        } else if (name === "w:t") isText = true;
        else if (name === "w:tab" && attributes["w:pos"] === undefined) add("\t");
        else if (name === "w:br" || name === "w:cr") layout.breakLine();
        else if (name === "w:noBreakHyphen") add("-");
        else if (name === "w:tr") layout.openRow();
        else if (name === "w:tbl") layout.leaveLine();
        else if (paragraph !== undefined && name === "w:pStyle") paragraph.style = value;
        else if (paragraph !== undefined && name === "w:numId") paragraph.listId = value;
        else if (paragraph !== undefined && name === "w:ilvl") paragraph.level = Number(value);
      },
      ontext(words) {
        if (isText && skipped === 0) add(words);
      },
      onclosetag(name) {
        if (repeated.has(name)) skipped--;
        if (skipped > 0) return;
        if (name === "w:t") isText = false;
        else if (name === "w:p") {
          if (paragraphs.pop()?.isStarted === true) layout.endLine();
          else layout.leaveLine();
        } else if (name === "w:tc") layout.closeCell();
        else if (name === "w:tr") layout.closeRow();
        else if (name === "w:tbl") layout.leaveLine();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return layout.text();
}

/** Styles that number their paragraphs, headings above all. */
function listsOfStyles(xml: string): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>();
  let style: ListPlace | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") styles.set(attributes["w:styleId"] ?? "", (style = { listId: null, level: null }));
        else if (name === "w:numId" && style !== null) style.listId = value;
        else if (name === "w:ilvl" && style !== null) style.level = Number(value);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}
