import { describe, expect, it } from "vitest";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { growthOf, median, processorTimeOf } from "../../support/growth.ts";
import { fixtures } from "./fixtures.ts";

/** Minutes of any length: the items of a fixture again and again, numbered on. */
function minutesOf(length: number): string {
  const text = fixtures().find((fixture) => fixture.name === "agenda-tool-1")?.text ?? "";
  const body = text.slice(text.indexOf("Punkt 1:"));
  let long = text;
  for (let round = 1; long.length < length; round += 1) {
    const on = (number: string): number => Number(number) + 4 * round;
    long += body
      .replace(/^Punkt (\d):/gm, (_, number: string) => `Punkt ${on(number)}:`)
      .replace(/^(\d) \(Åben\)/gm, (_, number: string) => `${on(number)} (Åben)`);
  }
  return long.slice(0, length);
}

const awkward: [name: string, text: (length: number) => string][] = [
  ["minutes", minutesOf],
  ["one endless line", (length) => "ord ".repeat(length / 4)],
  ["dots", (length) => `1. T ${". ".repeat(length / 2)}`],
  ["spaces before a letter", (length) => `a${" ".repeat(length)}b`],
  ["numbered lines", (length) => "1. x\n".repeat(length / 5)],
  ["lines numbered on", (length) => Array.from({ length: length / 12 }, (_, index) => `${index + 1}. Titel\n`).join("")],
  ["heads without text", (length) => "Resumé\nBeslutning\n".repeat(length / 18)],
  ["case numbers", (length) => "Sagsid.: 12/345\n".repeat(length / 16)],
  ["one long decision", (length) => `1. T\nBeslutning\n${"orienterede ikke godkendt ".repeat(length / 26)}`],
  ["additions without an end", (length) => "1+".repeat(length / 2)],
  ["brackets", (length) => `1. T\nBeslutning\nFor: ${"(".repeat(length)}`],
  ["capitals", (length) => `1. T\nBeslutning\nFor: ${"AB".repeat(length / 2)}`],
  ["tags that never close", (length) => "<script>".repeat(length / 8)],
  ["spaced letters", (length) => "A B C D E F G ".repeat(length / 14)],
  ["a contents list", (length) => "1. Titel ........ 3\n".repeat(length / 20)],
  ["absentees", (length) => "1. T\nBeslutning\nGodkendt\nFraværende\nAlma Testrup\nDirektør\nMedlem\n".repeat(length / 66)],
  ["bodies", (length) => "Byrådet, 3. maj 2020, pkt. 4\nAnbefales.\n".repeat(length / 40)],
];

describe("reading takes time in proportion to the text", () => {
  it.each(awkward)("%s", { timeout: 120_000 }, (_name, make) => {
    expect(growthOf(make, readMinutes)).toBeLessThan(3);
  });

  it("and a megabyte of minutes is read while somebody waits", { timeout: 120_000 }, () => {
    const text = minutesOf(1024 * 1024);
    const tookMs = median(Array.from({ length: 3 }, () => processorTimeOf(() => readMinutes(text))));
    console.log(`  1 MB of minutes read in ${Math.round(tookMs)} ms of processor time`);
    expect(tookMs).toBeLessThan(10_000);
  });
});
