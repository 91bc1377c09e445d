import { expect, test } from "vitest";
import type { PublishedItem } from "../../contract/agenda.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { agendaDifferences } from "../../worker/meetings/agenda-differences.ts";
import { asksForReason, findingsIn, stops, type ItemToPublish } from "../../worker/meetings/gate.ts";

const text = (name: string, words: string): CanonicalText => ({
  schema: 1,
  kind: "agenda_item",
  fields: [{ name, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] }],
});

const item = (parts: Partial<ItemToPublish> = {}): ItemToPublish => ({
  id: "agi_one",
  title: "En sag",
  isStandard: false,
  carriesDocument: false,
  withdrawn: false,
  text: null,
  heldBack: [],
  isTextOut: false,
  ...parts,
});

const found = (items: ItemToPublish[], notCpr: string[] = [], day = "2026-11-19") =>
  findingsIn(
    {
      items,
      sections: [
        { key: "summary", required: true },
        { key: "economics", required: false },
      ],
      today: day,
      publishBy: "2026-11-19",
      isFirst: true,
      unreached: [],
    },
    notCpr,
  );

test("an agenda in time with all its texts has nothing against it", () => {
  expect(found([item({ text: text("summary", "Kort fortalt.") })])).toEqual([]);
});

test("a number that looks like a CPR number stops it, in a title and in a text, and is not said back", () => {
  const findings = found([item({ title: "Sag om 010180-1234", text: text("summary", "Se 010180-1234.") })]);
  expect(findings.map(({ check }) => check)).toEqual(["cpr_in_title", "cpr_in_text"]);
  expect(findings.every(stops)).toBe(true);
  expect(JSON.stringify(findings)).not.toContain("010180");
});

test("a number that was declared to be something else does not stop it, on that item alone", () => {
  const numbered = text("summary", "Se 010180-1234.");
  expect(found([item({ text: numbered })], ["agi_one/summary.0.3.11"])).toEqual([]);
  expect(found([item({ text: numbered, isTextOut: true })])).toEqual([]);
  expect(found([item({ text: numbered })], ["agi_other/summary.0.3.11"])).toMatchObject([
    { check: "cpr_in_text", where: "summary.0.3.11" },
  ]);
});

test("what not everybody can read of an open item is said, and holds nothing back", () => {
  const heldBack: ItemToPublish["heldBack"] = [
    { title: "Budget", check: "attachment_closed" },
    { title: "Prognose", check: "attachment_embargoed" },
  ];
  const findings = found([item({ text: text("summary", "Kort fortalt."), heldBack })]);
  expect(findings.map(({ check, where }) => [check, where])).toEqual([
    ["attachment_closed", "Budget"],
    ["attachment_embargoed", "Prognose"],
  ]);
  expect(findings.some((finding) => stops(finding) || asksForReason(finding))).toBe(false);
});

test("a required section asks for a reason, but not of standard items, nor of those that carry a document", () => {
  expect(found([item({ text: text("economics", "Ingen.") })])).toMatchObject([{ check: "section_empty", where: "summary" }]);
  expect(found([item()]).every(asksForReason)).toBe(true);
  expect(found([item({ isStandard: true }), item({ carriesDocument: true }), item({ withdrawn: true })])).toEqual([]);
});

test("a day too late asks for a reason, and the last day does not", () => {
  expect(found([item({ isStandard: true })], [], "2026-11-20")).toMatchObject([{ check: "late", where: "2026-11-19" }]);
  expect(found([item({ isStandard: true })], [], "2026-11-19")).toEqual([]);
});

const published = (parts: Partial<PublishedItem> = {}): PublishedItem => ({
  id: "agi_one",
  number: 1,
  title: "En sag",
  itemType: "decision",
  access: "open",
  presenter: "",
  expectedMinutes: null,
  externalRefs: [],
  withdrawn: false,
  documentVersionId: null,
  textVersionId: null,
  textSha256: null,
  attachments: [],
  ...parts,
});

test("a correction is told item by item, and a text word by word", () => {
  const before = [published({ textVersionId: "ver_one" }), published({ id: "agi_two", number: 2, title: "Udgår" })];
  const after = [
    published({ textVersionId: "ver_two", presenter: "Formanden" }),
    published({ id: "agi_two", number: 2, title: "Udgår", withdrawn: true }),
    published({ id: "agi_three", number: 3, title: "Ny" }),
  ];
  const texts = new Map([
    ["ver_one" as const, text("summary", "Vi mødes tirsdag i Sorø.")],
    ["ver_two" as const, text("summary", "Vi mødes onsdag i Sorø.")],
  ]);
  const differences = agendaDifferences(before, after, texts);
  expect(differences.map(({ number, change }) => [number, change])).toEqual([
    [1, "changed"],
    [2, "withdrawn"],
    [3, "added"],
  ]);
  expect(differences[0]?.facts).toEqual([{ name: "presenter", before: "", after: "Formanden" }]);
  const pieces = differences[0]?.sections[0]?.blocks[0]?.pieces ?? [];
  expect(pieces.filter(({ change }) => change !== "same")).toMatchObject([
    { change: "removed", words: "tirsdag" },
    { change: "added", words: "onsdag" },
  ]);
});

test("nothing is told of what is as it was", () => {
  expect(agendaDifferences([published()], [published()], new Map())).toEqual([]);
});
