import { describe, expect, test } from "vitest";
import { blockAt, blocksOf } from "../../../web/imports/source-blocks.ts";
import { fieldAt, placeBeside, placesOf, spanOf } from "../../../web/imports/places.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { fixtures } from "../imports/fixtures.ts";

const { text } = fixtures().find(({ name }) => name === "agenda-tool-2") ?? { text: "" };
const draft = readMinutes(text);
const places = placesOf(draft);
const said = (at: string) => {
  const span = spanOf(places, at);
  return span === null ? null : text.slice(span.start, span.end);
};
const became = (words: string) => fieldAt(places, text.indexOf(words), text.indexOf(words) + words.length)?.at;

describe("where a field was read", () => {
  test("a field leads to its own words", () => {
    expect(said("/place")).toBe("Online");
    expect(said("/items/0/decision/text")).toBe("Taget til efterretning.");
  });

  test("a part of a row that has no words of its own leads to the row's", () => {
    expect(said("/items/0/absent/0/status")).toBe("Carla Fiktiv");
    expect(said("/items/0/decision/deviatesFromProposal")).toBe("Taget til efterretning.");
  });

  test("what is said of an item as a whole leads to its title, and never to all of it", () => {
    expect(said("/items/2/access")).toBe("Personalesag");
  });

  test("what a person added leads nowhere", () => {
    expect(spanOf(places, "new/1")).toBeNull();
  });
});

describe("what words of the source became", () => {
  test("words lead to the smallest field that holds them", () => {
    expect(became("Online")).toBe("/place");
    expect(became("Uddannelsen har haft")).toBe("/items/0/sections/0/text");
  });

  test("a decision is the decision, and not the section that it was found in", () => {
    expect(became("Taget til")).toMatch(/^\/items\/0\/decision\//);
  });

  test("a heading is part of its section", () => {
    const heading = draft.items[0]?.sections[0]?.span.start ?? 0;
    expect(fieldAt(places, heading, heading + 3)?.at).toBe("/items/0/sections/0");
  });

  test("a place between letters leads to what begins or goes on there", () => {
    const start = text.indexOf("Online");
    expect(fieldAt(places, start, start)?.at).toBe("/place");
  });

  test("what nobody read became nothing", () => {
    expect(fieldAt(places, 0, 3)).toBeNull();
  });

  test("whoever walks through the source forwards and back comes past the same places", () => {
    const forwards: string[] = [];
    let at = placeBeside(places, null, 1);
    for (; at !== null; at = placeBeside(places, at.span, 1)) forwards.push(`${at.span.start}-${at.span.end}`);
    const back: string[] = [];
    at = placeBeside(places, null, -1);
    for (; at !== null; at = placeBeside(places, at.span, -1)) back.push(`${at.span.start}-${at.span.end}`);
    expect(forwards.length).toBeGreaterThan(20);
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(back.toReversed()).toEqual(forwards);
  });
});

describe("a source in blocks", () => {
  const long = Array.from({ length: 40_000 }, (_, line) => `Linje ${line} af et langt referat`).join("\n");

  test("blocks together are the text, and each begins a line", () => {
    const blocks = blocksOf(long);
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.map((block) => block.text).join("")).toBe(long);
    expect(blocks.every(({ start }) => start === 0 || long[start - 1] === "\n")).toBe(true);
  });

  test("a place is found in its block, also at the beginning of one and at the very end", () => {
    const blocks = blocksOf(long);
    expect(blockAt(blocks, blocks[7]?.start ?? 0)).toEqual({ index: 7, offset: 0 });
    for (const place of [0, 4000, 500_000, long.length - 1, long.length]) {
      const { index, offset } = blockAt(blocks, place);
      expect((blocks[index]?.start ?? -1) + offset).toBe(place);
    }
  });
});
