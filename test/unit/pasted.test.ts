import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getSchema } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import type { TextNode } from "../../contract/text.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { fieldHtml } from "../../text/html.ts";
import { plainField } from "../../text/plain.ts";
import { blocksOfHtml } from "../../web/documents/paste/html.ts";
import { fileOfSource } from "../../web/documents/paste/picture-source.ts";
import { blocksOfPlain } from "../../web/documents/paste/plain.ts";
import { richText } from "../../web/documents/schema.ts";

const home = "https://rum.example";
const copied = (name: string) => blocksOfHtml(readFileSync(join(import.meta.dirname, `../fixtures/paste/${name}.html`), "utf8"), home);
const read = (content: TextNode[]): string =>
  fieldHtml(content, { words: blockWords.da })
    .replaceAll(/<div class="table-frame"[^>]*>(.*?)<\/div>/gu, "$1")
    .replaceAll(/ (scope|rel|class|role|aria-label)="[^"]*"/gu, "");
const schema = getSchema(richText(blockWords.da));

describe.each(["word", "outlook", "page", "docs", "word-online"])("what is copied from %s", (name) => {
  it("is a text that our schema takes as it is", () => {
    const node = schema.nodeFromJSON({ type: "doc", content: copied(name).content });
    expect(() => node.check()).not.toThrow();
  });
});

describe("what is copied from Word", () => {
  const { content, pictures } = copied("word");
  const html = read(content);

  it("has its headings, its emphasis and its links, and none of its looks", () => {
    expect(html).toContain("<h3>Tidlig palliativ indsats</h3><h3>1. Baggrund</h3>");
    expect(html).toContain(
      '<p>Patienter med <strong>svær KOL</strong> dør oftere på sygehus end <em>andre</em>, jf. <a href="https://example.org/rapport">rapporten</a>.</p>',
    );
    expect(JSON.stringify(content)).not.toMatch(/mso|style|Calibri/u);
  });

  it("has real lists in place of paragraphs that look like them", () => {
    expect(html).toContain(
      "<ul><li><p>Kommunerne</p><ul><li><p>Slagelse</p></li><li><p>Sorø</p></li></ul></li><li><p>Regionen</p></li></ul>",
    );
    expect(html).toContain('<ol start="3"><li><p>at planen følges</p></li><li><p>at der måles</p></li></ol>');
  });

  it("has its table, with the bold first row as heads", () => {
    expect(html).toContain(
      "<table><tbody><tr><th><p><strong>Pulje</strong></p></th><th><p><strong>Mio. kr.</strong></p></th></tr><tr><td><p>Løn</p><p>og drift</p></td><td><p>19,8</p></td></tr></tbody></table>",
    );
  });

  it("counts its picture and keeps what is written beside it, but not what was hidden", () => {
    expect(pictures).toBe(1);
    expect(html).toMatch(/<p>Figur 1<\/p><p>Slut\.<\/p>$/u);
  });
});

describe("a picture in what is copied", () => {
  it("is there to be put in where it stands in it whole, or is a picture of this house, and is fetched from nowhere else", () => {
    const { content, pictures, sources } = blocksOfHtml(
      '<p>Før</p><img src="data:image/png;base64,iVBO Rw=="><img src="https://andre.example/kort.png">',
      home,
    );
    expect([read(content), pictures]).toEqual(["<p>Før</p>", 2]);
    const files = sources.map((source, place) => fileOfSource(source, place + 1));
    expect(files.map((file) => file && [file.name, file.type, file.size])).toEqual([["1.png", "image/png", 4], null]);
    const address = `/api/files/fil_kort1/${"a".repeat(64)}`;
    const own = (src: string) => blocksOfHtml(`<figure><img src="${src}" alt="Et kort" width="4" height="3"></figure>`, home);
    for (const src of [address, home + address])
      expect(own(src)).toMatchObject({ pictures: 0, content: [{ type: "image", attrs: { file: "fil_kort1", alt: "Et kort", width: 4 } }] });
    for (const src of [`https://andre.example${address}`, `${address}?x`, `/public${address}`])
      expect(own(src)).toMatchObject({ pictures: 1, content: [] });
    expect(fileOfSource("data:image/svg+xml;base64,PHN2Zz4=", 1)).toBeNull();
  });
});

describe("what is copied from mail", () => {
  const { content, pictures } = copied("outlook");
  const html = read(content);

  it("has the table inside the frame that only laid out the page, and every cell in its column", () => {
    expect(html).toMatch(/^<table>/u);
    expect(html).toContain("<tr><th><p>Dato</p></th><th><p>Sted</p></th><th><p></p></th></tr>");
    expect(html).toContain(
      "<tr><td><p>3. maj</p></td><td><p>Slagelse</p></td><td><p>Rådhuset</p></td></tr><tr><td><p></p></td><td><p>Sorø</p></td><td><p>Biblioteket</p></td></tr>",
    );
  });

  it("keeps breaks within a paragraph, takes two for a new one, and lists within lists", () => {
    expect(html).toContain("<strong>Fra:</strong> Konsulent i Slagelse<br><strong>Sendt:</strong> 3. maj 2027 09:12<br>");
    expect(html).toContain("<p>Første del.</p><p>Anden del.</p>");
    expect(html).toContain('<ul><li><p>Et punkt</p></li><li><p>Et til</p><ol start="4"><li><p>Fire</p></li></ol></li></ul>');
    expect(pictures).toBe(1);
  });
});

describe("what is copied from a page", () => {
  const { content, pictures } = copied("page");
  const html = read(content);

  it("loses none of its words", () => {
    for (const words of ["Om os", "Fold ud", "Foldet tekst", "Billedtekst", "Tabel 1", "2027", "2028", "Begreb", "Forklaring", "løs tekst"])
      expect(plainField(content)).toContain(words);
    expect(plainField(content)).not.toMatch(/alert|p\{\}/u);
  });

  it("has emphasis by style, links that lead somewhere safe, tasks and lines as they stood", () => {
    expect(html).toContain(
      '<p>Et <strong>fedt</strong> og <em>skråt</em> ord, et farligt og <a href="https://example.org/a">et godt</a> link.</p>',
    );
    expect(html).toContain("<li><span>☑</span><p>Færdig</p></li><li><span>☐</span><p>Ikke færdig</p></li>");
    expect(html).toContain("<blockquote><p>Citeret</p><p>i to led</p></blockquote><p>linje 1<br>  linje 2</p><hr>");
    expect(pictures).toBe(1);
  });
});

describe("what is copied from Google Docs and Word in the browser", () => {
  it("is not bold because of the frame around it", () => {
    expect(read(copied("docs").content)).toBe(
      "<h4>Formål</h4><p>Almindelig og <strong>fed</strong></p><ul><li><p>Yderst</p><ul><li><p>Inderst</p></li></ul></li></ul>",
    );
  });

  it("is one list, though each item came in a list of its own", () => {
    expect(read(copied("word-online").content)).toBe(
      "<ul><li><p>Kommune</p><ul><li><p>Slagelse</p></li></ul></li><li><p>Region</p></li></ul><p>Efter listen.</p>",
    );
  });
});

describe("plain text", () => {
  it.each([
    ["one line\r\nanother", "<p>one line</p><p>another</p>"],
    ["one\ntwo\n\nthree\n", "<p>one<br>two</p><p>three</p>"],
    ["Before\n- a\n- b\nAfter", "<p>Before</p><ul><li><p>a</p></li><li><p>b</p></li></ul><p>After</p>"],
    ["2. a\n3. b", '<ol start="2"><li><p>a</p></li><li><p>b</p></li></ol>'],
    ["1. maj er fri", "<p>1. maj er fri</p>"],
    ["<b>&amp;", "<p>&lt;b&gt;&amp;amp;</p>"],
  ])("%j keeps its lines", (text, html) => expect(read(blocksOfPlain(text))).toBe(html));
});
