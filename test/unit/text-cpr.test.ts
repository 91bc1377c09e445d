import { describe, expect, it } from "vitest";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import * as v from "valibot";
import { pathOfPlace, placePathSchema } from "../../contract/place.ts";
import { cprPlaces, cprPlacesIn, withoutCpr } from "../../text/cpr.ts";
import { outlineOf } from "../../text/outline.ts";

const found = (text: string): string[] => cprPlaces(text).map(({ start, end }) => text.slice(start, end));

describe("what looks like a CPR number", () => {
  it("is pointed at, and only that", () => {
    expect(cprPlaces("Borgeren (010190-1234) og 311299-0001.")).toEqual([
      { start: 10, end: 21 },
      { start: 26, end: 37 },
    ]);
  });

  it.each(["010190-1234", "010190 - 1234", "010190\u00A0-\u00A01234", "010190–1234", "010190\u20111234", "290200-1234"])(
    "is seen as %j",
    (number) => {
      expect(found(`Se ${number}, tak.`)).toEqual([number]);
    },
  );

  it.each([
    ["CPR: 0101901234", "0101901234"],
    ["cpr-nr. 010190 1234", "010190 1234"],
    ["Personnummer 0101901234", "0101901234"],
    ["Borgeren, 0101901234, er flyttet", "0101901234"],
    ["patienten har 0101901234", "0101901234"],
    ["0101901234 (cpr)", "0101901234"],
  ])("is seen without a hyphen where the words beside it speak of a person: %s", (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it.each([
    "320190-1234 011390-1234 330-2018-3619 1010190-12345 12-345678-1234 300290-1234",
    "Sagsnr. 0101901234",
    "EAN 5798000123456, cpr skal ikke stå her",
    "cpr 3201901234",
    "Telefon 010190 1234",
    "cpr nævnes her.\n0101901234 er et sagsnummer",
    "uge 01 01 90 1234",
  ])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("becomes dots, and every other letter stays where it was", () => {
    const text = "Sag 0101901234, fru 010190-1234 og cpr 0101901234";
    expect(withoutCpr(text)).toBe("Sag 0101901234, fru ••••••-•••• og cpr ••••••••••");
    expect(withoutCpr(text)).toHaveLength(text.length);
  });
});

const words = (text: string, ...marks: string[]): TextNode => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: TextNode[]): TextNode => ({ type: "paragraph", content });
const text: CanonicalText = {
  schema: 1,
  kind: "initiative",
  fields: [
    { name: "title", content: [paragraph(words("Indsats"))] },
    {
      name: "economics",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [words("Ramme "), words("2024", "bold")] },
        { type: "paragraph" },
        {
          type: "bulletList",
          content: [
            { type: "listItem", content: [paragraph(words("ingen"))] },
            {
              type: "listItem",
              content: [paragraph(words("Fru 0101"), words("90-12", "bold"), words("34")), { type: "heading", content: [] }],
            },
          ],
        },
        paragraph(words("a"), { type: "hardBreak" }, words("010190-1234")),
      ],
    },
  ],
};

describe("a place in a text", () => {
  it("names the field, the block in it, and where in the block's words, however they are formatted", () => {
    expect(cprPlacesIn(text)).toEqual([
      { field: "economics", block: 3, offset: 4, length: 11 },
      { field: "economics", block: 5, offset: 2, length: 11 },
    ]);
  });

  it("comes back from the path that a problem says it with", () => {
    for (const place of cprPlacesIn(text)) expect(v.parse(placePathSchema, pathOfPlace(place))).toEqual(place);
    for (const path of ["economics", "economics.1.-1.3", "economics.1.2.", ""]) expect(v.is(placePathSchema, path)).toBe(false);
  });
});

it("an outline names the headings that have words, with where they are", () => {
  expect(outlineOf(text)).toEqual([{ field: "economics", block: 0, level: 2, words: "Ramme 2024" }]);
});
