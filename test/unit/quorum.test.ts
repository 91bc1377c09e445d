import { describe, expect, it } from "vitest";
import { quorumAt, quorumLostAt, type Place } from "../../worker/attendance/quorum.ts";
import type { Sector } from "../../contract/organisation.ts";

const at = (time: string) => `2023-04-19T${time}:00.000Z`;
const place = (sector: Sector, ...stays: [from: string | null, until: string | null][]): Place => ({
  sector,
  stays: stays.map(([from, until]) => ({ from: from === null ? null : at(from), until: until === null ? null : at(until) })),
});
const there = (sector: Sector = "municipality") => place(sector, [null, null]);
const away = (sector: Sector = "municipality") => place(sector);

describe("whether a forum may decide", () => {
  it("takes half of the places, or more than half, as the rule says", () => {
    const half = [there(), there(), away(), away()];
    expect(quorumAt("half_of_seats", half, at("17:00"))).toMatchObject({ met: true, seats: 4, filled: 2, needed: 2 });
    expect(quorumAt("more_than_half", half, at("17:00"))).toMatchObject({ met: false, needed: 3 });
    const odd = [there(), there(), away(), away(), away()];
    expect(quorumAt("half_of_seats", odd, at("17:00"))).toMatchObject({ met: false, needed: 3 });
    expect(quorumAt("more_than_half", [...odd, there()], at("17:00"))).toMatchObject({ met: false, needed: 4 });
  });

  it("takes somebody from each side that has a place, and names the sides that lack", () => {
    const places = [there("municipality"), there("region"), away("general_practice"), away("general_practice")];
    expect(quorumAt("one_per_sector", places, at("17:00"))).toMatchObject({
      met: false,
      needed: null,
      missingSectors: ["general_practice"],
    });
    expect(quorumAt("one_per_sector", [...places, there("general_practice")], at("17:00"))).toMatchObject({
      met: true,
      missingSectors: [],
    });
    expect(quorumAt("one_per_sector", [], at("17:00")).met).toBe(false);
  });

  it("takes nothing where there is no rule", () => {
    expect(quorumAt("none", [away()], at("17:00"))).toMatchObject({ met: true, needed: null });
  });

  it("counts whoever is there at the moment: come, and not gone", () => {
    const late = [place("region", ["17:12", "17:40"])];
    expect(["17:00", "17:12", "17:39", "17:40"].map((time) => quorumAt("half_of_seats", late, at(time)).met)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("counts a place once, whoever of two is in it", () => {
    const shared = [place("region", [null, "17:30"], ["17:10", null]), away(), away()];
    expect(quorumAt("half_of_seats", shared, at("17:20"))).toMatchObject({ filled: 1, met: false });
  });
});

describe("when a quorum was lost", () => {
  const began = at("17:00");

  it("is said from the moment at which the one too many left", () => {
    const places = [there(), place("region", [null, "17:40"]), place("region", [null, "17:50"]), away()];
    expect(quorumLostAt("half_of_seats", places, began, at("17:45"))).toBeNull();
    expect(quorumLostAt("half_of_seats", places, began, at("18:00"))).toBe(at("17:50"));
  });

  it("is not said of a meeting that never had it, nor of one that has it again", () => {
    expect(quorumLostAt("half_of_seats", [away(), away()], began, at("18:00"))).toBeNull();
    const back = [place("region", [null, "17:20"], ["17:30", null])];
    expect(quorumLostAt("half_of_seats", back, began, at("17:25"))).toBe(at("17:20"));
    expect(quorumLostAt("half_of_seats", back, began, at("17:35"))).toBeNull();
  });

  it("does not look at what has not happened yet", () => {
    expect(quorumLostAt("half_of_seats", [place("region", [null, "18:30"])], began, at("18:00"))).toBeNull();
  });
});
