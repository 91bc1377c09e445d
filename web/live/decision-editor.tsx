import type { Editor } from "@tiptap/core";
import { useRef, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import { fieldsOf } from "../../text/fields.ts";
import { FieldEditor } from "../documents/field-editor.tsx";
import { LineBar, SaveState } from "../documents/save-state.tsx";
import type { Session } from "../documents/session.ts";
import { Toolbar } from "../documents/toolbar.tsx";
import { useSession, useStanding } from "../documents/use-session.ts";
import { useMe } from "../shell/session.ts";
import { Skeleton } from "../ui/skeleton.tsx";

const decision = fieldsOf.agenda_item.find(({ name }) => name === "decision");

/** The one field of the item's live text in which the decision is written. */
export function DecisionEditor({ textId, mayWrite }: { textId: Id<"document">; mayWrite: boolean }) {
  const session = useSession(textId, "agenda_item", useMe().person.id);
  return session === null ? <Skeleton lines={3} /> : <Field session={session} mayWrite={mayWrite} />;
}

function Field({ session, mayWrite }: { session: Session; mayWrite: boolean }) {
  const state = useStanding(session);
  const toolbar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  if (!state.loaded || decision === undefined || state.foreign) return <SaveState session={session} />;
  const editable = mayWrite && state.connection !== "refused";
  return (
    <div className="live-decision">
      <LineBar session={session} writes={mayWrite} refused={null} />
      {editable && <Toolbar ref={toolbar} editor={editor} session={session} />}
      <FieldEditor
        session={session}
        kind="agenda_item"
        field={decision}
        editable={editable}
        missing={false}
        onFocus={(focused) => setEditor(focused)}
        onToolbar={() => toolbar.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus()}
      />
      {mayWrite && <SaveState session={session} />}
    </div>
  );
}
