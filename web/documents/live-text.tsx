import type { Editor } from "@tiptap/core";
import { useRouterState } from "@tanstack/react-router";
import { lazy, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { TextNode } from "../../contract/text.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { contentIn } from "../../text/canonical.ts";
import { fieldsOf, type Field, type FieldName } from "../../text/fields.ts";
import { holdsSomething } from "../../text/plain.ts";
import { issuesOfContent } from "../../text/value-issues.ts";
import { Beside } from "../ui/beside.tsx";
import { useWords } from "../ui/language.tsx";
import { infoIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { goToField } from "./go-to-field.ts";
import { SaveState } from "./save-state.tsx";
import type { Session, Standing } from "./session.ts";
import { Toolbar } from "./toolbar.tsx";
import { PlaceContext } from "./values/place.ts";

// Fetched with the page and not waited for: it opens also when there is no line to fetch it by.
const findBar = import("./find/find-bar.tsx");
const FindBar = lazy(async () => ({ default: (await findBar).FindBar }));

/** What is known of the text beside the text: a document's, or a template's. */
type KnownText = Pick<DocumentView, "kind" | "title" | "myRole" | "forum"> & {
  space: { id: Id<"space"> } | null;
  may: Pick<DocumentView["may"], "write">;
};

type LiveTextProps = {
  document: KnownText;
  session: Session;
  state: Standing;
  /** The field last written in, when it takes formatting. */
  editor: Editor | null;
  onEditor: (editor: Editor | null) => void;
  missing: string[];
  onFilled: (name: FieldName) => void;
  /** Under the toolbar. */
  bar?: ReactNode;
};

/** The fields of the document, live. Never shown before the room has said what is in them. */
export function LiveText({ document, session, state, editor, onEditor, missing, onFilled, bar }: LiveTextProps) {
  const words = useWords(documentPageWords);
  const toolbar = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState(false);
  const fields = fieldsOf[document.kind];
  useMarksThatGo(session, missing, fields, onFilled);
  // The same ones for as long as the page is there: with each letter the account of what is saved changes, and nothing else is to be drawn anew.
  const focus = useCallback((focused: Editor, field: Field) => onEditor(field.plain ? null : focused), [onEditor]);
  const toTools = useCallback(() => toolbar.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus(), []);
  const find = useCallback(() => setFinding(true), []);
  useSearchKeys(find);
  const { space, forum } = document;
  const spaceId = space?.id ?? null;
  const place = useMemo(() => ({ spaceId, forum }), [spaceId, forum]);
  const { loaded } = state;
  const asked = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    // An address may name a field: `/documents/…#purpose`.
    if (loaded && fields.some((field) => field.name === asked)) goToField(asked);
  }, [loaded, asked, fields]);
  if (!state.loaded)
    return (
      <div className="paper">
        <p className="text-waiting">{document.title}</p>
        <SaveState session={session} />
        <Skeleton lines={12} />
      </div>
    );
  if (state.foreign)
    return (
      <p className="notice notice-warning" role="alert">
        <Icon path={warningIcon} />
        {words.closed.unknownContent}
      </p>
    );
  const editable = document.may.write && state.connection !== "refused";
  return (
    <div className="paper">
      <div className="paper-head">
        {editable ? <Toolbar ref={toolbar} editor={editor} session={session} onFind={find} /> : <WhyReadOnly document={document} />}
        <SaveState session={session} writes={document.may.write} />
        {finding && (
          <Beside>
            <FindBar session={session} editable={editable} onClose={() => setFinding(false)} />
          </Beside>
        )}
      </div>
      {bar}
      <PlaceContext value={place}>
        {fields.map((field) => (
          <FieldEditor
            key={field.name}
            session={session}
            kind={document.kind}
            field={field}
            editable={editable}
            missing={missing.includes(field.name)}
            begun={missing.includes(field.name) && holdsSomething(contentIn(session.doc, field))}
            onFocus={focus}
            onToolbar={toTools}
          />
        ))}
      </PlaceContext>
    </div>
  );
}

const isReady = (content: TextNode[]): boolean => holdsSomething(content) && issuesOfContent(content).length === 0;

/** Ctrl+F anywhere on the page, and Ctrl+H. In the search itself, and in a dialog, the keys are the browser's. */
function useSearchKeys(find: () => void): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || shiftKey || (key !== "f" && key !== "h")) return;
      if (target instanceof Element && target.closest(".find-bar, [role=dialog]") !== null) return;
      event.preventDefault();
      find();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [find]);
}

function WhyReadOnly({ document }: { document: KnownText }) {
  const words = useWords(documentPageWords).readOnly;
  const role = document.myRole === "reader" || document.myRole === "commenter" ? document.myRole : "closed";
  return (
    <p className="why-read-only">
      <Icon path={infoIcon} />
      {words[role]}
    </p>
  );
}

/** A field that was marked loses its mark as soon as somebody, anybody, has written in it, and nothing is left to mend. */
function useMarksThatGo(session: Session, missing: string[], fields: Field[], onFilled: (name: FieldName) => void): void {
  useEffect(() => {
    const look = () => {
      for (const field of fields) {
        if (missing.includes(field.name) && isReady(contentIn(session.doc, field))) onFilled(field.name);
      }
    };
    if (missing.length === 0) return undefined;
    session.doc.on("update", look);
    return () => session.doc.off("update", look);
  }, [session, missing, fields, onFilled]);
}
