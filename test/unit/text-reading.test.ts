import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { CanonicalText, TextNode } from "../../contract/text.ts";
import { canonicalText } from "../../text/canonical.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { fieldHtml } from "../../text/html.ts";
import { emptyFields, plainField, plainText, titleOf } from "../../text/plain.ts";
import { seedUpdate, type SeedText } from "../../text/seed.ts";

const words = (text: string, ...marks: NonNullable<TextNode["marks"]>): TextNode => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks }),
});
const block = (type: string, ...content: TextNode[]): TextNode => ({ type, content });

function seeded(seed: SeedText): CanonicalText {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedUpdate(seed));
  return canonicalText(doc, seed.kind);
}

describe("plain words", () => {
  test("stand one block to a line, list items and line breaks too", () => {
    const content = [
      block("heading", words("Tiltag")),
      block("bulletList", block("listItem", block("paragraph", words("først"))), block("listItem", block("paragraph", words("så")))),
      block("paragraph", words("til "), words("sidst", { type: "bold" }), { type: "hardBreak" }, words("færdig")),
    ];
    expect(plainField(content)).toBe("Tiltag\nførst\nså\ntil sidst\nfærdig");
  });

  test("of a whole text leave no gap for an empty field", () => {
    const text = seeded({ kind: "initiative", title: "Lindring", paragraphs: { purpose: ["Ét", "To"], proposal: ["At det tiltrædes"] } });
    expect(plainText(text)).toBe("Lindring\n\nÉt\nTo\n\nAt det tiltrædes");
    expect(titleOf(text)).toBe("Lindring");
  });
});

describe("a field counts as empty", () => {
  test.each([
    ["with nothing in it", ""],
    ["with spaces and line breaks", " \n\t "],
    ["with a no-break space, a zero-width space and a soft hyphen", "\u00a0\u200b\u00ad\ufeff"],
  ])("%s", (_, purpose) => {
    expect(emptyFields(seeded({ kind: "initiative", title: "T", paragraphs: { purpose: [purpose] } }), ["title", "purpose"])).toEqual([
      "purpose",
    ]);
  });

  test("but not with a single digit, nor when it is further down than the first paragraph", () => {
    const text = seeded({ kind: "initiative", title: "T", paragraphs: { purpose: ["", "0"] } });
    expect(emptyFields(text, ["purpose", "economics"])).toEqual(["economics"]);
  });
});

describe("a new document", () => {
  test("has one empty paragraph in every field, so that no two editors each add one", () => {
    const text = seeded({ kind: "recommendation", title: "Råd" });
    for (const { name, content } of text.fields) {
      expect(content).toEqual([name === "title" ? block("paragraph", words("Råd")) : { type: "paragraph" }]);
    }
  });

  test("is written under a client id that nobody else has", () => {
    const clientsOf = (update: Uint8Array) => [...Y.parseUpdateMeta(update).to.keys()];
    const [first, second] = [seedUpdate({ kind: "mandate", title: "M" }), seedUpdate({ kind: "mandate", title: "M" })].map(clientsOf);
    expect(first).toHaveLength(1);
    expect(first).not.toEqual(second);
  });
});

const inDanish = { words: blockWords.da };

describe("html", () => {
  test("of a text shows markup in it as words", () => {
    expect(fieldHtml([block("paragraph", words(`<img src=x onerror="alert('1')"> & mere`))], inDanish)).toBe(
      "<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; mere</p>",
    );
  });

  test("has headings below those of the page, and never past the sixth level", () => {
    const heading = (level: number | string): TextNode => ({ type: "heading", attrs: { level }, content: [words("H")] });
    expect(fieldHtml([heading(1), heading(3)], inDanish)).toBe("<h2>H</h2><h4>H</h4>");
    expect(fieldHtml([heading(1), heading(3), heading(9), heading("1><script>")], { words: blockWords.da, baseHeadingLevel: 4 })).toBe(
      "<h4>H</h4><h6>H</h6><h6>H</h6><h4>H</h4>",
    );
  });

  test.each(["https://example.org/?a=1&b=2", "http://example.org", "mailto:sekretariat@example.org"])("keeps the link to %s", (href) => {
    const link = words("her", { type: "link", attrs: { href, onclick: "alert(1)", target: "_blank" } });
    expect(fieldHtml([link], inDanish)).toBe(`<a href="${href.replaceAll("&", "&amp;")}" rel="noopener noreferrer nofollow">her</a>`);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " https://example.org",
    "java\nscript:alert(1)",
    "https://a b",
    "https://a\u0000b",
    "data:text/html,x",
    "/relative",
    "//host",
    "",
  ])("shows the words of a link to %j without the link", (href) => {
    expect(fieldHtml([words("her", { type: "link", attrs: { href } })], inDanish)).toBe("her");
  });

  test("puts marks inside one another in the same order as in the text", () => {
    expect(fieldHtml([words("x", { type: "bold" }, { type: "italic" }, { type: "underline" }, { type: "strike" })], inDanish)).toBe(
      "<s><u><em><strong>x</strong></em></u></s>",
    );
  });

  test("keeps the words of a node or mark it does not know", () => {
    const gallery = block(
      "gallery",
      block("galleryRow", block("galleryCell", block("paragraph", words("19,8 mio. kr.", { type: "highlight" })))),
    );
    expect(fieldHtml([gallery, { type: "mystery", text: "<og mere>" }], inDanish)).toBe("<p>19,8 mio. kr.</p>&lt;og mere&gt;");
  });

  test("writes lists, quotes, rules and breaks", () => {
    const item = block("listItem", block("paragraph", words("a"), { type: "hardBreak" }, words("b")));
    expect(
      fieldHtml(
        [
          block("bulletList", item),
          { type: "orderedList", attrs: { start: 3 }, content: [item] },
          { type: "orderedList", attrs: { start: '3" x="' }, content: [] },
          block("blockquote", block("paragraph", words("c"))),
          { type: "horizontalRule" },
        ],
        inDanish,
      ),
    ).toBe('<ul><li><p>a<br>b</p></li></ul><ol start="3"><li><p>a<br>b</p></li></ol><ol></ol><blockquote><p>c</p></blockquote><hr>');
  });

  test("says which tasks are done and what a box is, to those who do not see it too", () => {
    const task = (checked: boolean) => ({ ...block("taskItem", block("paragraph", words("a"))), attrs: { checked } });
    const reservation = { ...block("callout", block("paragraph", words("b"))), attrs: { kind: "reservation" } };
    expect(fieldHtml([block("taskList", task(true), task(false)), reservation], inDanish)).toBe(
      '<ul class="tasks"><li><span class="task-sign" role="img" aria-label="Udført">☑</span><p>a</p></li>' +
        '<li><span class="task-sign" role="img" aria-label="Ikke udført">☐</span><p>a</p></li></ul>' +
        '<div class="callout callout-reservation"><p class="callout-name">Forbehold</p><p>b</p></div>',
    );
  });

  test("shows a picture from this house's own address alone, and of what is no file that it cannot be shown", () => {
    const image = (attrs: TextNode["attrs"]): TextNode => ({ type: "image", ...(attrs && { attrs }) });
    const sha256 = "a".repeat(64);
    expect(fieldHtml([image({ file: "fil_kort", sha256, alt: 'Et "kort"', width: 640, height: 480 })], inDanish)).toBe(
      `<figure class="text-picture"><img src="/api/files/fil_kort/${sha256}" alt="Et &quot;kort&quot;" width="640" height="480"></figure>`,
    );
    expect(fieldHtml([image({ file: "fil_kort", sha256 })], inDanish)).toContain('alt="Billede uden beskrivelse"');
    for (const attrs of [
      { file: "https://andre.example/x", sha256 },
      { file: "fil_kort", sha256: "../../x" },
      { src: "https://andre.example/x" },
      {},
    ])
      expect(fieldHtml([image(attrs)], inDanish)).toBe("<p>En fil, der ikke kan vises</p>");
    expect(fieldHtml([{ type: "attachment", attrs: { file: "fil_bilag", sha256, name: "<b>.pdf", bytes: 1_400_000 } }], inDanish)).toBe(
      `<p class="text-attachment"><a href="/api/files/fil_bilag/${sha256}">Vedhæftet fil: &lt;b&gt;.pdf (1,4 MB)</a></p>`,
    );
  });

  test("has a table that can be moved sideways with the keyboard", () => {
    const row = block("tableRow", block("tableHeader", block("paragraph", words("a"))), block("tableCell", block("paragraph", words("b"))));
    expect(fieldHtml([block("table", row)], inDanish)).toBe(
      '<div class="table-frame" tabindex="0" role="group" aria-label="Tabel"><table><tbody><tr><th scope="col"><p>a</p></th><td><p>b</p></td></tr></tbody></table></div>',
    );
  });
});
