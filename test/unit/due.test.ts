import { describe, expect, it } from "vitest";
import { easterOf, mondayOfWeek, weeksIn } from "../../text/calendar.ts";
import { dueWindow } from "../../text/due.ts";

const agreed = { on: "2023-04-19", nextMeeting: "2023-06-14" };
const from = (from: string, to = from) => ({ from, to });

describe("when something agreed is due", () => {
  it.each([
    ["primo september", from("2023-09-01", "2023-09-10")],
    ["Medio september 2024", from("2024-09-11", "2024-09-20")],
    ["ultimo februar", from("2024-02-21", "2024-02-29")],
    ["Ultimo sept.", from("2023-09-21", "2023-09-30")],
    ["i starten af maj", from("2023-05-01", "2023-05-10")],
    ["inden udgangen af september", from("2023-04-19", "2023-09-30")],
    ["ved udgangen af juni", from("2023-04-19", "2023-06-30")],
    ["ultimo 2023", from("2023-12-01", "2023-12-31")],
    ["primo 2024", from("2024-01-01", "2024-01-31")],
    ["efteråret", from("2023-09-01", "2023-11-30")],
    ["i løbet af efteråret 2024", from("2024-09-01", "2024-11-30")],
    ["foråret", from("2023-03-01", "2023-05-31")],
    ["vinteren", from("2023-12-01", "2024-02-29")],
    ["uge 36", from("2023-09-04", "2023-09-10")],
    ["i uge 36-38", from("2023-09-04", "2023-09-24")],
    ["uge 2", from("2024-01-08", "2024-01-14")],
    ["uge 53 2026", from("2026-12-28", "2027-01-03")],
    ["3. kvartal", from("2023-07-01", "2023-09-30")],
    ["Q1", from("2024-01-01", "2024-03-31")],
    ["første kvartal 2025", from("2025-01-01", "2025-03-31")],
    ["andet halvår", from("2023-07-01", "2023-12-31")],
    ["inden sommerferien", from("2023-04-19", "2023-06-23")],
    ["efter sommerferien", from("2023-08-14", "2023-08-31")],
    ["inden efterårsferien", from("2023-04-19", "2023-10-15")],
    ["inden jul", from("2023-04-19", "2023-12-23")],
    ["inden årets udgang", from("2023-04-19", "2023-12-31")],
    ["efter nytår", from("2024-01-01", "2024-01-31")],
    ["inden påske", from("2023-04-19", "2024-03-27")],
    ["til næste møde", from("2023-04-19", "2023-06-14")],
    ["september", from("2023-09-01", "2023-09-30")],
    ["i marts", from("2024-03-01", "2024-03-31")],
    ["inden september", from("2023-04-19", "2023-08-31")],
    ["1. september", from("2023-09-01")],
    ["senest den 1. september 2023", from("2023-04-19", "2023-09-01")],
    ["inden d. 1. maj", from("2023-04-19", "2023-04-30")],
    ["1/9", from("2023-09-01")],
    ["1.9.24", from("2024-09-01")],
    ["2023-09-01", from("2023-09-01")],
    ["om 14 dage", from("2023-05-03")],
    ["inden for to måneder", from("2023-04-19", "2023-06-19")],
    ["i løbet af 3 uger", from("2023-04-19", "2023-05-10")],
    ["næste år", from("2024-01-01", "2024-12-31")],
    ["2025", from("2025-01-01", "2025-12-31")],
  ])("is read from »%s«", (words, window) => {
    expect(dueWindow(words, agreed)).toEqual(window);
  });

  it.each(["snarest", "løbende", "", "når økonomien er på plads", "uge 60", "31. februar", "fase 2", "maje", "senest den 1. januar 2020"])(
    "is not made up where »%s« says no time that can come",
    (words) => {
      expect(dueWindow(words, agreed)).toBeNull();
    },
  );

  it("is nothing to keep to at the next meeting where none is planned", () => {
    expect(dueWindow("til næste møde", { ...agreed, nextMeeting: null })).toBeNull();
  });

  it("comes round again the year after, once it has passed, and not while it is going on", () => {
    expect(dueWindow("april", agreed)).toEqual(from("2023-04-01", "2023-04-30"));
    expect(dueWindow("marts", agreed)).toEqual(from("2024-03-01", "2024-03-31"));
    expect(dueWindow("uge 1", { on: "2023-01-09", nextMeeting: null })).toEqual(from("2024-01-01", "2024-01-07"));
  });

  it("is not long in coming, whatever the words", () => {
    const long = "primo ".repeat(20_000);
    const started = performance.now();
    dueWindow(long, agreed);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("the calendar it is read by", () => {
  it("has the weeks of ISO 8601, and Easter", () => {
    expect([mondayOfWeek(2023, 1), mondayOfWeek(2021, 1), mondayOfWeek(2020, 53)]).toEqual(["2023-01-02", "2021-01-04", "2020-12-28"]);
    expect([2015, 2020, 2023, 2026].map(weeksIn)).toEqual([53, 53, 52, 53]);
    expect([2000, 2023, 2024, 2025, 2038].map(easterOf)).toEqual(["2000-04-23", "2023-04-09", "2024-03-31", "2025-04-20", "2038-04-25"]);
  });
});
