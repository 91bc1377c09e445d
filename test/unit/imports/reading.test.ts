import { describe, expect, it } from "vitest";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { compare, precision, recall, type Tallies } from "./compare.ts";
import { fixtures } from "./fixtures.ts";

const all = fixtures();
const families = [...new Set(all.map((fixture) => fixture.family))];

const report = (tallies: Tallies): string =>
  [...tallies]
    .map(([field, tally]) => `  ${field.padEnd(16)} ${precision(tally).toFixed(3)}  ${recall(tally).toFixed(3)}  ${tally.right}`)
    .join("\n");

describe("minutes as they are pasted", () => {
  it.each(families)("of the family %s are read with everything that they say, and nothing that they do not", (family) => {
    const members = all.filter((fixture) => fixture.family === family);
    expect(members.length).toBeGreaterThanOrEqual(2);
    const tallies: Tallies = new Map();
    for (const { name, text, expected } of members) compare(readMinutes(text), expected, tallies, name);
    expect([...tallies.values()].flatMap((tally) => tally.notes)).toEqual([]);
  });

  it("are read with this precision and recall per field", () => {
    const tallies: Tallies = new Map();
    for (const { name, text, expected } of all) compare(readMinutes(text), expected, tallies, name);
    console.log(`  field            precision recall values, over ${all.length} texts of ${families.length} families\n${report(tallies)}`);
    for (const [field, tally] of tallies) {
      expect(precision(tally), `precision of ${field}`).toBe(1);
      expect(recall(tally), `recall of ${field}`).toBe(1);
    }
  });
});
