import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { paperDocx } from "../../../papers/docx.ts";
import { sampleFiles, samplePaper } from "./sample.ts";

let bytes: Uint8Array<ArrayBuffer>;
let html: string;
let complaints: string[];

beforeAll(async () => {
  bytes = await paperDocx(samplePaper, sampleFiles);
  const styleMap = [
    "p:unordered-list(1) => ul > li:fresh",
    ...["Proposal", "Reservation"].flatMap((name) => [
      `p[style-name='${name} name'] => div.${name.toLowerCase()}:fresh > p > strong`,
      `p[style-name='${name}'] => div.${name.toLowerCase()} > p:fresh`,
    ]),
    "p[style-name='Quote'] => blockquote > p",
    "p[style-name='Kicker'] => p.kicker",
    "p[style-name='Facts'] => p.facts",
  ];
  const read = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap });
  html = read.value;
  complaints = read.messages.map(({ message }) => message).filter((message) => !/Table (text|head)/.test(message));
});

const part = (name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("a paper as a Word document, read back by another program", () => {
  it("is understood without a complaint", () => expect(complaints).toEqual([]));

  it("has its title and its parts as headings, one level below the other", () => {
    expect(html).toContain("<h1>Tidlig &amp; koordineret &lt;palliativ&gt; indsats</h1>");
    expect(html).toContain("<h2>Beskrivelse</h2><h3>Baggrund</h3>");
    expect(html).toContain("<h3>Økonomi</h3>");
  });

  it("gives titles of two lines the height that they need, in LibreOffice too", () => {
    expect(part("word/styles.xml")).toMatch(/<w:pPrDefault>.*w:line="300" w:lineRule="auto"/u);
  });

  it("keeps what is bold, where a link leads, and a break within a line", () => {
    expect(html).toContain("<strong>borgeren</strong>");
    expect(html).toContain('<a href="https://example.org/plan?a=1&amp;b=2">planen</a>');
    expect(html).toContain("<p>Ikke farlig.<br />Næste linje");
  });

  it("takes no link along that would run a script", () => expect(part("word/_rels/document.xml.rels")).not.toContain("javascript"));

  it("has real lists, one within the other", () => {
    expect(html).toContain("<ul><li>Kommunen</li><li>Sygehuset</li></ul>");
    expect(html).toMatch(/<ol><li>Først<ol><li>Tredje i rækken<\/li><\/ol><\/li><li>Dernæst<\/li><\/ol>/);
  });

  it("counts each list by itself, from where the text begins it", () => {
    const starts = [...part("word/numbering.xml").matchAll(/<w:lvl w:ilvl="0"[^>]*><w:start w:val="(\d+)"\/><w:numFmt w:val="decimal"/g)];
    expect(starts.map(([, start]) => start).slice(-3)).toEqual(["1", "3", "1"]);
  });

  it("has its pictures, with what they show for those who do not see them, and tells of those that it has not", () => {
    expect(html).toContain('<img alt="Søjler: 29 i 2021, 25 i 2022" src="data:image/png;base64,');
    expect(html).toContain("<p>Billede: Et kort, som ikke er med</p>");
    expect(html).toContain(">Vedhæftet fil: Budget &amp; plan.pdf (123 kB)</a>");
    // Lines with a height of their own would cut it off.
    expect(part("word/document.xml")).toMatch(/<w:spacing [^>]*w:lineRule="auto"[^>]*\/><\/w:pPr><w:r><w:drawing>/);
    // As wide as the text, and as high as that leaves it.
    expect(part("word/document.xml")).toContain('<wp:extent cx="5867400" cy="2571750"');
  });

  it("has a table with heads that are read out with each cell", () => {
    expect(html).toContain("<thead><tr><th><p>Indsats</p></th><th><p>Mio. kr.</p></th></tr></thead>");
    expect(html).toContain("<td><p>Pulje | rest</p></td><td><p>19,2</p></td>");
  });

  it("has tasks as a list, each under the sign of what has become of it", () => {
    expect(html).toContain("<ul><li>Kredsen er spurgt</li><li>Puljen er søgt</li></ul>");
    expect(part("word/numbering.xml")).toMatch(/w:lvlText w:val="☑"/);
  });

  it("has boxes in styles of their own, each under its name", () => {
    expect(html).toMatch(
      /<div class="proposal"><p><strong>Indstilling<\/strong><\/p><p>At planen følges\.<\/p><\/div><ul><li>at der måles<\/li><\/ul>/,
    );
    expect(html).toMatch(/<div class="reservation"><p><strong>Forbehold<\/strong><\/p><p>Kun i 2027\.<\/p><\/div>/);
  });

  it("keeps the words of what it does not know", () => expect(html).toContain("<p>Noget, som endnu ikke findes.</p>"));

  it("says in its own properties what it is called and that it is Danish", () => {
    expect(part("docProps/core.xml")).toContain("<dc:title>Tidlig &amp; koordineret &lt;palliativ&gt; indsats</dc:title>");
    expect(part("word/styles.xml")).toContain('<w:lang w:val="da-DK"');
  });

  it("has version, hash and authors at its end, and the version with the page's number on every page", () => {
    expect(html).toContain(`<strong>Fingeraftryk (SHA-256): </strong>${"a".repeat(64)}`);
    expect(html).toContain("<strong>Skrevet af: </strong>Konsulent i Slagelse; Konsulent i Sorø");
    const foot = Object.keys(unzipSync(bytes)).find((name) => /word\/footer\d+\.xml/.test(name)) ?? "";
    expect(part(foot)).toContain("Frosset 29. mar. 2023");
    expect(part(foot)).toContain("NUMPAGES");
  });
});
