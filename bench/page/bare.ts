import { baseKeymap } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { Schema, type NodeSpec } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";

const block = (tag: string, content: string): NodeSpec => ({ group: "block", content, toDOM: () => [tag, 0] });

/** As many kinds of block as the measured text has, drawn as ours are. */
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("p", "text*"),
    heading: { ...block("h3", "text*"), attrs: { level: { default: 2 } } },
    bulletList: block("ul", "listItem+"),
    listItem: block("li", "block+"),
    table: { ...block("table", "tableRow+"), toDOM: () => ["div", { class: "table-frame" }, ["table", ["tbody", 0]]] },
    tableRow: block("tr", "(tableHeader | tableCell)+"),
    tableHeader: block("th", "block+"),
    tableCell: block("td", "block+"),
    text: {},
  },
});

/** Puts an editor that does nothing but edit in place of the page. */
export function openBare(content: unknown): void {
  document.body.innerHTML =
    '<main class="page page-document"><div class="columns columns-document"><div class="paper"><div class="text-editor"></div></div><aside class="side-panel"></aside></div></main>';
  const place = document.querySelector(".text-editor");
  if (place === null) throw new Error("the page was just written");
  const state = EditorState.create({ doc: schema.nodeFromJSON(content), plugins: [keymap(baseKeymap)] });
  const view = new EditorView(place, { state, attributes: { "data-field": "body" } });
  view.focus();
}

const waitsMs: number[] = [];

/** Notes of each key how long it takes until what it wrote is on the screen. */
export function watchKeys(): void {
  waitsMs.length = 0;
  document.addEventListener(
    "keydown",
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => void waitsMs.push(performance.now() - pressed));
        port1.start();
        // Comes when the frame has been drawn.
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

export const waits = (): number[] => waitsMs;
