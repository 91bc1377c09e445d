import { Node, wrappingInputRule } from "@tiptap/core";
import { TaskList as TaskListOfTiptap } from "@tiptap/extension-list/task-list";
import type { Node as TextNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

export const TaskList = TaskListOfTiptap.extend({
  parseHTML: () => [{ tag: "ul[data-tasks]", priority: 60 }],
  renderHTML: () => ["ul", { class: "tasks", "data-tasks": "" }, 0],
});

let made = 0;

/** Something to do, with a box to tick. */
export const TaskItem = Node.create<{ label: string }>({
  name: "taskItem",
  content: "block+",
  defining: true,
  addOptions: () => ({ label: "" }),
  addAttributes: () => ({ checked: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: "li[data-checked='true']", attrs: { checked: true }, priority: 60 },
    { tag: "li[data-checked]", attrs: { checked: false }, priority: 59 },
  ],
  renderHTML: ({ node }) => ["li", { "data-checked": String(node.attrs["checked"] === true) }, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name, { checked: false }),
      "Mod-Enter": () => {
        const { $from } = this.editor.state.selection;
        for (let depth = $from.depth; depth > 0; depth--) {
          if ($from.node(depth).type === this.type) return this.editor.commands.command(({ tr }) => tick(tr, $from.before(depth)));
        }
        return false;
      },
    };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*\[([ x]?)\]\s$/, type: this.type, getAttributes: ([, sign]) => ({ checked: sign === "x" }) })];
  },
  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = document.createElement("li");
      const box = document.createElement("input");
      const contentDOM = document.createElement("div");
      const id = `task-${made++}`;
      Object.assign(box, { type: "checkbox", className: "task-box", contentEditable: "false", id });
      contentDOM.id = `${id}-words`;
      // Both are read out: what the box means, and what the task is.
      box.setAttribute("aria-label", this.options.label);
      box.setAttribute("aria-labelledby", `${id} ${id}-words`);
      dom.append(box, contentDOM);
      const show = ({ attrs }: TextNode) => {
        box.checked = attrs["checked"] === true;
        box.disabled = !editor.isEditable;
        dom.dataset["checked"] = String(box.checked);
      };
      show(node);
      box.addEventListener("change", () => {
        const place = getPos();
        if (place !== undefined) editor.commands.command(({ tr }) => tick(tr, place));
      });
      return {
        dom,
        contentDOM,
        stopEvent: (event) => event.target === box,
        update: (updated) => {
          if (updated.type !== this.type) return false;
          show(updated);
          return true;
        },
      };
    };
  },
});

function tick(tr: Transaction, place: number): boolean {
  const task = tr.doc.nodeAt(place);
  if (task === null) return false;
  tr.setNodeMarkup(place, undefined, { ...task.attrs, checked: task.attrs["checked"] !== true });
  return true;
}
