import { getDocumentProxy } from "unpdf";
import { linesOfPage, type Piece } from "./pdf-lines.ts";
import type { TextOfSource } from "./text-of-source.ts";

/** Letters and digits below which a file has no words, only marks that a scanner left. */
const leastWords = 20;

/** A PDF's text layer as text, page after page. Pictures of text have none. */
export async function textOfPdf(bytes: Uint8Array): Promise<TextOfSource> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | null = null;
  const pages: string[] = [];
  try {
    // The library takes the bytes for its own and leaves none behind.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items.flatMap((item) => ("str" in item ? [pieceOf(item)] : []))).join("\n"));
      page.cleanup();
    }
  } catch (error) {
    return { problem: error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged" };
  } finally {
    await document?.loadingTask.destroy();
  }
  const text = `${pages.join("\n").trim()}\n`;
  return text.replace(/[^\p{L}\p{N}]/gu, "").length < leastWords ? { problem: "images_only" } : { text };
}

function pieceOf(item: { str: string; transform: unknown[]; width: number }): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
  return { words: item.str, x, y, width: item.width, size: Math.hypot(a, b) };
}
