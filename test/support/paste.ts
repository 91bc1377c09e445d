import type { Page } from "playwright-core";

/** Copies the HTML as another program would have, and pastes it where the caret is. */
export const paste = (page: Page, html: string, text: string): Promise<void> =>
  page.evaluate(
    ([copied, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", copied ?? "");
      clipboardData.setData("text/plain", plain ?? "");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );

/** The same with a file, as a screenshot is pasted. */
export const pasteFile = async (page: Page, file: File): Promise<void> =>
  page.evaluate(
    ([base64, name, type]) => {
      const clipboardData = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([bytes], name ?? "", type === undefined ? {} : { type }));
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [Buffer.from(await file.arrayBuffer()).toString("base64"), file.name, file.type],
  );
