import { describe, expect, it } from "vitest";
import { excerptOf, foldWords, termsOf } from "../../../worker/record/fold.ts";
import { growthOf } from "../../support/growth.ts";

const finds = (text: string, question: string): boolean => termsOf(question).every((term) => foldWords(text).words.includes(term));

describe("the words of the record", () => {
  it.each([
    ["Rødgrød på ærø", "ROEDGROED AERO"],
    ["Ålborg", "aalborg"],
    ["Aalborg", "ålborg"],
    ["A\u030Alborg", "Ålborg"],
    ["Folkesundhed", "sundhed"],
    ["Sundhedsklyngen", "sund"],
    ["Et EU-projekt", "eu"],
    ["Pkt. 7", "7"],
    ["Idé og café", "ide CAFE"],
    ["Sags-ID EMN-2023-00041", "emn-2023-00041"],
    ["Nødkald\n\ni hjemmet", "hjemmet nødkald"],
  ])("of %j are found by %j", (text, question) => {
    expect(finds(text, question)).toBe(true);
  });

  it.each([
    ["Et museum", "eu"],
    ["Punkt 17", "7"],
    ["Folkesundhed", "folkeskole"],
    ["Nødkald", "nodkald"],
  ])("of %j are not found by %j", (text, question) => {
    expect(finds(text, question)).toBe(false);
  });

  it("ask for nothing where the question has no words", () => {
    for (const question of ["", "  ", "?!", '"*"', "-"]) expect(termsOf(question)).toEqual([]);
  });

  it("hold only letters, digits and spaces, whatever was asked", () => {
    for (const term of termsOf(`" OR * ^ NEAR(a b) col: 'x' -y ${String.fromCodePoint(0x1f600)} ﬁ ǅ`))
      expect(term).toMatch(/^[ \p{L}\p{N}]+$/u);
  });
});

describe("a long text", () => {
  it("is written down for searching in time in proportion to it", () => {
    expect(growthOf((length) => "Nødkaldet på Ærø, pkt. 7. ".repeat(length / 26), foldWords)).toBeLessThan(3);
  });
});

describe("an excerpt", () => {
  const text = `${"Indledning om alt muligt. ".repeat(20)}Her står nødkaldet omtalt. ${"Og mere bagefter. ".repeat(40)}`;

  it("shows the words around what was found, with dots at both ends", () => {
    const excerpt = excerptOf(text, termsOf("nødkald"));
    expect(excerpt).toContain("nødkaldet omtalt");
    expect(excerpt.startsWith("… ")).toBe(true);
    expect(excerpt.endsWith(" …")).toBe(true);
    expect(excerpt.length).toBeLessThan(320);
  });

  it("is the beginning where nothing was asked for, and the whole of a short text", () => {
    expect(excerptOf(text, [])).toMatch(/^Indledning om alt muligt\./);
    expect(excerptOf("Kort.", termsOf("kort"))).toBe("Kort.");
    expect(excerptOf("", termsOf("kort"))).toBe("");
  });

  it("has its places right also after letters that become two", () => {
    const danish = `${"æøå ".repeat(100)}målet ${"æøå ".repeat(100)}`;
    expect(excerptOf(danish, termsOf("målet"))).toContain("målet");
  });
});
