import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { paperWords } from "../i18n/papers.ts";
import { blockWords } from "../i18n/text-blocks.ts";
import { DocxBlocks, headingOf } from "./docx-blocks.ts";
import { docxStyles } from "./docx-styles.ts";
import { baseLevelIn, type Paper, type PaperFiles } from "./paper.ts";

const margin = {
  top: convertMillimetersToTwip(24),
  bottom: convertMillimetersToTwip(24),
  left: convertMillimetersToTwip(25),
  right: convertMillimetersToTwip(22),
};
const page = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const textWidth = page.width - margin.left - margin.right;

/** A Word document with styles of its own, that says its language and its title. */
export async function paperDocx(paper: Paper, files: PaperFiles): Promise<Uint8Array<ArrayBuffer>> {
  const { page: pageWord, of } = paperWords[paper.language];
  const blocks = new DocxBlocks(textWidth, blockWords[paper.language], files);
  const facts = (list: Paper["facts"], style: string): Paragraph[] =>
    list.map(
      ({ label, value }) => new Paragraph({ style, children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] }),
    );
  const children = [
    new Paragraph({ style: "Kicker", text: paper.kicker }),
    new Paragraph({ heading: headingOf(1), text: paper.title }),
    ...facts(paper.facts, "Facts"),
    ...paper.parts.flatMap((part) => [
      ...(part.heading === "" ? [] : [new Paragraph({ heading: headingOf(part.level), text: part.heading })]),
      ...blocks.of(part.content, baseLevelIn(part)),
    ]),
    new Paragraph({ thematicBreak: true }),
    ...facts(paper.foot, "Facts"),
  ];
  const document = new Document({
    title: paper.title,
    subject: paper.kicker,
    // Otherwise the library's own name stands there.
    creator: "Samarbejdsrum",
    lastModifiedBy: "Samarbejdsrum",
    description: paper.pageFoot,
    styles: docxStyles(paper.language === "da" ? "da-DK" : "en-GB"),
    numbering: { config: blocks.numbering() },
    sections: [
      {
        properties: { page: { size: page, margin } },
        headers: { default: new Header({ children: [new Paragraph({ style: "PageEdge", text: paper.runningHead })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "PageEdge",
                tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
                alignment: AlignmentType.LEFT,
                children: [
                  new TextRun(`${paper.pageFoot}\t${pageWord} `),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                  new TextRun(` ${of} `),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
