import { describe, expect, it } from "vitest";
import type { TextNode } from "../../../contract/text.ts";
import { paperHtml } from "../../../papers/html.ts";
import { paperMarkdown } from "../../../papers/markdown.ts";
import { paragraph, words } from "../../../text/blocks.ts";
import { link, sampleFiles, samplePaper } from "./sample.ts";

describe("a paper as a page that stands alone", () => {
  const { html } = paperHtml(samplePaper, sampleFiles);

  it("fetches nothing and runs nothing", () => expect(html).not.toMatch(/<script|<link|<img src="(?!data:image\/png)|javascript:|url\(/));

  it("has its pictures within it, with what they show in words; and in words alone those that it has not", () => {
    expect(html).toContain('alt="Søjler: 29 i 2021, 25 i 2022" width="640" height="280"');
    expect(html).toContain('alt="" width');
    expect(html).toContain("<p>Billede: Et kort, som ikke er med</p>");
    expect(html).toMatch(
      /<a href="https:\/\/rum\.example\/api\/files\/fil_sample_budget\/c{64}">Vedhæftet fil: Budget &amp; plan\.pdf \(123 kB\)<\/a>/,
    );
  });

  it("puts headings below the title, and the table's heads over its columns", () => {
    expect(html).toContain("<h1>Tidlig &amp; koordineret &lt;palliativ&gt; indsats</h1>");
    expect(html).toContain("<h2>Beskrivelse</h2><h3>Baggrund</h3>");
    expect(html).toContain('<th scope="col"><p>Mio. kr.</p></th>');
  });

  it("lets no title out of the style that prints it on every page", () => {
    const { style } = paperHtml({ ...samplePaper, runningHead: 'A"}</style><b>\\' }, sampleFiles);
    expect(style).not.toContain("</style>");
    expect(style).toContain(String.raw`content:"A\22 }\3c /style\3e \3c b\3e \5c "`);
  });
});

describe("a paper as Markdown", () => {
  const markdown = paperMarkdown(samplePaper, sampleFiles);

  it("keeps lists inside lists and their numbers", () => {
    expect(markdown).toContain("1. Først\n\n   3. Tredje i rækken\n2. Dernæst\n\n   Et afsnit mere i samme punkt");
  });

  it("has tasks with their ticks, and boxes under their names", () => {
    expect(markdown).toContain("- [x] Kredsen er spurgt\n- [ ] Puljen er søgt");
    expect(markdown).toContain("> **Indstilling**\n>\n> At planen følges.\n>\n> - at der måles\n\n> **Forbehold**\n>\n> Kun i 2027.");
  });

  it("leads to pictures and files where they are", () => {
    expect(markdown).toContain(`![Søjler: 29 i 2021, 25 i 2022](<https://rum.example/api/files/fil_sample_chart/${"a".repeat(64)}>)`);
    expect(markdown).toContain("![](<https://rum.example/api/files/fil_sample_flourish/");
    expect(markdown).toContain(String.raw`[Vedhæftet fil: Budget & plan.pdf (123 kB)](<https://rum.example/api/files/fil_sample_budget/`);
  });

  it("shows signs that people wrote as themselves, also in a table", () => {
    expect(markdown).toContain(String.raw`3 \* 4 og \_streger\_.`);
    expect(markdown).toContain(String.raw`| Pulje \| rest | 19,2 |`);
    expect(markdown).toContain(String.raw`# Tidlig & koordineret \<palliativ\> indsats`);
  });

  it("keeps emphasis and links in a table, and paragraphs of a cell apart", () => {
    const cell = (...paragraphs: TextNode[]): TextNode => ({ type: "tableCell", content: paragraphs });
    const both = cell(paragraph("Løn ", words("i alt", "bold")), paragraph("og ", link("https://example.org/a|b", "drift")));
    const content: TextNode[] = [{ type: "table", content: [{ type: "tableRow", content: [both, cell(paragraph("19,8"))] }] }];
    expect(paperMarkdown({ ...samplePaper, parts: [{ heading: "", level: 2, content }] }, sampleFiles)).toContain(
      "| Løn **i alt** og [drift](<https://example.org/a%7Cb>) | 19,8 |",
    );
  });

  it("does not take a paragraph that begins like a list for one", () => {
    const content = [{ type: "paragraph", content: [{ type: "text", text: "1. maj er en fridag" }] }];
    expect(paperMarkdown({ ...samplePaper, parts: [{ heading: "", level: 2, content }] }, sampleFiles)).toContain(
      String.raw`1\. maj er en fridag`,
    );
  });
});
