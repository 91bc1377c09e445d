import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { TextNode } from "../../contract/text.ts";
import type { ValueType } from "../../contract/value.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { valueWords } from "../../i18n/values.ts";
import { inUnit, readAmount } from "../../text/amounts.ts";
import { bringBack } from "../../text/bring-back.ts";
import { canonicalBytes, canonicalText } from "../../text/canonical.ts";
import { clausesIn } from "../../text/clauses.ts";
import { cprPlacesIn } from "../../text/cpr.ts";
import { fundIn } from "../../text/fund.ts";
import { markdownOf } from "../../text/markdown.ts";
import { emptyFields, plainField } from "../../text/plain.ts";
import { seedUpdate } from "../../text/seed.ts";
import { toldContent } from "../../text/told.ts";
import { issuesOfContent } from "../../text/value-issues.ts";
import { valuesIn } from "../../text/values.ts";
import { questionsAbout } from "../../worker/checks/questions.ts";

const value = (type: ValueType, attrs: Record<string, string> = {}, words = ""): TextNode => ({
  type,
  ...(Object.keys(attrs).length > 0 && { attrs }),
  ...(words !== "" && { content: [{ type: "text", text: words }] }),
});
const paragraph = (text: string): TextNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const told = (field: string, ...content: TextNode[]): string =>
  markdownOf(toldContent(field, content, valueWords.da), { base: 2, words: blockWords.da, home: "" });

/** Money of a regional fund, new and ongoing, in millions: 0,3 more than there is. */
const allocations = "0,6 3,3 1,0 1,0 1,3 0,3 1,6 1,8 0,7 1,0 4,0 2,2 1,3".split(" ");
const fund = [
  ...allocations.map((amount, place) => value("fundRow", { amount }, `Projekt ${place + 1}`)),
  value("frame", { amount: "19,8" }),
];

const seeded = (): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedUpdate({ kind: "initiative", title: "Lindring" }));
  return doc;
};
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
};
const add = (doc: Y.Doc, root: string, type: ValueType, attrs: Record<string, string>, words?: string): Y.XmlElement => {
  const element = new Y.XmlElement(type);
  for (const [name, attribute] of Object.entries(attrs)) element.setAttribute(name, attribute);
  if (words !== undefined) element.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(root).push([element]);
  return element;
};
const contentOf = (doc: Y.Doc, name: string): TextNode[] =>
  canonicalText(doc, "initiative").fields.find((field) => field.name === name)?.content ?? [];

describe("an amount", () => {
  test.each([
    ["0,3", "mio", 300_000],
    ["19,8 mio. kr.", "kr", 19_800_000],
    ["1.250.000", "kr", 1_250_000],
    ["300 t.kr.", "mio", 300_000],
    ["450 kr", "mio", 450],
    ["0", "mio", 0],
  ] as const)("%s (%s) is %d kroner", (words, unit, kroner) => {
    expect(readAmount(words, unit)?.kroner).toBe(kroner);
  });

  test.each(["", "ca. 3", "3-4", "1.25", "0.3", "12,5 %", "0,0000001"])("%s is none", (words) => {
    expect(readAmount(words, "mio")).toBeNull();
  });

  test("is written with a comma, and with points between thousands", () => {
    expect(inUnit(20_100_000, "mio")).toBe("20,1");
    expect(inUnit(1_250_000, "kr")).toBe("1.250.000");
  });

  test.each([
    ["20,1", "20.1"],
    ["-1.250.000", "-1,250,000"],
    ["ca. 3,5", "ca. 3,5"],
  ])("%s is %s to those who read English, who are quoted what is no number", (number, english) => {
    expect(valueWords.en.amount(number, "kr")).toBe(`DKK ${english}`);
  });
});

describe("a fund", () => {
  test("says what it comes to and that this is more than its frame", () => {
    expect(fundIn(fund)).toMatchObject({ sum: 20_100_000, frame: 19_800_000, over: 300_000, unit: "mio" });
    const page = told("economics", ...fund);
    expect(page).toContain("| Sum | 20,1 mio. kr. |");
    expect(page).toContain("Ramme: 19,8 mio. kr.");
    expect(page).toContain("Summen er 0,3 mio. kr. over rammen.");
  });

  test("over its frame is asked about before it goes on, and within it is not", () => {
    const asked = (content: TextNode[]) =>
      questionsAbout([{ field: "economics", words: plainField(toldContent("economics", content, valueWords.da)), fund: fundIn(content) }], {
        meetingDate: null,
        proposal: "",
        absent: [],
        seatsIn: null,
      });
    expect(asked(fund)).toMatchObject([{ code: "sum_differs", details: { sum: "20,1", stated: "19,8" } }]);
    expect(asked([value("fundRow", { amount: "0,3" }, "Drift"), value("frame", { amount: "1,0" })])).toEqual([]);
  });
});

describe("what cannot be right", () => {
  test.each<[string, TextNode[], string[]]>([
    ["an amount that cannot be read", [value("fundRow", { amount: "mange penge" }, "Drift")], ["amount_unreadable"]],
    ["money without an amount", [value("fundRow", {}, "Drift")], ["amount_missing"]],
    ["a measure without a target", [value("measure", { unit: "borgere" }, "Borgere med en plan")], ["target_missing"]],
    ["a step without a time", [value("milestone", {}, "Opstart")], ["due_missing"]],
    ["a bare percentage", [value("evidence", { count: "86 %" }, "har en aftale")], ["share_without_base"]],
    ["a count without those who answered", [value("evidence", { count: "25" }, "har en aftale")], ["count_without_base"]],
    ["more than were asked", [value("evidence", { count: "30", base: "29" }, "har en aftale")], ["count_above_base"]],
    ["an end before the beginning", [value("period", { from: "2024-01-01", to: "2023-01-01" })], ["ends_before_it_begins"]],
    ["no costs, and costs", [value("choice", { value: "none" }), value("fundRow", { amount: "1" }, "Drift")], ["none_and_amounts"]],
    ["rows that nobody has filled in", [value("fundRow", { unit: "kr" }), value("measure"), value("clause")], []],
    ["times as people say them", [value("milestone", { due: "snarest belejligt" }, "Opstart")], []],
  ])("%s", (_, content, issues) => {
    expect(issuesOfContent(content)).toEqual(issues);
  });
});

describe("values as people read them", () => {
  test("stand before what is written, and counts with their base", () => {
    expect(told("evidence", paragraph("Se rapporten."), value("evidence", { count: "25", base: "29" }, "kommuner har en aftale"))).toBe(
      "- **25 af 29** kommuner har en aftale\n\nSe rapporten.",
    );
    expect(told("obligation", value("choice", { value: "must" }))).toBe("Skal-indsats: alle deltagere skylder den");
    expect(told("validity", value("period", { from: "2023-05-01" }))).toBe("Fra 1. maj 2023 indtil videre");
    expect(told("amountLimit", value("amount", { amount: "0,5", unit: "mio" }))).toBe("0,5 mio. kr.");
  });

  test("that this program cannot read are shown as they were written", () => {
    expect(told("economics", value("fundRow", { amount: "op til 3" }, "Drift"))).toContain("| Drift | op til 3 mio. kr. |");
    expect(told("scope", value("choice", { value: "veto" }))).toBe("veto");
  });

  test("leave a text without any as it is", () => {
    const content = [paragraph("Ingen."), { type: "paragraph" }];
    expect(toldContent("economics", content, valueWords.da)).toBe(content);
  });
});

describe("a document with values", () => {
  test("has the hash it always had while there are none", () => {
    const doc = seeded();
    const before = new TextDecoder().decode(canonicalBytes(canonicalText(doc, "initiative")));
    expect(before).not.toMatch(/obligation|participants|values/);
    add(doc, "obligation.values", "choice", { value: "may" });
    expect(canonicalText(doc, "initiative").fields.map(({ name }) => name)).toContain("obligation");
  });

  test("gets both rows of two who add one at the same moment, and one of two amounts", () => {
    const mine = seeded();
    const theirs = copyOf(mine);
    const row = add(mine, "economics.values", "fundRow", {}, "Drift");
    add(theirs, "economics.values", "fundRow", { amount: "2,0" }, "Løn");
    meet(mine, theirs);
    const same = theirs
      .getXmlFragment("economics.values")
      .toArray()
      .find((element) => element instanceof Y.XmlElement && element.getAttribute("amount") === undefined);
    if (!(same instanceof Y.XmlElement)) throw new Error("the row has not come");
    row.setAttribute("amount", "1,5");
    same.setAttribute("amount", "3,7");
    meet(mine, theirs);
    const rows = valuesIn(contentOf(mine, "economics"));
    expect(rows).toHaveLength(2);
    expect(["1,5", "3,7"]).toContain(row.getAttribute("amount"));
    expect(contentOf(theirs, "economics")).toEqual(contentOf(mine, "economics"));
  });

  test("counts who was picked by two at once one time, and of two choices the last", () => {
    const slagelse = value("party", { id: "org_1", name: "Slagelse Kommune" });
    expect(told("lead", slagelse, slagelse)).toBe("Slagelse Kommune");
    expect(told("obligation", value("choice", { value: "must" }), value("choice", { value: "may" }))).toBe(
      "Kan-indsats: frivillig at prøve af",
    );
  });

  test("is filled in where a value is, and is not where a row is empty", () => {
    const doc = seeded();
    const row = add(doc, "economics.values", "fundRow", { unit: "kr" }, "");
    expect(emptyFields(canonicalText(doc, "initiative"), ["economics"])).toEqual(["economics"]);
    row.setAttribute("amount", "100");
    expect(emptyFields(canonicalText(doc, "initiative"), ["economics"])).toEqual([]);
  });

  test("is brought back to what it said, values too", () => {
    const doc = seeded();
    const row = add(doc, "economics.values", "fundRow", { amount: "1,0" }, "Drift");
    const earlier = copyOf(doc);
    row.setAttribute("amount", "2,0");
    add(doc, "economics.values", "fundRow", { amount: "9" }, "Mere");
    doc.transact(() => bringBack(doc, earlier, "initiative"));
    expect(contentOf(doc, "economics")).toEqual(contentOf(earlier, "economics"));
  });

  test("is looked through for CPR numbers in its values too", () => {
    const doc = seeded();
    add(doc, "timetable.values", "milestone", { due: "010190-1234" }, "Samtale");
    add(doc, "measures.values", "measure", { target: "5" }, "Fru 020290-1234");
    expect(cprPlacesIn(canonicalText(doc, "initiative")).map(({ field, block }) => [field, block])).toEqual([
      ["measures", 1],
      ["timetable", 1],
    ]);
  });
});

describe("clauses that are set", () => {
  test("come before those that are written, and nothing that reads as one is left out", () => {
    const set = [value("clause", {}, "at indsatsen godkendes"), value("clause"), value("clause", {}, "at der følges op")];
    expect(clausesIn([paragraph("Forummet indstilles til,"), ...set])).toEqual(["at indsatsen godkendes", "at der følges op"]);
    expect(clausesIn([paragraph("at pengene findes"), ...set])).toContain("at pengene findes");
  });
});
