/** The rows of a table as somebody typed or pasted them: a line each, tabs or else semicolons between the cells. Short rows are filled up, so that no cell moves. */
export function rowsOf(text: string): string[][] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const sign = lines.some((line) => line.includes("\t")) ? "\t" : ";";
  const rows = lines.map((line) => line.split(sign).map((cell) => cell.trim()));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ""));
}
