import * as Y from "yjs";

/** What the text does not say of a cell: whether it was put in by whoever evens tables out, and when, in milliseconds; null where nobody knows. */
export type CellRecords = { isFilling: (clientId: number) => boolean; writtenAt: (id: Y.ID) => number | null };

type Cell = { element: Y.XmlElement; id: Y.ID };
type Row = { element: Y.XmlElement; id: Y.ID; cells: Cell[] };

/**
 * Gives every row of a table as many cells as the others, in a transaction of the caller's. Two people who add a row and a column at once leave it uneven, because neither knew of the
 * other's. Whoever does this must be the only one: two would both put in what is missing. A cell with words is never taken out, and one that somebody else put in only of a row that
 * is all blank; what was put in here goes again with the column that it was for.
 */
export function evenOut(table: Y.XmlElement, records: CellRecords): void {
  const rows = rowsOf(table);
  if (isEven(rows)) return;
  const isFilling = ({ element, id }: Cell): boolean => records.isFilling(id.client) && isBlank(element);
  const written = rows.filter(({ cells }) => cells.some(({ element }) => !isBlank(element)));
  // A row that nobody has written in yet says nothing of how many columns there are, unless there are no others.
  const telling = written.length > 0 ? written : rows;
  const width = Math.max(1, ...telling.map(({ cells }) => cells.filter((cell) => !isFilling(cell)).length));
  const full = rows.find(({ cells }) => cells.length === width);
  const places = full === undefined ? [] : columnsAddedLater(full, rows, records);
  for (const row of rows) {
    const surplus = row.cells.length - width;
    if (surplus > 0) takeOut(row, surplus, isFilling);
    if (surplus < 0) fill(row, places.slice(0, -surplus), width);
  }
}

/** Whether there is anything to even out. */
export const isUneven = (table: Y.XmlElement): boolean => !isEven(rowsOf(table));

const isEven = (rows: Row[]): boolean => new Set(rows.map(({ cells }) => cells.length)).size <= 1;

const rowsOf = (table: Y.XmlElement): Row[] => elementsIn(table).map((row) => ({ ...row, cells: elementsIn(row.element) }));

const elementsIn = (parent: Y.XmlElement): Cell[] =>
  parent.toArray().flatMap((element) => {
    const id = element instanceof Y.XmlElement ? element._item?.id : undefined;
    return element instanceof Y.XmlElement && id !== undefined ? [{ element, id }] : [];
  });

/** Nothing but paragraphs without a letter. */
const isBlank = (element: Y.XmlElement): boolean =>
  element
    .toArray()
    .every((piece) =>
      piece instanceof Y.XmlElement ? piece.nodeName === "paragraph" && isBlank(piece) : piece instanceof Y.XmlText && piece.length === 0,
    );

function takeOut({ element, cells }: Row, surplus: number, isFilling: (cell: Cell) => boolean): void {
  const blank = cells.filter((cell) => isBlank(cell.element)).toReversed();
  const going = [...blank.filter(isFilling), ...blank.filter((cell) => !isFilling(cell))].slice(0, surplus);
  for (const place of cells.map((cell, index) => (going.includes(cell) ? index : -1)).toReversed())
    if (place >= 0) element.delete(place, 1);
}

/** At the places, as they are when all is done, and for the rest at the end. */
function fill({ element, cells }: Row, places: number[], width: number): void {
  const type = cells.at(-1)?.element.nodeName ?? "tableCell";
  const blankCell = (): Y.XmlElement => {
    const cell = new Y.XmlElement(type);
    cell.insert(0, [new Y.XmlElement("paragraph")]);
    return cell;
  };
  for (const place of places.toSorted((a, b) => a - b)) element.insert(Math.min(place, element.length), [blankCell()]);
  while (element.length < width) element.push([blankCell()]);
}

/** Of a row that has all columns, the places of those that came after it did, the latest first: they are what somebody cannot have known of who added a row at that moment. */
function columnsAddedLater(row: Row, rows: Row[], { writtenAt }: CellRecords): number[] {
  const others = rows.filter((other) => other !== row).flatMap(({ id, cells }) => [id, ...cells.map((cell) => cell.id)]);
  // What is put in as a whole has its numbers one after the other. Between a row and a cell that came into it later are those of what came into other rows.
  const cameLater = ({ id }: Cell): boolean =>
    id.client !== row.id.client || others.some(({ client, clock }) => client === id.client && row.id.clock < clock && clock < id.clock);
  return row.cells
    .map((cell, place) => ({ cell, place, at: writtenAt(cell.id) ?? 0 }))
    .filter(({ cell }) => cameLater(cell))
    .toSorted((a, b) => b.at - a.at || (a.cell.id.client === b.cell.id.client ? b.cell.id.clock - a.cell.id.clock : b.place - a.place))
    .map(({ place }) => place);
}
