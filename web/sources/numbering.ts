import { Parser } from "htmlparser2";

/** One level of a numbered list: how its number is written, e.g. `%1.%2` for 3.2, and from where it counts. */
type Level = { format: string; text: string; start: number };
type List = { abstractId: string; levels: Map<number, Level>; starts: Map<number, number> };

/** Numbers that Word writes before paragraphs without their standing in the text. Items of minutes are often numbered by nothing else. */
export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #counts = new Map<string, number[]>();

  /** `word/numbering.xml`, or nothing. */
  constructor(xml: string) {
    this.#lists = readLists(xml);
  }

  /** What stands before the next paragraph of the list: `3.`, `3.2`, `a)`, or a bullet. Empty where the list has no such level. */
  markerOf(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return "";
    if (own.format === "bullet") return "•";
    // Lists that share their definition go on counting where the other stopped.
    const counts = this.#counts.get(list.abstractId) ?? [];
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    for (let at = 0; at < level; at++) counts[at] ??= startOf(at);
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(list.abstractId, counts);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? startOf(at), list.levels.get(at)?.format ?? "decimal");
    });
  }
}

function readLists(xml: string): Map<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels = new Map<number, Level>();
  let level: Level | null = null;
  let list: List | null = null;
  let overridden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          levels = new Map();
          definitions.set(attributes["w:abstractNumId"] ?? "", levels);
        } else if (name === "w:num") {
          list = { abstractId: "", levels: new Map(), starts: new Map() };
          lists.set(attributes["w:numId"] ?? "", list);
        } else if (list !== null) {
          if (name === "w:abstractNumId") {
            list.abstractId = value;
            list.levels = definitions.get(value) ?? new Map<number, Level>();
          } else if (name === "w:lvlOverride") overridden = Number(attributes["w:ilvl"]);
          else if (name === "w:startOverride") list.starts.set(overridden, Number(value));
        } else if (name === "w:lvl") {
          level = { format: "decimal", text: "", start: 1 };
          levels.set(Number(attributes["w:ilvl"]), level);
        } else if (level !== null) {
          if (name === "w:start") level.start = Number(value);
          else if (name === "w:numFmt") level.format = value;
          else if (name === "w:lvlText") level.text = value;
        }
      },
      onclosetag(name) {
        if (name === "w:lvl") level = null;
        if (name === "w:num") list = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return lists;
}

function written(count: number, format: string): string {
  if (format === "lowerLetter" || format === "upperLetter") {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
    return format === "upperLetter" ? letter.toUpperCase() : letter;
  }
  if (format === "lowerRoman" || format === "upperRoman") return format === "upperRoman" ? roman(count) : roman(count).toLowerCase();
  if (format === "decimalZero") return String(count).padStart(2, "0");
  return format === "none" ? "" : String(count);
}

const romanDigits: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  let [rest, digits] = [Math.min(Math.max(count, 0), 3999), ""];
  for (const [value, digit] of romanDigits) {
    digits += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return digits;
}
