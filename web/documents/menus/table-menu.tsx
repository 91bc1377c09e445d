import type { Editor } from "@tiptap/core";
import { editorToolWords } from "../../../i18n/editor-tools.ts";
import { useWords } from "../../ui/language.tsx";
import { tableCommands } from "../blocks/table-commands.ts";
import { ToolMenu, type ToolMenuProps } from "./tool-menu.tsx";

/** What can be done with the table that the caret stands in. */
export function TableMenu({ editor, ...menu }: ToolMenuProps & { editor: Editor }) {
  const words = useWords(editorToolWords).table;
  const tools = (...names: (keyof typeof tableCommands)[]) =>
    names.map((name) => ({
      key: name,
      name: words[name],
      isActive: name === "head" && editor.isActive("tableHeader"),
      isOff: tableCommands[name](editor.state) === null,
      act: () => {
        const tr = tableCommands[name](editor.state);
        if (tr !== null) editor.view.dispatch(tr);
        editor.view.focus();
      },
    }));
  const groups = [
    { name: words.rows, tools: tools("rowAbove", "rowBelow", "deleteRow", "head") },
    { name: words.columns, tools: tools("columnBefore", "columnAfter", "deleteColumn") },
    { name: words.menu, tools: tools("deleteTable") },
  ];
  return <ToolMenu label={words.menu} groups={groups} {...menu} />;
}
