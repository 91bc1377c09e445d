import { expect, test } from "vitest";
import { isWeekday, lastDayInTime } from "../../worker/meetings/publication-lead.ts";

test.each([
  ["a week before, whatever days those are", "2023-04-19", { days: 7, weekdaysOnly: false }, "2023-04-12"],
  ["across the night in which the clock is moved", "2026-03-31", { days: 7, weekdaysOnly: false }, "2026-03-24"],
  ["four weekdays before a Wednesday, over a weekend", "2026-11-25", { days: 4, weekdaysOnly: true }, "2026-11-19"],
  ["four weekdays before, over Easter, when there are three holidays more", "2026-04-08", { days: 4, weekdaysOnly: true }, "2026-03-30"],
  ["on the day itself, where nothing is asked for", "2026-11-25", { days: 0, weekdaysOnly: true }, "2026-11-25"],
])("an agenda is in time %s", (_, meetingDay, lead, day) => {
  expect(lastDayInTime(meetingDay, lead)).toBe(day);
});

test("the holidays of 2024 are the ones in the calendar, without store bededag", () => {
  const holidays = ["2024-01-01", "2024-03-28", "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20", "2024-12-25", "2024-12-26"];
  expect(holidays.filter(isWeekday)).toEqual([]);
  expect(isWeekday("2023-05-05")).toBe(false);
  expect(isWeekday("2024-04-26")).toBe(true);
});
