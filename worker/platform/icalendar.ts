/** A calendar's lines (RFC 5545) as the bytes that calendars read. */
export const calendarText = (lines: string[]): string => lines.map((line) => `${folded(line)}\r\n`).join("");

/** `20230419T150000Z` */
export const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;

export const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes, as the format asks; what goes on begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  const bytesMax = 74;
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = "";
  for (const letter of line) {
    if (encoder.encode(piece + letter).length > bytesMax) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece].join("\r\n ");
}
