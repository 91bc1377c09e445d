import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { MinutesDraft } from "../../../contract/imports.ts";
import { root } from "../../../scripts/tools.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";

const folder = process.env["SAMARBEJDSRUM_SAMPLES"] ?? join(root, "../shared/samples");

/** Real minutes stay out of the repository: where they are not at hand, there is nothing to read. */
function sampleAt(path: string): string | null {
  try {
    const file = readdirSync(path).find((name) => name.endsWith("2023-04-19.txt"));
    return file === undefined ? null : readFileSync(join(path, file), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

const sample = sampleAt(folder);
if (sample === null) console.log(`  skipped: no real minutes at ${folder} (SAMARBEJDSRUM_SAMPLES)`);

describe.skipIf(sample === null)("real minutes of a professional forum", () => {
  const text = sample ?? "";
  let draft: MinutesDraft;
  beforeAll(() => {
    draft = readMinutes(text);
  });
  const codesAt = (number: string): string[] =>
    draft.warnings
      .filter((warning) => warning.item !== null && draft.items[warning.item]?.number === number)
      .map((warning) => warning.code);

  it("have their day, hour, place and forum", () => {
    expect(draft).toMatchObject({ date: "2023-04-19", startsAt: "17:00" });
    expect(draft.place.split(",")).toHaveLength(3);
    expect(draft.forum).toMatch(/Forum$/);
  });

  it("have eight open items, with titles that are not cut as in the contents list", () => {
    expect(draft.items.map((item) => item.number)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(draft.items.every((item) => item.access === "open")).toBe(true);
    expect(draft.items.map((item) => item.title.length)).toEqual([32, 79, 83, 113, 121, 55, 17, 22]);
    for (const { title, number } of draft.items) expect(text).toContain(`${number} (Åben) ${title}\n`);
  });

  it("have the same eight sections in each", () => {
    for (const item of draft.items) {
      expect(item.sections.map((section) => section.kind)).toEqual([
        "summary",
        "caseText",
        "economics",
        "proposal",
        "earlier",
        "decision",
        "absent",
        "attachments",
      ]);
    }
  });

  it("have these outcomes, of which one deviates from what was proposed", () => {
    expect(draft.items.map((item) => item.decision.outcome)).toEqual([
      "approved",
      "noted",
      "rejected",
      "appointed",
      "appointed",
      "forwarded",
      "noted",
      "approved",
    ]);
    expect(draft.items.filter((item) => item.decision.deviatesFromProposal).map((item) => item.number)).toEqual(["3"]);
    expect(draft.items[5]?.decision.onwardTo).toMatch(/udvalgene$/);
  });

  it("have four absentees and not twelve, each with a title", () => {
    for (const item of draft.items) {
      expect(item.absent).toHaveLength(4);
      expect(item.absent.every((person) => person.title !== "" && person.role === "Medlem" && person.status === "absent")).toBe(true);
      expect(item.absent.map((person) => person.name)).toEqual(draft.attendance.map((person) => person.name));
    }
  });

  it("have references to other systems, and attachments that are not doubled", () => {
    for (const item of draft.items) {
      expect(item.externalRefs.map((ref) => [ref.label, /^(?:EMN-\d{4}-\d{5}|\d{8})$/.test(ref.value)])).toEqual([
        ["Sags ID", true],
        ["Dok ID", true],
      ]);
    }
    expect(draft.items.map((item) => item.attachments.length)).toEqual([0, 1, 1, 1, 0, 3, 0, 0]);
    expect(draft.items.flatMap((item) => item.attachments).every(({ externalRef }) => /^DokID: \d{8} - EMN-/.test(externalRef ?? ""))).toBe(
      true,
    );
  });

  it("are asked about a weekday, empty seats, a deviation and an appointment of somebody who was absent, and nothing else", () => {
    expect(codesAt("3")).toEqual(["deviates_from_proposal"]);
    expect(codesAt("4").toSorted()).toEqual(["seats_unfilled", "weekday_mismatch"]);
    expect(codesAt("5")).toEqual(["appointed_absent"]);
    expect(draft.warnings).toHaveLength(4);
    expect(draft.warnings.find((warning) => warning.code === "weekday_mismatch")?.details).toEqual({
      written: 2,
      actual: 1,
      date: "2023-04-24",
    });
  });

  it("are found again in the source, field by field", () => {
    const read = (pointer: string): string => text.slice(draft.spans[pointer]?.start, draft.spans[pointer]?.end);
    for (const [index, item] of draft.items.entries()) {
      expect(read(`/items/${index}/title`)).toBe(item.title);
      for (const [place, section] of item.sections.entries()) {
        expect(text.slice(section.span.start, section.span.end).startsWith(section.heading)).toBe(true);
        if (section.text !== "") expect(read(`/items/${index}/sections/${place}/text`).slice(0, 40)).toBe(section.text.slice(0, 40));
      }
      for (const [place, person] of item.absent.entries()) expect(read(`/items/${index}/absent/${place}/name`)).toBe(person.name);
    }
  });
});
