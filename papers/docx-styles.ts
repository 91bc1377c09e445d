import { BorderStyle, LineRuleType, ShadingType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

/** How far boxes are moved in, at both sides. */
export const calloutInset = 284;

/** Named styles, so that whoever goes on in Word changes one and not each paragraph. Sizes are in half points, distances in twentieths. */
export function docxStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: "Arial", size, bold: true, color: "1A1A1A" },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  /** A bar at its side and a ground of its own; its name is a paragraph of its own, so that nothing is told by colour alone. */
  const callout = (id: string, color: string, fill: string): IParagraphStyleOptions[] => {
    const frame = {
      indent: { left: calloutInset, right: calloutInset },
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } },
      shading: { type: ShadingType.CLEAR, fill },
    };
    return [
      { id, name: id, basedOn: "Normal", paragraph: { ...frame, spacing: { after: 0 } } },
      { id: `${id}Name`, name: `${id} name`, basedOn: id, run: { font: "Arial", size: 19, bold: true, color }, paragraph: frame },
    ];
  };
  return {
    default: {
      document: {
        run: { font: "Georgia", size: 22, language: { value: language } },
        // Said, because LibreOffice takes a height without a rule for one that nothing may exceed: titles of two lines stood in each other.
        paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(40, 60),
      heading2: heading(28, 320),
      heading3: heading(23, 240),
      heading4: heading(21, 200),
      heading5: heading(21, 200),
      heading6: heading(21, 200),
      hyperlink: { run: { color: "004D99", underline: {} } },
    },
    paragraphStyles: [
      { id: "Kicker", name: "Kicker", basedOn: "Normal", run: { font: "Arial", size: 18, bold: true, color: "454545" } },
      { id: "Facts", name: "Facts", basedOn: "Normal", run: { font: "Arial", size: 19 }, paragraph: { spacing: { after: 40 } } },
      { id: "PageEdge", name: "Page edge", basedOn: "Normal", run: { font: "Arial", size: 15, color: "454545" } },
      { id: "TableText", name: "Table text", basedOn: "Normal", run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
      { id: "TableHead", name: "Table head", basedOn: "TableText", run: { font: "Arial", size: 19, bold: true } },
      ...callout("Proposal", "004D99", "EEF4FA"),
      ...callout("Reservation", "8A5A00", "FBF4E6"),
      { id: "Quote", name: "Quote", basedOn: "Normal", run: { italics: true }, paragraph: { indent: { left: 567, right: 567 } } },
    ],
  };
}
