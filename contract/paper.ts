import * as v from "valibot";

/** What can be taken along: a page that stands alone and prints well, plain words with signs, and a Word document. */
export const paperFormats = ["html", "markdown", "docx"] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const paperMediaTypes: Record<PaperFormat, string> = {
  html: "text/html",
  markdown: "text/markdown",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** `lang`: of what the program writes around the text. */
export const paperQuerySchema = v.object({
  format: v.picklist(paperFormats),
  lang: v.optional(v.picklist(["da", "en"]), "da"),
});
