import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sourceMaxBytes } from "../../../contract/import-source.ts";
import { linesOfPage, type Piece } from "../../../web/sources/pdf-lines.ts";
import { readSource } from "../../../web/sources/read-source.ts";
import { docxBody, docxOf, htmlOf, latinBytes, pdfOf, pdfOfStreams } from "./made-files.ts";

const minutes = "Referat af et møde i styregruppen\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.";
const oldContainer = (words: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(words).flatMap((letter) => [letter.charCodeAt(0), 0])]);
const hex = (length: number) => "ab".repeat(length);
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /O <${hex(32)}> /U <${hex(32)}> /P -4 >> /ID [<${hex(16)}> <${hex(16)}>]`;

/** A zip whose directory says that a part unpacks to more than it holds, as one that is made to fill the memory does. */
function swollen(): Uint8Array {
  const file = docxOf(docxBody(minutes));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at < file.byteLength - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true);
  }
  return file;
}

describe("a file that cannot be read says why", () => {
  it.each([
    ["referat.txt", new Uint8Array(), "empty"],
    ["referat.txt", strToU8(" \r\n\t "), "empty"],
    ["referat.html", htmlOf(""), "empty"],
    ["referat.docx", docxOf("<w:p/>"), "empty"],
    ["referat.rtf", strToU8("x"), "unknown_kind"],
    ["referat", strToU8("x"), "unknown_kind"],
    ["referat.pdf", docxOf(docxBody(minutes)), "wrong_ending"],
    ["referat.docx", pdfOf(minutes), "wrong_ending"],
    ["referat.docx", strToU8(minutes), "wrong_ending"],
    ["referat.docx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "wrong_ending"],
    ["referat.docx", oldContainer("WordDocument"), "wrong_ending"],
    ["referat.txt", pdfOf(minutes), "wrong_ending"],
    ["referat.txt", docxOf(docxBody(minutes)), "wrong_ending"],
    ["referat.html", Uint8Array.from([60, 0, 1, 2]), "wrong_ending"],
    ["referat.docx", docxOf(docxBody(minutes)).subarray(0, 200), "damaged"],
    ["referat.docx", docxOf(docxBody(minutes.repeat(500))).map((byte, place) => (place > 200 && place < 300 ? 0xff : byte)), "damaged"],
    ["referat.docx", docxOf("", { "word/document.xml": "<html/>" }), "damaged"],
    ["referat.pdf", strToU8("%PDF-1.4\nog så ikke mere"), "damaged"],
    ["referat.docx", oldContainer("EncryptedPackage"), "encrypted"],
    ["referat.pdf", pdfOfStreams(["BT /F1 10 Tf 40 700 Td (Referat af et hemmeligt møde) Tj ET"], locked), "encrypted"],
    ["referat.pdf", pdfOfStreams(["q 100 0 0 100 0 0 cm Q", "0 0 100 100 re f"]), "images_only"],
    ["referat.pdf", pdfOfStreams(["BT /F1 10 Tf 40 700 Td (Side 1) Tj ET"]), "images_only"],
    ["referat.txt", new Uint8Array(sourceMaxBytes + 1).fill(97), "too_large"],
    ["referat.txt", new Uint8Array(3 * 1024 * 1024).fill(97), "too_much_text"],
    ["referat.docx", docxOf(docxBody("Ord om sagen. ".repeat(300_000))), "too_much_text"],
    ["referat.docx", swollen(), "too_much_text"],
  ])("%s (%#)", async (name, bytes, problem) => {
    expect(await readSource(name, bytes)).toEqual({ problem });
  });

  it("and never breaks down over bytes of any kind under any name", async () => {
    let seed = 7;
    const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const wholes = [docxOf(docxBody(minutes)), pdfOf(minutes), htmlOf(minutes), strToU8(minutes)];
    for (let round = 0; round < 120; round++) {
      const whole = wholes[round % wholes.length] ?? new Uint8Array();
      const damaged = whole.slice(0, Math.ceil(whole.length * (0.5 + chance() / 2)));
      for (let hit = 0; hit < 12; hit++) damaged[Math.floor(chance() * damaged.length)] = Math.floor(chance() * 256);
      for (const name of ["a.docx", "a.pdf", "a.html", "a.txt"]) {
        const read = await readSource(name, damaged);
        expect("text" in read || "problem" in read).toBe(true);
      }
    }
  });
});

const textIn = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await readSource(name, bytes);
  return "text" in read ? read.text : expect.fail(`${name} was not read: ${read.problem}`);
};

describe("a text file", () => {
  it.each([
    ["UTF-8", strToU8("Rødgrød på Ærø – “ja”")],
    ["UTF-8 with a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8("Rødgrød på Ærø – “ja”")])],
    ["what Windows writes", latinBytes("Rødgrød på Ærø – “ja”")],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from("Rødgrød på Ærø – “ja”").flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
      ]),
    ],
  ])("is read as %s", async (_what, bytes) => {
    expect((await textIn("a.txt", bytes)).trim()).toBe("Rødgrød på Ærø – “ja”");
  });

  it("has one sort of line end, and one form of each letter", async () => {
    expect(await textIn("a.txt", strToU8("A\u030A\r\nb\rc"))).toBe("Å\nb\nc");
  });
});

describe("a saved page", () => {
  const page = (body: string, head = "") => strToU8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);

  it("has a line for each block, tabs between cells, and marks before what is listed", async () => {
    const body = `<h1>Referat</h1><p>Mødet   begyndte<br>kl. 9</p><ul><li>Et</li><li>To</li></ul><ol start="3"><li>Tre</li><li>Fire</li></ol>
      <table><tr><th>Navn</th><th>Rolle</th></tr><tr><td>En gæst</td><td>Gæst</td></tr></table>`;
    expect(await textIn("a.html", page(body))).toBe(
      "Referat\n\nMødet begyndte\nkl. 9\n\n• Et\n• To\n\n3. Tre\n4. Fire\n\nNavn\tRolle\nEn gæst\tGæst\n",
    );
  });

  it("keeps the lines of a table that only lays the page out", async () => {
    const body = `<table><tr><td><p>1. Sag</p><p>Godkendt.</p></td><td><p>Menu</p></td></tr></table>`;
    expect(await textIn("a.html", page(body))).toBe("1. Sag\nGodkendt.\nMenu\n");
  });

  it("says nothing of scripts and styles, and everything of what is folded away", async () => {
    const body = `<script>var a = "<p>nej</p>"</script><style>p{}</style><template>nej</template><div hidden style="display:none">2. Foldet punkt</div>`;
    expect(await textIn("a.html", page(body))).toBe("2. Foldet punkt\n");
  });

  it("is read in what it says that it is written in", async () => {
    expect(await textIn("a.htm", latinBytes('<meta charset="iso-8859-1"><p>Ærø</p>'))).toBe("Ærø\n");
    expect(await textIn("a.htm", latinBytes('<meta charset="nothing-at-all"><p>Ærø</p>'))).toBe("Ærø\n");
  });

  it("is read in no time also where it is absurdly deep", async () => {
    const started = performance.now();
    expect(await textIn("a.html", strToU8(`${"<div><table><tr><td>".repeat(5000)}Midt inde`))).toContain("Midt inde");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("a Word document", () => {
  const p = (words: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const inList = (listId: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}${level(2, "decimal", "%1.%3")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uF0B7")}</w:abstractNum><w:abstractNum w:abstractNumId="3">${level(0, "upperRoman", "%1", 4)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles><w:style w:styleId="Overskrift1"><w:pPr>${inList(1, 0)}</w:pPr></w:style></w:styles>`;
  const read = (body: string) => textIn("a.docx", docxOf(body, { "word/numbering.xml": numbering, "word/styles.xml": styles }));

  it("has the numbers that Word writes before its headings and lists", async () => {
    const heading = '<w:pStyle w:val="Overskrift1"/>';
    const body = [
      p("Sag", heading),
      p("at et", inList(1, 1)),
      p("at to", inList(1, 1)),
      p("Anden sag", heading),
      p("Under", inList(1, 2)),
      p("at et igen", inList(1, 1)),
      p("Punkt", inList(2, 0)),
      p("Fire", inList(3, 0)),
      p("Uden", inList(0, 0)),
    ];
    expect(await read(body.join(""))).toBe("1. Sag\na) at et\nb) at to\n2. Anden sag\n2.1 Under\nb) at et igen\n• Punkt\nIV Fire\nUden\n");
  });

  it("leaves out what was struck or moved away, and what stands twice for older programs", async () => {
    const body = `<w:p><w:r><w:t>Godkendt</w:t></w:r><w:del><w:r><w:delText> ikke</w:delText></w:r></w:del><w:ins><w:r><w:t>.</w:t></w:r></w:ins></w:p>
      <w:moveFrom><w:p><w:r><w:t>Flyttet</w:t></w:r></w:p></w:moveFrom>
      <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Boks</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Boks</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await read(body)).toBe("Godkendt.\nBoks\n");
  });

  it("keeps tabs and line breaks, and has nothing of field codes", async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs></w:pPr><w:r><w:t>5.</w:t><w:tab/><w:t>Sag</w:t><w:br/><w:t>Sagsnr. 1</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(await read(body)).toBe("5.\tSag\nSagsnr. 1\n");
  });

  it("resolves no entities but those of XML itself", async () => {
    expect(await read(`<w:p><w:r><w:t>Drift &amp; anlæg &boom;</w:t></w:r></w:p>`)).toBe("Drift & anlæg &boom;\n");
  });
});

describe("the lines of a page of a PDF", () => {
  const piece = (words: string, x: number, y: number, width = words.length * 5): Piece => ({ words, x, y, width, size: 10 });

  it("are put together from pieces in any order", () => {
    expect(
      linesOfPage([
        piece("dag", 90, 700),
        piece("Mø", 40, 700),
        piece("dets", 50, 700),
        piece("to", 75, 700.5, 10),
        piece("Først", 40, 714),
      ]),
    ).toEqual(["Først", "Mødets to dag"]);
  });

  it("have tabs between columns and an empty line between paragraphs", () => {
    expect(linesOfPage([piece("Navn", 40, 700), piece("Rolle", 240, 700), piece("Efter", 40, 660)])).toEqual(["Navn\tRolle", "", "Efter"]);
  });

  it("are none where there are no letters", () => {
    expect(linesOfPage([piece(" ", 40, 700)])).toEqual([]);
  });
});
