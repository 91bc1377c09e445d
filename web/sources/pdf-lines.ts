/** A run of letters on a page: where it begins and how large its letters are, in points, from the lower left. */
export type Piece = { words: string; x: number; y: number; width: number; size: number };

/** In letter sizes. */
const sameLine = 0.4;
const betweenWords = 0.15;
const betweenCells = 1.5;
const emptyLine = 1.9;

/**
 * The lines of a page as they are read: pieces at one height are one line from left to right, a gap as between columns is a tab, and a gap as between paragraphs an
 * empty line.
 */
export function linesOfPage(pieces: Piece[]): string[] {
  const rows = rowsOf(pieces.filter((piece) => piece.words.trim() !== ""));
  return rows.flatMap((row, place) => {
    const above = rows[place - 1];
    const isApart = above !== undefined && above.y - row.y > emptyLine * Math.max(row.size, above.size);
    return isApart ? ["", joined(row.pieces)] : [joined(row.pieces)];
  });
}

type Row = { y: number; size: number; pieces: Piece[] };

function rowsOf(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < sameLine * Math.max(row.size, piece.size)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows;
}

function joined(pieces: Piece[]): string {
  let line = "";
  let end = 0;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = (piece.x - end) / (piece.size || 1);
    const isFirst = line === "";
    const hasSpace = line.endsWith(" ") || piece.words.startsWith(" ");
    if (!isFirst && gap > betweenCells) line = `${line.trimEnd()}\t`;
    else if (!isFirst && gap > betweenWords && !hasSpace) line += " ";
    line += line.endsWith("\t") ? piece.words.trimStart() : piece.words;
    end = piece.x + piece.width;
  }
  return line.trim();
}
