import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { Id } from "../../contract/ids.ts";
import { post } from "../api/client.ts";
import { FieldEditor } from "../documents/field-editor.tsx";
import { LineBar, SaveState } from "../documents/save-state.tsx";
import { Toolbar } from "../documents/toolbar.tsx";
import { useSession, useStanding } from "../documents/use-session.ts";
import type { Session } from "../documents/session.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useMe } from "../shell/session.ts";
import { Skeleton } from "../ui/skeleton.tsx";

/** The words between the facts: a field of the item's own live text, which several can write at once. */
export function AccountEditor({ itemId, title }: { itemId: Id<"agendaItem">; title: string }) {
  const query = useQuery({
    queryKey: ["agenda-items", itemId, "opened-text"],
    // The room is made when it is first asked for.
    queryFn: () => post<ItemTextView>(`/agenda-items/${itemId}/text`),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query} lines={3}>
      {({ textId }) => (textId === null ? <Skeleton lines={3} /> : <Opened textId={textId} title={title} />)}
    </Loaded>
  );
}

function Opened({ textId, title }: { textId: Id<"document">; title: string }) {
  const session = useSession(textId, "agenda_item", useMe().person.id);
  return session === null ? <Skeleton lines={3} /> : <Account session={session} title={title} />;
}

function Account({ session, title }: { session: Session; title: string }) {
  const state = useStanding(session);
  const toolbar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  return (
    <div className="paper" role="group" aria-label={title}>
      <LineBar session={session} writes refused={null} />
      <div className="paper-head">
        <Toolbar ref={toolbar} editor={editor} session={session} />
        <SaveState session={session} />
      </div>
      {state.loaded ? (
        <FieldEditor
          session={session}
          kind="agenda_item"
          field={{ name: "account", required: false, plain: false, values: [], hasWords: true }}
          editable={state.connection !== "refused" && !state.foreign}
          missing={false}
          onFocus={setEditor}
          onToolbar={() => toolbar.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus()}
        />
      ) : (
        <Skeleton lines={3} />
      )}
    </div>
  );
}
