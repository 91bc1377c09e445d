import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  confirmedMinutesSchema,
  importComparisonSchema,
  importRequestMaxBytes,
  importWithdrawalSchema,
  newTreatmentSchema,
  type NewConfirmedMinutes,
  type NewImportComparison,
} from "../../../contract/imported.ts";
import { sourceEndings, sourceMaxBytes, sourceMaxMs, sourceMediaTypes, sourceProblems } from "../../../contract/import-source.ts";
import { importMaxBytes } from "../../../contract/imports.ts";
import { recordQuerySchema, type RecordQuery } from "../../../contract/record.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { confirmedFrom } from "../../cast/confirmed.ts";
import { fixtures } from "./fixtures.ts";
import { importCitation, matchReasonWords, resemblanceWords } from "../../../i18n/imported.ts";
import { sourceProblemWords } from "../../../i18n/import-sources.ts";

type OpenItem = Extract<NewConfirmedMinutes["items"][number], { access: "open" }>;

const openItem = (parts: Partial<OpenItem> = {}): OpenItem => ({
  access: "open",
  number: "1",
  title: "Godkendelse af dagsorden",
  itemType: null,
  sections: [],
  proposalClauses: [],
  decision: null,
  chain: [],
  absent: [],
  attachments: [],
  externalRefs: [],
  remarks: [],
  ...parts,
});

const minutes = (items: unknown[], parts: object = {}): unknown => ({
  forum: "Politisk Forum",
  date: "2021-03-03",
  startsAt: "16:30",
  place: "",
  attendance: [],
  items,
  evenIfResembles: false,
  declaredNotCpr: false,
  ...parts,
});

const pathsRefused = (input: unknown): string[] =>
  (v.safeParse(confirmedMinutesSchema, input).issues ?? []).map((issue) => v.getDotPath(issue) ?? "");

const confirmed = {
  confirmed: true as const,
  text: "Godkendt.",
  outcome: "approved" as const,
  clauses: [],
  onwardTo: null,
  deviatesFromProposal: false,
  votes: null,
};

describe("confirmed minutes", () => {
  it("have a decision only where somebody confirmed it, with an outcome and with words", () => {
    expect(pathsRefused(minutes([openItem({ decision: confirmed })]))).toEqual([]);
    expect(pathsRefused(minutes([openItem({ decision: { confirmed: false, text: "Godkendt." } })]))).toEqual([]);
    expect(pathsRefused(minutes([{ ...openItem(), decision: { ...confirmed, outcome: "unknown" } }]))).toEqual([
      "items.0.decision.outcome",
    ]);
    expect(pathsRefused(minutes([{ ...openItem(), decision: { ...confirmed, text: " " } }]))).toEqual(["items.0.decision.text"]);
    expect(pathsRefused(minutes([{ ...openItem(), decision: { text: "Godkendt.", outcome: "approved" } }]))).toHaveLength(1);
  });

  it("lose the outcome that somebody sent along without confirming it", () => {
    const read = v.parse(confirmedMinutesSchema, minutes([{ ...openItem(), decision: { ...confirmed, confirmed: false } }]));
    expect(read.items[0]).toMatchObject({ decision: { confirmed: false, text: "Godkendt." } });
    expect(JSON.stringify(read)).not.toContain("approved");
  });

  it("keep of a closed item its number and title, whatever else was sent", () => {
    const read = v.parse(confirmedMinutesSchema, minutes([{ ...openItem({ decision: confirmed }), access: "closed" }]));
    expect(read.items).toEqual([{ access: "closed", number: "1", title: "Godkendelse af dagsorden" }]);
  });

  it.each([
    ["no day", minutes([openItem()], { date: null }), "date"],
    ["a day that is not in the calendar", minutes([openItem()], { date: "2021-02-31" }), "date"],
    ["an hour that is not on the clock", minutes([openItem()], { startsAt: "24:10" }), "startsAt"],
    ["no items", minutes([]), "items"],
    ["an item without a title", minutes([openItem({ title: "" })]), "items.0.title"],
    ["more items than minutes have", minutes(Array.from({ length: 301 }, () => openItem())), "items"],
    [
      "somebody who is said to be a forum",
      minutes([openItem()], { attendance: [{ ...attendee, partyId: "for_x11" }] }),
      "attendance.0.partyId",
    ],
  ])("with %s are refused, and it is said where", (_what, input, path) => {
    expect(pathsRefused(input)).toEqual([path]);
  });
});

const attendee = { name: "Centerchefen", title: "", role: "", party: "", status: "absent" };

describe("a draft that a person has confirmed as it was read", () => {
  it.each(fixtures())("can be stored: $name", ({ text }) => {
    const refused = pathsRefused(confirmedFrom(readMinutes(text)));
    expect(refused).toEqual([]);
  });

  it("is refused with the place of what it lacks, and nothing else, where the text was damaged", () => {
    const allowed = /^(?:items|date|items\.\d+\.title)$/;
    for (const { text } of fixtures()) {
      for (const half of [
        text.slice(0, text.length / 2),
        text.slice(text.length / 2),
        text.replaceAll("\n\n", "\n"),
        text.replaceAll("\n", " "),
      ]) {
        for (const path of pathsRefused(confirmedFrom(readMinutes(half)))) expect(path).toMatch(allowed);
      }
    }
  });
});

describe("what is asked around an import", () => {
  it("is refused where it has the wrong form", () => {
    const comparison: NewImportComparison = { date: null, titles: [], sourceSha256: null, names: ["Centerchefen"] };
    expect(v.is(importComparisonSchema, comparison)).toBe(true);
    expect(v.is(importComparisonSchema, { date: null, titles: [], sourceSha256: "abc", names: [] })).toBe(false);
    const everything: RecordQuery = v.parse(recordQuerySchema, {});
    expect(everything.q).toBe("");
    expect(v.is(importWithdrawalSchema, {})).toBe(false);
    expect(v.is(newTreatmentSchema, { importedItemId: "imi_abc" })).toBe(true);
    expect(v.is(newTreatmentSchema, { importedItemId: "agi_abc" })).toBe(false);
    expect(v.is(recordQuerySchema, { forum: "org_municipality_0330" })).toBe(false);
    expect(v.is(recordQuerySchema, { from: "2021-13-01" })).toBe(false);
  });

  it("has room for the largest file with its text, and a type and time for each kind of file", () => {
    expect(importRequestMaxBytes).toBeGreaterThan(sourceMaxBytes + 2 * importMaxBytes);
    expect(sourceMaxMs).toBeGreaterThan(1000);
    for (const kind of Object.keys(sourceEndings)) expect(Object.keys(sourceMediaTypes)).toContain(kind);
  });

  it("is cited by forum, day and item", () => {
    expect(importCitation.da("Politisk Forum", "2023-04-18", "7")).toBe("Politisk Forum, 18. april 2023, pkt. 7");
    expect(importCitation.en("Politisk Forum", "2023-04-18", null)).toBe("Politisk Forum, 18 April 2023");
  });

  it("is asked as a question, and each refusal of a file says what to do", () => {
    for (const words of Object.values(resemblanceWords.da)) expect(words).toMatch(/\?/);
    for (const problem of sourceProblems) expect(sourceProblemWords.da[problem].next).not.toBe("");
    expect(new Set(Object.values(matchReasonWords.da)).size).toBe(Object.keys(matchReasonWords.da).length);
  });
});
