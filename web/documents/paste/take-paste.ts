import type { EditorView } from "@tiptap/pm/view";

/** What reads what was copied: fetched with the page and not waited for, so that what somebody types right after a paste stands after it. */
let reader: typeof import("./insert.ts") | null = null;
const fetchReader = async () => (reader ??= await import("./insert.ts"));
void fetchReader();

/** What is to be told of what was pasted. */
export type PasteReport = {
  /** Right before anything is put in. */
  before: () => void;
  /** How many pictures stood in it and were left out, and those of them that came along as files. */
  leftOut: (pictures: number, files: File[]) => void;
  /** That it was files and nothing else. */
  files: (files: File[]) => void;
};

/** Takes what was copied elsewhere; what comes from an editor like this one is the editor's own to read. */
export function takePaste(view: EditorView, event: ClipboardEvent, report: PasteReport): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const files = [...(event.clipboardData?.files ?? [])];
  if (html.includes("data-pm-slice") || (html === "" && text === "" && files.length === 0)) return false;
  if (html === "" && text === "") {
    report.files(files);
    return true;
  }
  const read = ({ insert }: typeof import("./insert.ts")) => {
    report.before();
    const { isNothing, pictures, sources } = insert(view, html, text);
    // A word processor adds a picture of what was copied: one that stands for the words is none.
    if (isNothing && files.length > 0) report.files(files);
    else report.leftOut(pictures, sources);
  };
  // Without a line there is nothing to read it with. The words are what counts.
  const asWords = (reason: unknown) => {
    console.warn("What was copied could not be read.", reason);
    view.pasteText(text);
  };
  if (reader === null) fetchReader().then(read).catch(asWords);
  else
    try {
      read(reader);
    } catch (reason) {
      asWords(reason);
    }
  return true;
}
