import { describe, expect, it } from "vitest";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { contentsListInTheMiddle, gluedBehind, gluedInFront, harmless, lossy, lostHeadings } from "./damages.ts";
import { fixtures } from "./fixtures.ts";
import { itemLines, withoutLetters } from "./say.ts";

const all = fixtures();

describe("damage on the way into a paste", () => {
  it.each(harmless)("%s change nothing of what is read", { timeout: 60_000 }, (_name, damage) => {
    for (const { name, text } of all) expect(itemLines(readMinutes(damage(text))), name).toEqual(itemLines(readMinutes(text)));
  });

  it.each(lossy)("%s leave every item, section, outcome and person in its place, and are asked about", (_name, damage) => {
    for (const { name, text } of all) {
      const draft = readMinutes(damage(text));
      expect(itemLines(draft).map(withoutLetters), name).toEqual(itemLines(readMinutes(text)).map(withoutLetters));
      expect(draft.warnings.map((warning) => warning.code)).toContain("characters_lost");
    }
  });

  it.each([
    ["run into the text behind them", gluedBehind],
    ["run into the text before them", gluedInFront],
    ["run into the text on both sides", (text: string) => gluedInFront(gluedBehind(text))],
  ])("heads that have %s are still heads", (_name, damage) => {
    for (const { name, text } of all) expect(itemLines(readMinutes(damage(text))), name).toEqual(itemLines(readMinutes(text)));
  });

  it("a contents list among the items is no item, and no part of one", () => {
    for (const { name, text, expected } of all) {
      const damaged = contentsListInTheMiddle(text, expected, readMinutes(text).spans["/items/1/title"]?.start ?? 0);
      if (damaged !== null) expect(itemLines(readMinutes(damaged)), name).toEqual(itemLines(readMinutes(text)));
    }
  });

  it("a heading that was lost costs its own item a field, not the others, and is asked about", () => {
    for (const { name, text } of all) {
      const whole = itemLines(readMinutes(text));
      for (const { text: damaged } of lostHeadings(text)) {
        const draft = readMinutes(damaged);
        const changed = itemLines(draft).filter((line, index) => line !== whole[index]);
        expect(draft.items.length, name).toBe(whole.length);
        expect(changed.length, name).toBeLessThanOrEqual(1);
      }
    }
  });

  it("two meetings in one paste are not made into one: the first is read, and the second is pointed at", { timeout: 120_000 }, () => {
    for (const first of all) {
      const alone = itemLines(readMinutes(first.text));
      for (const second of all) {
        if (first === second) continue;
        const joined = `${first.text}\n\n${second.text}`;
        const draft = readMinutes(joined);
        const where = `${first.name}, then ${second.name}`;
        expect(itemLines(draft), where).toEqual(alone);
        const warning = draft.warnings.find(({ code }) => code === "second_meeting");
        expect(warning?.span?.start, where).toBeGreaterThanOrEqual(first.text.trimEnd().length);
        expect(warning?.span?.end, where).toBe(joined.length);
      }
    }
  });
});
