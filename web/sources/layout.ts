/**
 * Plain text as it is put together from what a file says about blocks and tables: a block is a line, the cells of a row are on one line with tabs between. A row
 * whose cells hold several lines is no row of a table but a layout, and its lines stay lines.
 */
export class Layout {
  #lines: string[] = [];
  #line = "";
  readonly #outer: { lines: string[]; cells: string[][] }[] = [];

  /** True at the beginning of a line, where white space says nothing. */
  get isAtStart(): boolean {
    return this.#line === "";
  }

  add(words: string): void {
    this.#line += words;
  }

  /** Ends the line, if there is anything on it. */
  endLine(): void {
    const line = this.#line.trim();
    this.#line = "";
    if (line !== "") this.#lines.push(line);
  }

  /** Ends the line; on none, leaves one empty. */
  breakLine(): void {
    if (this.#line.trim() === "") this.leaveLine();
    else this.endLine();
  }

  /** Ends the line and leaves one empty after what there is. */
  leaveLine(): void {
    this.endLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  openRow(): void {
    this.endLine();
    this.#outer.push({ lines: this.#lines, cells: [] });
    this.#lines = [];
  }

  closeCell(): void {
    this.endLine();
    const row = this.#outer.at(-1);
    if (row === undefined) return;
    row.cells.push(this.#lines.filter((line) => line !== ""));
    this.#lines = [];
  }

  closeRow(): void {
    this.endLine();
    const row = this.#outer.pop();
    if (row === undefined) return;
    const loose = this.#lines;
    this.#lines = row.lines;
    if (row.cells.every((cell) => cell.length < 2))
      this.#lines.push(
        row.cells
          .map(([line = ""]) => line)
          .join("\t")
          .trimEnd(),
      );
    else this.#lines.push(...row.cells.flat());
    this.#lines.push(...loose);
  }

  /** All of it, rows that were never closed included. */
  text(): string {
    while (this.#outer.length > 0) {
      this.closeCell();
      this.closeRow();
    }
    this.endLine();
    return `${this.#lines.join("\n").trim()}\n`;
  }
}
