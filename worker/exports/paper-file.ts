import { paperMediaTypes, type PaperFormat } from "../../contract/paper.ts";
import { paperHtml } from "../../papers/html.ts";
import { paperMarkdown } from "../../papers/markdown.ts";
import type { Paper, PaperFiles } from "../../papers/paper.ts";

const endings: Record<PaperFormat, string> = { html: "html", markdown: "md", docx: "docx" };

/** The paper as a file of the name. A page is shown, so that it can be printed; the others are saved. */
export async function answerPaper(paper: Paper, format: PaperFormat, files: PaperFiles, name = paper.title): Promise<Response> {
  const headers = new Headers({
    "content-type": format === "docx" ? paperMediaTypes.docx : `${paperMediaTypes[format]}; charset=utf-8`,
    "content-disposition": disposition(format === "html" ? "inline" : "attachment", `${fileNameOf(name)}.${endings[format]}`),
    "cache-control": "no-store",
  });
  switch (format) {
    case "html": {
      const { html, style } = paperHtml(paper, files);
      headers.set("content-security-policy", await policyFor(style));
      return new Response(html, { headers });
    }
    case "markdown":
      return new Response(paperMarkdown(paper, files), { headers });
    case "docx": {
      // The library is read when somebody wants a Word document, and not whenever a worker starts.
      const { paperDocx } = await import("../../papers/docx.ts");
      return new Response(await paperDocx(paper, files), { headers });
    }
  }
}

async function policyFor(style: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

const ascii: Record<string, string> = { æ: "ae", ø: "oe", å: "aa" };

/** Short, in small letters, with nothing that a file system minds. */
function fileNameOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[æøå]/gu, (letter) => ascii[letter] ?? "")
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/gu, "-");
  return plain.slice(0, 80).replaceAll(/^-|-$/gu, "") || "tekst";
}

const disposition = (how: "inline" | "attachment", name: string): string => `${how}; filename="${name}"`;
