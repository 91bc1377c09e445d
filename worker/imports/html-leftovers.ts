/** What a piece of markup stands for in plain text, and where it ends. */
export type Leftover = { end: number; stands: string };

const blockTags = new Set(
  "address article aside blockquote body br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section table tbody tfoot thead title tr ul".split(
    " ",
  ),
);
const inlineTags = new Set(
  "a abbr b big button caption center cite code col colgroup em figcaption font i iframe img input ins label link meta o:p picture s select small span strike strong style sub summary sup td th tt u details svg path script noscript".split(
    " ",
  ),
);
/** Elements whose content nobody reads. */
const silentTags = new Set(["script", "style", "svg"]);
const cellTags = new Set(["td", "th"]);

const namedEntities: Record<string, string> = {
  aelig: "æ",
  oslash: "ø",
  aring: "å",
  AElig: "Æ",
  Oslash: "Ø",
  Aring: "Å",
  eacute: "é",
  Eacute: "É",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  shy: "",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  sect: "§",
  frac12: "½",
  euro: "€",
};

const longestTag = 4000;
const tagStart = /<(\/?)([a-zA-Z][a-zA-Z0-9:]*)(?=[\s/>])/y;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/y;

/** Markup at `at`, where the text has a `<`; null where the sign is only a sign. `closings` remembers what is not there any more. */
export function tagAt(text: string, at: number, closings: Set<string>): Leftover | null {
  if (text.startsWith("<!--", at)) return { end: after(text, "-->", at, closings), stands: "" };
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return { end: after(text, ">", at, closings), stands: "" };
  tagStart.lastIndex = at;
  const match = tagStart.exec(text);
  const name = match?.[2]?.toLowerCase() ?? "";
  const isBlock = blockTags.has(name);
  if (!isBlock && !inlineTags.has(name)) return null;
  const close = text.slice(at, at + longestTag).indexOf(">");
  if (close < 0) return null;
  const isOpening = match?.[1] === "";
  const end = isOpening && silentTags.has(name) ? after(text, `</${name}>`, at + close, closings) : at + close + 1;
  if (isBlock) return { end, stands: "\n" };
  return { end, stands: cellTags.has(name) && isOpening ? "\t" : "" };
}

/** An entity at `at`, where the text has an `&`; null where the sign is only a sign. */
export function entityAt(text: string, at: number): Leftover | null {
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (match === null) return null;
  const end = at + match[0].length;
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 16) : Number(match[1]);
  if (match[3] !== undefined) {
    const stands = namedEntities[match[3]];
    return stands === undefined ? null : { end, stands };
  }
  return code > 31 && code < 0xd800 ? { end, stands: String.fromCharCode(code) } : { end, stands: " " };
}

/** Behind the next `mark`. When there is none, the opening alone counts; looking again for every opening would take quadratic time. */
function after(text: string, mark: string, at: number, closings: Set<string>): number {
  const found = closings.has(mark) ? -1 : text.indexOf(mark, at);
  if (found >= 0) return found + mark.length;
  closings.add(mark);
  return at + 1;
}
