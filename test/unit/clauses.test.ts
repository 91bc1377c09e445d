import { describe, expect, it } from "vitest";
import type { TextNode } from "../../contract/text.ts";
import { clausesIn } from "../../text/clauses.ts";

const paragraph = (text: string): TextNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const list = (type: string, ...items: string[]): TextNode => ({
  type,
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

describe("the clauses of a proposal", () => {
  it("are the items of its list, whatever stands before it", () => {
    expect(clausesIn([paragraph("Det indstilles,"), list("orderedList", "at puljen udmøntes", "at der følges op")])).toEqual([
      "at puljen udmøntes",
      "at der følges op",
    ]);
  });

  it("are read out of a box as if there were none, and a reservation proposes nothing", () => {
    const box = (kind: string, ...content: TextNode[]): TextNode => ({ type: "callout", attrs: { kind }, content });
    const proposal = box("proposal", paragraph("Det indstilles,"), list("orderedList", "at puljen udmøntes"));
    expect(clausesIn([proposal, box("reservation", list("bulletList", "Sorø tager forbehold"))])).toEqual(["at puljen udmøntes"]);
  });

  it("are the paragraphs that begin with at, numbered or not", () => {
    expect(
      clausesIn([paragraph("Indstilling:"), paragraph("1. at det godkendes"), paragraph("At der følges op"), paragraph("Atter andre")]),
    ).toEqual(["1. at det godkendes", "At der følges op"]);
  });

  it("are one where it is in one piece, and none where it is empty", () => {
    expect(clausesIn([paragraph("Forummet godkender indsatsen.")])).toEqual(["Forummet godkender indsatsen."]);
    expect(clausesIn([paragraph(" "), list("bulletList", "")])).toEqual([]);
  });

  it("have the words of a formatted line as one", () => {
    const mixed: TextNode = {
      type: "paragraph",
      content: [
        { type: "text", text: "at pul" },
        { type: "text", text: "jen", marks: [{ type: "bold" }] },
      ],
    };
    expect(clausesIn([mixed])).toEqual(["at puljen"]);
  });
});
