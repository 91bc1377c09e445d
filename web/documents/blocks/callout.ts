import { Node } from "@tiptap/core";
import { calloutKinds, type CalloutKind } from "../../../contract/text.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    callout: { toggleCallout: (kind: CalloutKind) => ReturnType };
  }
}

/** A box for what is put forward, or for what somebody does not go along with. Its name is drawn by the style sheet: a caret can never come into it. */
export const Callout = Node.create<{ names: Record<CalloutKind, string> }>({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addOptions: () => ({ names: { proposal: "", reservation: "" } }),
  addAttributes: () => ({ kind: { default: "proposal" satisfies CalloutKind, rendered: false } }),
  parseHTML: () => calloutKinds.map((kind) => ({ tag: `[data-callout='${kind}']`, attrs: { kind } })),
  renderHTML({ node }) {
    const kind: CalloutKind = node.attrs["kind"] === "reservation" ? "reservation" : "proposal";
    const name = this.options.names[kind];
    return ["div", { class: `callout callout-${kind}`, role: "group", "aria-label": name, "data-callout": kind, "data-name": name }, 0];
  },
  addCommands() {
    return {
      toggleCallout:
        (kind) =>
        ({ editor, commands }) => {
          if (editor.isActive(this.name, { kind })) return commands.lift(this.name);
          return editor.isActive(this.name) ? commands.updateAttributes(this.name, { kind }) : commands.wrapIn(this.name, { kind });
        },
    };
  },
});
