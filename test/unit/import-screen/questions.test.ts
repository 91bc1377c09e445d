import { describe, expect, test } from "vitest";
import { takeOutNumber } from "../../../web/imports/cpr.ts";
import { batchProgress, leftToDo, stateOf, type Piece, type ReadMinutes } from "../../../web/imports/piece.ts";
import { fieldOf, isDeclaredNotCpr, openQuestions, questionsOf } from "../../../web/imports/questions.ts";
import { workOf, type Work } from "../../../web/imports/work.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { fixtures } from "../imports/fixtures.ts";

const agenda = fixtures().find(({ name }) => name === "agenda-tool-2")?.text ?? "";

function read(text: string): ReadMinutes {
  const draft = readMinutes(text);
  return { text, sha256: "", draft, work: workOf(draft) };
}
const codes = ({ draft, work, text }: ReadMinutes) => openQuestions(draft, work, text).map(({ warning }) => warning.code);
const withWork = (minutes: ReadMinutes, change: Partial<Work>): ReadMinutes => ({ ...minutes, work: { ...minutes.work, ...change } });

describe("the reader's questions", () => {
  test("each waits for an answer, and is closed by one", () => {
    const minutes = read(agenda);
    expect(codes(minutes)).toEqual(["appointed_absent", "seats_unfilled", "closed_content_left_out"]);
    expect(codes(withWork(minutes, { answers: { "0": "right", "2": "corrected" } }))).toEqual(["seats_unfilled"]);
  });

  test("a field that was missing answers for itself when it is filled in", () => {
    const minutes = read(agenda.replace("Mødested: Online\n", ""));
    expect(codes(minutes)).toContain("place_missing");
    expect(codes(withWork(minutes, { place: "Rådhuset" }))).not.toContain("place_missing");
  });

  test("questions about an item that is gone are gone", () => {
    const minutes = read(agenda);
    const items = minutes.work.items.filter(({ key }) => key !== "/items/1");
    expect(codes(withWork(minutes, { items }))).toEqual(["closed_content_left_out"]);
  });

  test("confirming the decisions answers whether they deviate", () => {
    const minutes = read(fixtures().find(({ name }) => name === "web-2021-2")?.text ?? "");
    expect(codes(minutes)).toContain("deviates_from_proposal");
    const items = minutes.work.items.map((item) => ({ ...item, decision: { ...item.decision, standing: "confirmed" as const } }));
    expect(codes(withWork(minutes, { items }))).not.toContain("deviates_from_proposal");
  });

  test("a question leads to the field that would answer it", () => {
    const minutes = read(agenda.replace("Mødested: Online\n", ""));
    const question = minutes.draft.warnings.find(({ code }) => code === "place_missing");
    expect(question && fieldOf(question)).toBe("/place");
  });
});

describe("what looks like a CPR number", () => {
  const number = "010190-1234";
  const minutes = read(agenda.replace("Online", `Online, ref. ${number}`));
  const question = minutes.draft.warnings.find(({ code }) => code === "cpr_like");

  test("can be taken out of the text and of every field, and leaves each place where it was", () => {
    if (question?.span === null || question === undefined) throw new Error("nothing was asked");
    const after = takeOutNumber(minutes, question.span);
    expect(JSON.stringify(after)).not.toContain(number);
    expect(after.text).toHaveLength(minutes.text.length);
    expect(after.work.place).toBe("Online, ref. ••••••-••••");
    expect(codes({ ...after, sha256: "" })).not.toContain("cpr_like");
  });

  test("is declared to be something else only by somebody who says so", () => {
    const { draft, work, text } = minutes;
    const key = String(draft.warnings.findIndex(({ code }) => code === "cpr_like"));
    expect(isDeclaredNotCpr(questionsOf(draft, work, text))).toBe(false);
    expect(isDeclaredNotCpr(questionsOf(draft, { ...work, answers: { [key]: "right" } }, text))).toBe(true);
  });
});

describe("the list of minutes on their way in", () => {
  const piece = (stage: Piece["stage"]): Piece => ({
    id: "imp_one",
    forumId: "for_one",
    place: 1,
    name: "referat.txt",
    kind: "text",
    file: null,
    pasted: null,
    stage,
  });

  test("minutes have questions as long as one is open or a decision has not been looked at", () => {
    const minutes = read(agenda);
    expect(leftToDo(minutes)).toBe(5);
    expect(stateOf(piece({ is: "read", read: minutes }))).toBe("questions");
    const items = minutes.work.items.map((item) => ({ ...item, decision: { ...item.decision, standing: "left" as const } }));
    const done = withWork(minutes, { items, answers: { "0": "right", "1": "right", "2": "right" } });
    expect(stateOf(piece({ is: "read", read: done }))).toBe("ready");
  });

  test("one that cannot be read counts as done with, and one that waits does not", () => {
    const failed = piece({ is: "failed", problem: { source: "damaged" } });
    expect(batchProgress([failed, piece({ is: "waiting" }), piece({ is: "reading" })])).toEqual({ done: 1, total: 3 });
  });
});
