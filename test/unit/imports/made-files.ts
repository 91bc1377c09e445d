import { strToU8, zipSync } from "fflate";

/** Files made of lines of text, as programs would write them: what stands between tabs is a table's row. */

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function htmlOf(text: string): Uint8Array {
  const body = blocksOf(text)
    .map((block) =>
      "rows" in block
        ? `<table><tbody>${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join("\n")}</tr>`).join("")}</tbody></table>`
        : `<div>\n  ${block.line.trim() === "" ? "<br>" : `<span>${escaped(block.line)}</span>`}\n</div>`,
    )
    .join("\n");
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>Gemt side</title><style>p { color: red }</style></head><body><script>alert("nej")</script>${body}</body></html>`,
  );
}

const paragraph = (words: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;

export function docxBody(text: string): string {
  return blocksOf(text)
    .map((block) =>
      "rows" in block
        ? `<w:tbl>${block.rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`
        : paragraph(block.line),
    )
    .join("");
}

export function docxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const files = { "[Content_Types].xml": "<Types/>", "word/document.xml": document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** Letters of 10 points, lines 14 points apart, columns where the tabs are. */
export function pdfOf(text: string, columnWidth = 180): Uint8Array {
  const lines = text.split("\n");
  const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, page) => lines.slice(page * 50, page * 50 + 50));
  const streams = pages.map((page) =>
    page
      .flatMap((line, row) =>
        line.split("\t").map((cell, column) => `BT /F1 10 Tf ${40 + column * columnWidth} ${780 - row * 14} Td (${inPdf(cell)}) Tj ET`),
      )
      .join("\n"),
  );
  return pdfOfStreams(streams);
}

/** Wide enough for the longest line: the library leaves out what is beside the page. */
const pageWidth = 6000;

/** A PDF with these drawing instructions on its pages. */
export function pdfOfStreams(streams: string[], trailer = ""): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, page) => `${4 + page * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ...streams.flatMap((stream, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latinBytes(file);
}

const windowsOnly: Record<string, number> = {
  "–": 0x96,
  "—": 0x97,
  "’": 0x92,
  "‘": 0x91,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "…": 0x85,
  "€": 0x80,
};

const inPdf = (words: string): string =>
  Array.from(words, (letter) => String.fromCharCode(windowsOnly[letter] ?? letter.charCodeAt(0)))
    .join("")
    .replace(/[\\()]/g, "\\$&");

/** A byte a letter, as Windows writes Western languages. */
export const latinBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => windowsOnly[letter] ?? letter.charCodeAt(0));

type Block = { line: string } | { rows: string[][] };

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (!line.includes("\t")) blocks.push({ line });
    else if (last !== undefined && "rows" in last) last.rows.push(line.split("\t"));
    else blocks.push({ rows: [line.split("\t")] });
  }
  return blocks;
}
