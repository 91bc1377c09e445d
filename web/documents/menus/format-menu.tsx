import type { Editor } from "@tiptap/core";
import { documentPageWords } from "../../../i18n/document-page.ts";
import { editorToolWords } from "../../../i18n/editor-tools.ts";
import { useWords } from "../../ui/language.tsx";
import { catalogue } from "../blocks/catalogue.ts";
import { ToolMenu, type ToolMenuProps } from "./tool-menu.tsx";

const lists = new Set(["bulletList", "orderedList", "taskList"]);

/** All that a line can become and all that can be put in; on a narrow screen also what has no room in the bar. */
export function FormatMenu({ editor, ...menu }: ToolMenuProps & { editor: Editor }) {
  const words = useWords(editorToolWords);
  const marks = useWords(documentPageWords).toolbar;
  const blocks = catalogue.map((choice) => ({
    key: choice.name,
    name: words.blocks[choice.name].name,
    ...(choice.keys !== undefined && { keys: choice.keys }),
    isActive: choice.isActive(editor),
    isOff: !choice.make(editor.can().chain()).run(),
    act: () => void choice.make(editor.chain().focus()).run(),
  }));
  const groups = [
    {
      name: words.menu.marks,
      tools: [
        {
          key: "underline",
          name: marks.underline,
          keys: "Mod+U",
          isActive: editor.isActive("underline"),
          act: () => void editor.chain().focus().toggleUnderline().run(),
        },
        {
          key: "strike",
          name: marks.strike,
          keys: "Mod+Shift+S",
          isActive: editor.isActive("strike"),
          act: () => void editor.chain().focus().toggleStrike().run(),
        },
      ],
    },
    { name: words.menu.lists, tools: blocks.filter(({ key }) => lists.has(key)) },
    { name: words.menu.blocks, tools: blocks.filter(({ key }) => !lists.has(key)) },
  ];
  return <ToolMenu label={words.menu.format} groups={groups} {...menu} />;
}
