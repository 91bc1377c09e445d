import type { Editor } from "@tiptap/core";
import { lazy } from "react";
import type { Slash } from "./trigger.ts";
import { Beside } from "../../ui/beside.tsx";

// Fetched with the page and not waited for: who writes without a line types a slash too.
const slashMenu = import("./slash-menu.tsx");
const SlashMenu = lazy(async () => ({ default: (await slashMenu).SlashMenu }));

/** The list under a slash, when there is one. */
export function SlashHost({ editor, slash }: { editor: Editor | null; slash: Slash | null }) {
  if (editor === null || slash === null) return null;
  return (
    <Beside>
      <SlashMenu editor={editor} slash={slash} />
    </Beside>
  );
}
