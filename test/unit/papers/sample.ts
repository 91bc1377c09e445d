import type { TextNode } from "../../../contract/text.ts";
import type { Paper, PaperFiles } from "../../../papers/paper.ts";
import { chart } from "../../cast/chart.ts";
import { bulletList, paragraph, table, words } from "../../../text/blocks.ts";

const item = (...content: TextNode[]): TextNode => ({ type: "listItem", content });
export const link = (href: string, text: string): TextNode => ({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });

const chartSha256 = "a".repeat(64);

/** What goes with it: one of its two pictures. */
export const sampleFiles: PaperFiles = {
  home: "https://rum.example",
  pictures: new Map([[chartSha256, { type: "png", bytes: chart }]]),
};

/** Everything that a text can hold, in one paper. */
export const samplePaper: Paper = {
  language: "da",
  kicker: "Indsats",
  title: "Tidlig & koordineret <palliativ> indsats",
  runningHead: "Samarbejdsrum · Indsats · Tidlig & koordineret",
  facts: [{ label: "Samarbejdsrum", value: "Sårbare ældre" }],
  parts: [
    {
      heading: "Beskrivelse",
      level: 2,
      content: [
        { type: "heading", attrs: { level: 1 }, content: [words("Baggrund")] },
        paragraph("Planen følger ", words("borgeren", "bold"), ", se ", link("https://example.org/plan?a=1&b=2", "planen"), "."),
        paragraph("Ikke ", link("javascript:alert(1)", "farlig"), ".", { type: "hardBreak" }, "Næste linje med 3 * 4 og _streger_."),
        ...bulletList(["Kommunen", "Sygehuset"]),
        {
          type: "orderedList",
          content: [
            item(paragraph("Først"), { type: "orderedList", attrs: { start: 3 }, content: [item(paragraph("Tredje i rækken"))] }),
            item(paragraph("Dernæst"), paragraph("Et afsnit mere i samme punkt")),
          ],
        },
        { type: "orderedList", content: [item(paragraph("Begynder forfra"))] },
        { type: "blockquote", content: [paragraph("Sagt på mødet.")] },
        { type: "horizontalRule" },
        table([
          ["Indsats", "Mio. kr."],
          ["72 timer", "0,6"],
          ["Pulje | rest", "19,2"],
        ]),
        {
          type: "taskList",
          content: [
            { type: "taskItem", attrs: { checked: true }, content: [paragraph("Kredsen er spurgt")] },
            { type: "taskItem", attrs: { checked: false }, content: [paragraph("Puljen er søgt")] },
          ],
        },
        { type: "callout", attrs: { kind: "proposal" }, content: [paragraph("At planen følges."), ...bulletList(["at der måles"])] },
        { type: "callout", attrs: { kind: "reservation" }, content: [paragraph("Kun i 2027.")] },
        {
          type: "image",
          attrs: { file: "fil_sample_chart", sha256: chartSha256, alt: "Søjler: 29 i 2021, 25 i 2022", width: 640, height: 280 },
        },
        { type: "image", attrs: { file: "fil_sample_flourish", sha256: chartSha256, alt: "", width: 640, height: 280 } },
        { type: "image", attrs: { file: "fil_sample_other", sha256: "b".repeat(64), alt: "Et kort, som ikke er med" } },
        { type: "attachment", attrs: { file: "fil_sample_budget", sha256: "c".repeat(64), name: "Budget & plan.pdf", bytes: 123456 } },
        { type: "fromTomorrow", content: [paragraph("Noget, som endnu ikke findes.")] },
      ],
    },
    { heading: "Økonomi", level: 3, content: [paragraph(words("Ikke udfyldt", "italic"))] },
  ],
  foot: [
    { label: "Version", value: "Frosset onsdag den 29. marts 2023 kl. 11.00" },
    { label: "Fingeraftryk (SHA-256)", value: "a".repeat(64) },
    { label: "Skrevet af", value: "Konsulent i Slagelse; Konsulent i Sorø" },
  ],
  pageFoot: "Frosset 29. mar. 2023",
};
