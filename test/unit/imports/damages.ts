import type { Expected } from "./fixtures.ts";

/** What happens to minutes on their way from a page or a PDF into a paste. None of it changes what they say. */
export const harmless: [name: string, damage: (text: string) => string][] = [
  ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["old Mac line ends", (text) => text.replaceAll("\n", "\r")],
  ["a byte order mark", (text) => `\uFEFF${text}`],
  ["non-breaking spaces", (text) => text.replace(/(?<=\S) (?=\S)/g, "\u00A0")],
  ["soft hyphens and zero-width spaces", (text) => text.replace(/\p{L}{4}(?=\p{L}{3})/gu, (letters) => `${letters}\u00AD\u200B`)],
  ["trailing spaces and tabs", (text) => text.replaceAll("\n", " \t \n")],
  ["doubled blank lines", (text) => text.replaceAll("\n\n", "\n\n\n\n")],
  ["indented lines", (text) => text.replace(/^/gm, "    ")],
  ["control characters", (text) => text.replaceAll("\n", "\u0007\n\u0001")],
  ["pages", (text) => pages(text, (page) => `\n\nSide ${page}\n\n`)],
  ["numbered pages with form feeds", (text) => pages(text, (page) => `\n${page}/9\n\f`)],
  [
    "paragraphs of HTML",
    (text) =>
      text
        .split("\n")
        .map((line) => `<p class="x">${entities(line)}</p>`)
        .join("\n"),
  ],
  ["line breaks of HTML", (text) => `<div>${text.split("\n").map(entities).join("<br />\n")}</div>`],
  ["entities of HTML", (text) => entities(text)],
  ["UTF-8 read as Windows-1252", (text) => text.replace(/[æøåÆØÅé]/g, (letter) => misread[letter] ?? letter)],
  ["heads in capitals", (text) => text.replace(heads, (head) => head.toUpperCase())],
  [
    "heads in spaced letters",
    (text) => text.replace(heads, (head) => [...head.replace(":", "")].map((letter) => (letter === " " ? "  " : letter)).join(" ")),
  ],
  ["heads with a colon", (text) => text.replace(heads, (head) => (head.endsWith(":") ? head : `${head}:`))],
];

/** Damage that takes letters away: titles and names are not what they were, but everything is still in its place. */
export const lossy: [name: string, damage: (text: string) => string][] = [
  ["letters that were lost", (text) => text.replace(/[æøåÆØÅé]/g, "\uFFFD")],
  ["letters that were lost twice", (text) => text.replace(/[æøåÆØÅé]/g, "\uFFFD\uFFFD")],
];

const heads =
  /^[ \t]*(?:Resumé|Resume|Sagsresumé|Sagsfremstilling|Sagsbeskrivelse|Beskrivelse af sagen|Økonomi|Økonomiske konsekvenser|Indstilling|Beslutning|Tidligere beslutninger|Fraværende|Bilag):?$/gm;
const misread: Record<string, string> = { æ: "Ã¦", ø: "Ã¸", å: "Ã¥", Æ: "Ã†", Ø: "Ã˜", Å: "Ã…", é: "Ã©" };
const named: Record<string, string> = {
  æ: "&aelig;",
  ø: "&oslash;",
  å: "&#229;",
  Æ: "&AElig;",
  Ø: "&Oslash;",
  Å: "&Aring;",
  é: "&#xE9;",
  "&": "&amp;",
};

const entities = (text: string): string => text.replace(/[æøåÆØÅé&]/g, (letter) => named[letter] ?? letter);

function pages(text: string, mark: (page: number) => string): string {
  let page = 1;
  return text
    .split("\n\n")
    .map((paragraph, index) => (index > 0 && index % 12 === 0 ? mark((page += 1)) : "\n\n") + paragraph)
    .join("")
    .slice(2);
}

const gluable =
  "(?:Resumé|Sagsresumé|Sagsfremstilling|Sagsbeskrivelse|Beskrivelse af sagen|Økonomi|Økonomiske konsekvenser|Indstilling|Beslutning|Tidligere beslutninger)";

/** "BeslutningGodkendt." */
export const gluedBehind = (text: string): string =>
  text.replace(new RegExp(`^[ \\t]*(${gluable}):?\\s*\\n+[ \\t]*(?=[A-ZÆØÅ])(?!${gluable}\\s*\\n)`, "gm"), "$1");

/** "tages til efterretning.Beslutning" */
export const gluedInFront = (text: string): string =>
  text.replace(new RegExp(`(?<=[a-zæøå.])\\s*\\n+[ \\t]*(?=${gluable}(?::?\\s*\\n|[A-ZÆØÅ]))`, "gm"), "");

/** The text without one of its decision headings, for each of them. */
export function lostHeadings(text: string): { text: string }[] {
  return [...text.matchAll(/^[ \t]*(?:Beslutning|B E S L U T N I N G)\s*:?$/gm)].map((match) => ({
    text: text.slice(0, match.index) + text.slice(match.index + match[0].length),
  }));
}

/** A contents list with cut titles in front of the second item; null where there are too few numbered items for one. */
export function contentsListInTheMiddle(text: string, expected: Expected, secondItemAt: number): string | null {
  if (expected.items.length < 3 || expected.items.some((item) => item.number === null)) return null;
  const entries = expected.items.map((item, index) => `${item.number}. ${item.title.slice(0, 50)} ..... ${index + 3}`);
  const at = text.lastIndexOf("\n\n", secondItemAt);
  return `${text.slice(0, at)}\n\nIndholdsfortegnelse\n${entries.join("\n")}\n\n${text.slice(at)}`;
}
