import type { EditorView } from "@tiptap/pm/view";

/**
 * Takes what was copied elsewhere; what comes from an editor like this one is the editor's own to read. `before` is called right before anything
 * is put in, `leftOut` with the pictures that were not. What reads it is fetched with the first paste.
 */
export function takePaste(view: EditorView, event: ClipboardEvent, before: () => void, leftOut: (pictures: number) => void): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (html.includes("data-pm-slice") || (html === "" && text === "")) return false;
  import("./insert.ts")
    .then(({ insert }) => {
      before();
      leftOut(insert(view, html, text));
    })
    // Without a line there is nothing to read it with. The words are what counts.
    .catch(() => view.pasteText(text));
  return true;
}
