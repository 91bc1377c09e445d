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
    ["zero-width spaces and joiners", "01\u200B01\u200D90-\uFEFF12\u206034"],
    ["marks of direction and selectors", "010190\u200E-\u200F1\uFE0F234"],
    ["wide digits and a wide hyphen", "０１０１９０－１２３４"],
    ["digits out of a formula", "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒"],
    ["narrow and double spaces", "010190\u202F- \u20091234"],
    ["a line that ends at the hyphen", "010190-\n1234"],
  ])("is seen, and hidden whole, behind %s", (_, number) => {
    expect(found(`Fru ${number}, tak.`)).toEqual([number]);
    expect(withoutCpr(`Fru ${number}, tak.`)).not.toMatch(/\p{Nd}/u);
    expect(withoutCpr(number)).toHaveLength(number.length);
  });

  it.each(["CPR-010190-1234", "Sag-010190-1234-notat", "bilag -010190-1234"])("is seen beside a hyphen that is not its own: %s", (text) => {
    expect(found(text)).toEqual(["010190-1234"]);
  });

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

  it("names the words that link to such a number, once where they say it themselves", () => {
    const link = (words: string, href: string): TextNode => ({ type: "text", text: words, marks: [{ type: "link", attrs: { href } }] });
    const line = paragraph(
      words("Se "),
      link("sagen", "https://sager.example/010190-1234"),
      { type: "hardBreak" },
      link("010190-1234", "mailto:post@example?subject=010190-1234"),
      link("loven", "https://loven.example/2024-1234"),
    );
    expect(cprPlacesIn({ schema: 1, kind: "initiative", fields: [{ name: "body", content: [line] }] })).toEqual([
      { field: "body", block: 0, offset: 3, length: 5 },
      { field: "body", block: 0, offset: 9, length: 11 },
    ]);
  });

  it("is a whole picture or attachment where what is written of it has such a number, and never its hash", () => {
    const picture = (alt: string): TextNode => ({
      type: "image",
      attrs: { file: "fil_0101901234", sha256: "0101901234".padEnd(64, "0"), alt },
    });
    const attached: TextNode = {
      type: "attachment",
      attrs: { file: "fil_bilag", sha256: "a".repeat(64), name: "Sag 010190-1234.pdf", bytes: 9 },
    };
    const content = [picture("Kortet"), picture("Borger 010190-1234"), attached];
    expect(cprPlacesIn({ schema: 4, kind: "initiative", fields: [{ name: "body", content }] })).toEqual([
      { field: "body", block: 1, offset: 0, length: 1 },
      { field: "body", block: 2, offset: 0, length: 1 },
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
