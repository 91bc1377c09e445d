import { describe, expect, it } from "vitest";
import { findDates, isoDate } from "../../../worker/checks/danish-dates.ts";
import { nomineesAmong } from "../../../worker/checks/nominees.ts";
import { sectorsWithoutSeat } from "../../../worker/checks/seats.ts";
import { sumDoubts } from "../../../worker/checks/sums.ts";
import { weekdayMismatches } from "../../../worker/checks/weekdays.ts";
import { doubtfulYears } from "../../../worker/checks/years.ts";

describe("dates as Danes write them", () => {
  it.each([
    ["Onsdag d. 19. april 2023 kl. 17:00", "2023-04-19"],
    ["den 21-08-2012 kl. 14:00 - 16:00", "2012-08-21"],
    ["mødet den 18.4.23", "2023-04-18"],
    ["28/2 2023", "2023-02-28"],
    ["onsdag den 19/4-23", "2023-04-19"],
    ["3/3-2021", "2021-03-03"],
    ["15-maj-2002", "2002-05-15"],
    ["1. okt. 2018", "2018-10-01"],
    ["06-03-2018 10:00:00", "2018-03-06"],
    ["2023-04-19", "2023-04-19"],
    ["beslutning den 12. marts 2019:", "2019-03-12"],
    ["Onsdag, April 3, 2019 - 18:00", "2019-04-03"],
  ])("%s", (text, date) => {
    expect(findDates(text).map(isoDate)).toEqual([date]);
  });

  it.each([
    "EMN-2022-05561",
    "14:00-14:10",
    "sag 129-138",
    "19,8 mio. kr.",
    "31. februar 2023",
    "330-2018-3619",
    "kl. 9.00 i 2019",
    "fra 1/2-15/3",
    "kl. 8.10-12",
  ])("%s is none", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe("a weekday", () => {
  it("that is another is noticed, with its place", () => {
    const text = "Der svares inden tirsdag den 24. april 2023.";
    const [found] = weekdayMismatches(text);
    expect(found).toMatchObject({ written: 2, actual: 1, date: "2023-04-24" });
    expect(text.slice(found?.start, found?.end)).toBe("tirsdag den 24. april 2023");
  });

  it("that is right, or has no year, is not", () => {
    expect(weekdayMismatches("mandag den 24. april 2023, onsdag d. 19.04.2023, fredag den 1. maj, formand d. 3. april 2023")).toEqual([]);
  });
});

describe("sums", () => {
  const fund = [
    "Puljen har en ramme på 19,8 mio. kr.",
    "Nye indsatser:",
    ...["0,6", "3,3", "1,0", "1,0", "1,3", "0,3", "1,6"].map((amount, index) => `- Ny ${index + 1}: ${amount} mio. kr.`),
    "I alt 9,1 mio. kr.",
    "Igangværende indsatser:",
    ...["1,8", "0,7", "1,0", "4,0", "2,2", "1,3"].map((amount, index) => `- Gammel ${index + 1}: ${amount} mio. kr.`),
    "I alt 11,0 mio. kr.",
    "Sum 20,1 mio. kr.",
  ].join("\n");

  it("that differ from their frame are noticed", () => {
    expect(sumDoubts(fund)).toMatchObject([{ sum: "20,1", stated: "19,8" }]);
  });

  it("that keep within it are not", () => {
    expect(sumDoubts(fund.replace("19,8", "20,1"))).toEqual([]);
  });

  it("of a list that does not add up are noticed where the sum stands", () => {
    const text = "- A\t100.000 kr.\n- B\t250.000 kr.\nI alt\t360.000 kr.";
    const [found] = sumDoubts(text);
    expect(found).toMatchObject({ sum: "350000", stated: "360000" });
    expect(text.slice(found?.start, found?.end)).toBe("360.000 kr.");
  });

  it("written as additions are checked", () => {
    expect(sumDoubts("0,6 + 3,3 + 1,0 = 4,9")).toEqual([]);
    expect(sumDoubts("0,6 + 3,3 + 1,0 = 5,9")).toMatchObject([{ sum: "4,9", stated: "5,9" }]);
  });

  it("are not looked for in years, counts, shares and dates", () => {
    expect(sumDoubts("1. I 2023 var der 3 møder\n2. I 2024 var der 4 møder\nI alt 8 møder\n- 38 % af 72 %\n- 12. maj 2023")).toEqual([]);
  });
});

describe("somebody who is appointed", () => {
  it("is noticed when absent, whatever stands around the name", () => {
    expect(nomineesAmong("Direktør Alma Testrup og Bo Prøvesen deltager.", ["Alma Testrup", "Carla Fiktiv"])).toEqual([
      { name: "Alma Testrup", start: 9, end: 21 },
    ]);
  });

  it("is not taken for somebody whose name is only part of theirs", () => {
    expect(nomineesAmong("Alma Testrupsen deltager.", ["Alma Testrup"])).toEqual([]);
    expect(nomineesAmong("Testrup deltager.", ["Testrup"])).toEqual([]);
  });
});

describe("seats, one from each sector", () => {
  const proposal = "at der peges på en fra hver af de tre sektorer: kommune, region og almen praksis.";

  it("that are left empty are named", () => {
    expect(sectorsWithoutSeat(proposal, "Kommunerne får pladserne.")).toEqual(["region", "general_practice"]);
  });

  it("that are all filled are not", () => {
    expect(sectorsWithoutSeat(proposal, "Fra kommunerne A, fra sygehuset B og fra almen praksis C.")).toEqual([]);
  });

  it("are asked about only where the proposal wants one from each", () => {
    expect(sectorsWithoutSeat("at der udpeges to fra kommunerne", "A og B.")).toBeNull();
  });
});

describe("a year", () => {
  it("that makes the meeting's own day another one is noticed", () => {
    expect(doubtfulYears("Beslutning i Udvalget den 12-05-2021", "2022-05-12")).toMatchObject([{ date: "2021-05-12" }]);
  });

  it("of a deadline that had passed before the meeting's year is noticed", () => {
    expect(doubtfulYears("Svar gives senest den 24. april 2022.", "2023-04-19")).toHaveLength(1);
  });

  it("of the past is otherwise what a case text is full of", () => {
    expect(doubtfulYears("Aftalen er fra den 3. marts 2019 og evalueres senest 1. juni 2024.", "2023-04-19")).toEqual([]);
  });
});
