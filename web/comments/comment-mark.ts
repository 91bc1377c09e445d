import { Mark } from "@tiptap/core";
import { anchorMark } from "../../contract/text.ts";

/**
 * What a thread of comments hangs by. The room puts it there and takes it off; an editor only carries it along with its words. It may lie over another of its kind,
 * and what is typed at its end is not commented on.
 */
export const CommentMark = Mark.create({
  name: anchorMark,
  inclusive: false,
  excludes: "",
  addAttributes: () => ({
    thread: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-thread"),
      renderHTML: ({ thread }) => ({ "data-thread": String(thread) }),
    },
  }),
  parseHTML: () => [{ tag: "mark[data-thread]" }],
  renderHTML: ({ HTMLAttributes }) => ["mark", { ...HTMLAttributes, class: "commented" }, 0],
});
