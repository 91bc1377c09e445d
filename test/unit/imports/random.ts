/** A generator whose numbers follow from its seed (mulberry32), so that a failure can be had again. */
export type Random = { below: (limit: number) => number; pick: <T>(list: readonly T[]) => T };

export function seeded(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  return { below, pick };
}

/** Pieces of minutes, of pages and of nothing at all. */
export const fragments = [
  ...["\n", "\n\n", "\r", "\t", " ", ".", ", ", ":", "|", "–", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "\uFFFD", "\u0000", "\uD800", "😀"],
  ...["<p>", "</td>", "<script>", "<!--", "&aelig;", "&#x1F600;", "&", "<", "Ã¦", "\f", "SIDE 3", "3/9", "Til toppen"],
  ...[
    "1. ",
    "2) ",
    "Punkt 3: ",
    "4 (Åben) ",
    "5 (Lukket) ",
    "1.1. ",
    "Sag nr. 130",
    "Nr.60 - ",
    "38",
    "Sagsid.: 12/3",
    "Sagsnr. 12/838",
    "Brevid: 4225",
  ],
  ...[
    "Resumé\n",
    "Sagsfremstilling\n",
    "Økonomi\n",
    "Indstilling\n",
    "Beslutning\n",
    "Fraværende:\n",
    "Bilag\n",
    "B E S L U T N I N G\n",
    "Kompetence: ",
  ],
  ...[
    "Behandling i Udvalget den 3. maj 2020, pkt. 4\n",
    "Byrådets beslutning den 3. maj 2020:\n",
    "At 1 og 2: ",
    "Ad 3) ",
    "at | ting godkendes |",
  ],
  ...[
    "Godkendt.",
    "Anbefales.",
    "Sagen blev udsat.",
    "Ikke godkendt",
    "Orienteredes.",
    "For: 12 (A, B)",
    "Alma Testrup (A)",
    "Bo Prøvesen - afbud",
  ],
  ...[
    "tirsdag den 24. april 2023",
    "010190-1234",
    "I alt 20,1 mio. kr.",
    "Indholdsfortegnelse",
    "....... 3",
    "REFERAT Forum d. 01-02-2020\nMødedato 1. februar 2020\n",
  ],
] as const;

export function anyText(random: Random, longest: number): string {
  let text = "";
  const length = random.below(longest);
  while (text.length < length) text += random.below(4) === 0 ? String.fromCharCode(random.below(0x3000)) : random.pick(fragments);
  return text;
}

/** A text with one to six things done to it that happen to texts. */
export function mutated(text: string, others: string[], random: Random): string {
  let result = text;
  for (let turn = random.below(6); turn >= 0; turn -= 1) result = mutation(result, others, random);
  return result;
}

function mutation(text: string, others: string[], random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(200);
  const lines = text.split("\n");
  const [one, two] = [random.below(lines.length), random.below(lines.length)];
  switch (random.below(7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + random.pick(fragments) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 3: {
      const other = random.pick(others);
      const from = random.below(other.length);
      return text.slice(0, at) + other.slice(from, from + 3 * length) + text.slice(at);
    }
    case 4:
      return lines.toSpliced(one, 1).join("\n");
    case 5:
      return lines
        .with(one, lines[two] ?? "")
        .with(two, lines[one] ?? "")
        .join("\n");
    default:
      return text.slice(0, at) + text.slice(at).replace("\n", "");
  }
}
