import type { Editor } from "@tiptap/core";
import {
  lazy,
  memo,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { Button, Group, ToggleButton, Toolbar as AriaToolbar } from "react-aria-components";
import { documentPageWords } from "../../i18n/document-page.ts";
import { editorWords } from "../../i18n/editor.ts";
import { afterFrame } from "../ui/after-frame.ts";
import { Beside } from "../ui/beside.tsx";
import { searchIcon } from "../ui/frame-icons.ts";
import { useWords } from "../ui/language.tsx";
import { boldIcon, bulletsIcon, italicIcon, linkIcon, numbersIcon, underlineIcon, undoIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { keysNamed, keysShown } from "./keys.ts";
import type { ToolMenuProps } from "./menus/tool-menu.tsx";
import type { Session } from "./session.ts";
import { plusIcon, tableIcon, tasksIcon } from "./tool-icons.ts";

// Fetched with the page and not waited for before one can write: they open at once, also when there is no line to fetch them by.
const formatMenu = import("./menus/format-menu.tsx");
const FormatMenu = lazy(async () => ({ default: (await formatMenu).FormatMenu }));
const tableMenu = import("./menus/table-menu.tsx");
const TableMenu = lazy(async () => ({ default: (await tableMenu).TableMenu }));
const linkDialog = import("./link-dialog.tsx");
const LinkDialog = lazy(async () => ({ default: (await linkDialog).LinkDialog }));

type Toggle = Exclude<keyof typeof tests, "table">;

/** Acts on the field that was last written in. Null until there is one, or when it is a plain one. Not drawn anew for each letter. */
export const Toolbar = memo(function Toolbar({
  editor,
  session,
  onFind,
  ref,
}: {
  editor: Editor | null;
  session: Session;
  /** Opens the search through all fields, where there are several. */
  onFind?: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  const words = useWords(documentPageWords).toolbar;
  const more = useWords(editorWords);
  const [linking, setLinking] = useState(false);
  const undoable = useUndoable(session);
  const active = useActive(editor);
  const off = editor === null;
  const back = (event: KeyboardEvent) => {
    // What is open over the bar has an Escape of its own.
    const isInBar = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || editor === null || !isInBar) return;
    event.preventDefault();
    editor.view.focus();
  };

  const toggle = (name: Toggle, label: string, keys: string | null, picture: ReactNode, act: (on: Editor) => void, spare = false) => (
    <ToggleButton
      className={spare ? "tool tool-spare" : "tool"}
      aria-label={label}
      {...said(label, keys)}
      isDisabled={off}
      isSelected={active.has(name)}
      onChange={() => editor !== null && act(editor)}
      onPress={(event) => {
        // By mouse or finger one goes on writing; by keyboard one stays among the tools until Escape.
        if (event.pointerType !== "keyboard" && event.pointerType !== "virtual") editor?.view.focus();
      }}
    >
      {picture}
    </ToggleButton>
  );

  return (
    // The listener only brings the focus back; everything in the bar is a button of its own. It listens on the way down, because the
    // buttons keep their keys to themselves.
    <div ref={ref} onKeyDownCapture={back} className="toolbar-place" role="presentation">
      <AriaToolbar className="toolbar" aria-label={words.label}>
        <Group className="tools">
          {toggle("bold", words.bold, "Mod+B", <Icon path={boldIcon} />, (on) => on.chain().toggleBold().run())}
          {toggle("italic", words.italic, "Mod+I", <Icon path={italicIcon} />, (on) => on.chain().toggleItalic().run())}
          {toggle("underline", words.underline, "Mod+U", <Icon path={underlineIcon} />, (on) => on.chain().toggleUnderline().run(), true)}
        </Group>
        <Group className="tools tools-spare">
          {toggle("heading", words.heading, "Mod+Alt+2", <span className="tool-letters tool-heading" data-letters="H" />, (on) =>
            on.chain().toggleHeading({ level: 2 }).run(),
          )}
          {toggle("subheading", words.subheading, "Mod+Alt+3", <span className="tool-letters tool-subheading" data-letters="H" />, (on) =>
            on.chain().toggleHeading({ level: 3 }).run(),
          )}
        </Group>
        <Group className="tools">
          {toggle("bulletList", words.bullets, "Mod+Shift+8", <Icon path={bulletsIcon} />, (on) => on.chain().toggleBulletList().run())}
          {toggle(
            "orderedList",
            words.numbers,
            "Mod+Shift+7",
            <Icon path={numbersIcon} />,
            (on) => on.chain().toggleOrderedList().run(),
            true,
          )}
          {toggle("taskList", more.tasks, "Mod+Shift+9", <Icon path={tasksIcon} />, (on) => on.chain().toggleTaskList().run(), true)}
          {toggle("link", words.link, null, <Icon path={linkIcon} />, () => setLinking(true))}
        </Group>
        <Group className="tools">
          <MenuButton label={more.format} isOff={off} picture={plusIcon}>
            {(menu) => editor !== null && <FormatMenu editor={editor} {...menu} />}
          </MenuButton>
          <MenuButton label={more.table} isOff={off || !active.has("table")} picture={tableIcon}>
            {(menu) => editor !== null && <TableMenu editor={editor} {...menu} />}
          </MenuButton>
        </Group>
        <Group className="tools">
          <Button
            className="tool"
            aria-label={words.undo}
            {...said(words.undo, "Mod+Z")}
            isDisabled={!undoable.undo}
            onPress={() => session.undo.undo()}
          >
            <Icon path={undoIcon} />
          </Button>
          <Button
            className="tool"
            aria-label={words.redo}
            {...said(words.redo, "Mod+Shift+Z")}
            isDisabled={!undoable.redo}
            onPress={() => session.undo.redo()}
          >
            <Icon path={undoIcon} className="icon-mirrored" />
          </Button>
          {onFind !== undefined && (
            <Button className="tool" aria-label={more.find} {...said(more.find, "Mod+F")} onPress={onFind}>
              <Icon path={searchIcon} />
            </Button>
          )}
        </Group>
      </AriaToolbar>
      <p className="sr-only">{words.hint}</p>
      {editor !== null && (
        <Beside>
          <LinkDialog editor={editor} open={linking} onClose={() => setLinking(false)} />
        </Beside>
      )}
    </div>
  );
});

/** Its keys, for those who see them and for those who are told. */
const said = (label: string, keys: string | null) =>
  keys === null ? { "data-tip": label } : { "data-tip": `${label} (${keysShown(keys)})`, "aria-keyshortcuts": keysNamed(keys) };

/** What opens a menu stays where it is; the menu comes when it is first asked for. */
function MenuButton({
  label,
  picture,
  isOff,
  children,
}: {
  label: string;
  picture: string;
  isOff: boolean;
  children: (menu: ToolMenuProps) => ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        className="tool"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-tip={label}
        isDisabled={isOff}
        onPress={() => setOpen(true)}
      >
        <Icon path={picture} />
      </Button>
      {open && <Beside>{children({ trigger, open, onOpenChange: setOpen })}</Beside>}
    </>
  );
}

const tests = {
  bold: (at: Editor) => at.isActive("bold"),
  italic: (at: Editor) => at.isActive("italic"),
  underline: (at: Editor) => at.isActive("underline"),
  heading: (at: Editor) => at.isActive("heading", { level: 2 }),
  subheading: (at: Editor) => at.isActive("heading", { level: 3 }),
  bulletList: (at: Editor) => at.isActive("bulletList"),
  orderedList: (at: Editor) => at.isActive("orderedList"),
  taskList: (at: Editor) => at.isActive("taskList"),
  link: (at: Editor) => at.isActive("link"),
  table: (at: Editor) => at.isActive("table"),
};
const names = Object.keys(tests) as (keyof typeof tests)[];

/** What the caret stands in. Looked up after the letter is on the screen: nobody waits for the bar while they type. */
function useActive(editor: Editor | null): ReadonlySet<string> {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (editor === null) return () => undefined;
      const { soon, cancel } = afterFrame(listener);
      editor.on("transaction", soon);
      return () => {
        cancel();
        editor.off("transaction", soon);
      };
    },
    [editor],
  );
  const said = useSyncExternalStore(subscribe, () =>
    editor === null || editor.isDestroyed ? "" : names.filter((name) => tests[name](editor)).join(" "),
  );
  return useMemo(() => new Set(said.split(" ")), [said]);
}

function useUndoable({ undo }: Session): { undo: boolean; redo: boolean } {
  const subscribe = (listener: () => void) => {
    undo.on("stack-item-added", listener);
    undo.on("stack-item-popped", listener);
    undo.on("stack-cleared", listener);
    return () => {
      undo.off("stack-item-added", listener);
      undo.off("stack-item-popped", listener);
      undo.off("stack-cleared", listener);
    };
  };
  const depth = useSyncExternalStore(subscribe, () => `${undo.undoStack.length > 0} ${undo.redoStack.length > 0}`);
  return { undo: depth.startsWith("true"), redo: depth.endsWith("true") };
}
