import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, useEffect, useRef, useState } from "react";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { Id } from "../../contract/ids.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import { fieldsOf, type Field } from "../../text/fields.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { FieldEditor } from "../documents/field-editor.tsx";
import { LeavingDialog } from "../documents/leaving-dialog.tsx";
import { RefusedWords } from "../documents/refused-words.tsx";
import { LineBar, SaveState } from "../documents/save-state.tsx";
import { Toolbar } from "../documents/toolbar.tsx";
import { patience, type Session } from "../documents/session.ts";
import { useSession, useStanding } from "../documents/use-session.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Beside } from "../ui/beside.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Attachments } from "./attachments.tsx";
import { PublishedSections } from "./published-sections.tsx";
import { itemTextQuery } from "./queries.ts";

const AskedOfItem = lazy(() => import("./asked.tsx").then((module) => ({ default: module.AskedOfItem })));
const PeopleHere = lazy(() => import("../documents/people-present.tsx").then((module) => ({ default: module.PeopleHere })));
const WhoSees = lazy(() => import("../access/who-sees.tsx").then((module) => ({ default: module.WhoSeesItemSection })));
const route = getRouteApi("/app/agenda-items/$agendaItemId");

/** The text of an agenda item: written by secretariat and chairs, read along by the forum, and read as published by everybody else. */
export function ItemPage() {
  const words = useWords(agendaPageWords).item;
  const meeting = useWords(meetingPageWords);
  const shell = useWords(shellWords);
  const { agendaItemId } = route.useParams();
  const query = useQuery(itemTextQuery(agendaItemId));
  const view = query.data;
  return (
    <Page
      title={view?.title ?? (query.isError ? words.title : shell.loading)}
      above={
        view !== undefined && (
          <Link to="/meetings/$meetingId" params={{ meetingId: view.meetingId }}>
            {meeting.agenda}
          </Link>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(loaded) =>
          loaded.textId === null ? (
            <Published view={loaded} />
          ) : (
            <Live key={loaded.textId} view={loaded} textId={loaded.textId} refetch={query.refetch} refused={query.error} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** The ways from an item to the text that it carries, and to what was decided on it. */
function Leads({ view: { title, decisionId, documentVersionId } }: { view: ItemTextView }) {
  const words = useWords(agendaPageWords).item;
  const meeting = useWords(meetingPageWords);
  const [reading, setReading] = useState(false);
  if (decisionId === null && documentVersionId === null) return null;
  return (
    <div className="buttons between">
      {documentVersionId !== null && (
        <button type="button" className="button button-secondary" onClick={() => setReading(true)}>
          {meeting.read}
        </button>
      )}
      {decisionId !== null && (
        <Link to="/decisions/$decisionId" params={{ decisionId }} className="button button-secondary">
          {words.decision}
        </Link>
      )}
      <VersionDialog title={title} versionId={reading ? documentVersionId : null} onClose={() => setReading(false)} />
    </div>
  );
}

function Published({ view }: { view: ItemTextView }) {
  const words = useWords(agendaPageWords).item;
  return (
    <>
      <Leads view={view} />
      {view.published !== null && <PublishedSections text={view.published.text} headingLevel={2} />}
      {view.published === null && view.documentVersionId === null && <Empty>{words.none}</Empty>}
      <Attachments agendaItemId={view.agendaItemId} />
      <Beside>
        <WhoSees agendaItemId={view.agendaItemId} />
      </Beside>
    </>
  );
}

type LiveProps = { view: ItemTextView; refetch: () => Promise<unknown>; refused: unknown };

function Live({ textId, ...props }: LiveProps & { textId: Id<"document"> }) {
  const me = useMe();
  const session = useSession(textId, "agenda_item", me.person.id);
  return session === null ? <Skeleton lines={10} /> : <Sections session={session} {...props} />;
}

function Sections({ view, session, refetch, refused }: LiveProps & { session: Session }) {
  const words = useWords(agendaPageWords).item;
  const state = useStanding(session);
  const toolbar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const asking = state.connection === "refused" || state.failures === patience;
  useEffect(() => {
    // Rights may have changed under the open page, or the session may have ended: the answer over HTTP says which.
    if (asking) void refetch();
  }, [asking, refetch]);
  const mayWrite = view.role === "author";
  const editable = mayWrite && state.connection !== "refused";
  return (
    <>
      <LineBar session={session} writes={mayWrite} refused={refused} />
      <RefusedWords session={session} words={state.refusedWords} />
      <Leads view={view} />
      <div className="columns columns-document">
        <section className="paper" aria-label={words.sections}>
          <div className="paper-head">
            {editable && <Toolbar ref={toolbar} editor={editor} session={session} />}
            <SaveState session={session} writes={mayWrite} />
          </div>
          {state.loaded && !state.foreign ? (
            sectionFields(view).map((field) => (
              <FieldEditor
                key={field.name}
                session={session}
                kind="agenda_item"
                field={field}
                editable={editable}
                missing={false}
                onFocus={setEditor}
                onToolbar={() => toolbar.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus()}
              />
            ))
          ) : (
            <Skeleton lines={12} />
          )}
        </section>
        <aside className="side-panel">
          {mayWrite && (
            <Beside>
              <AskedOfItem agendaItemId={view.agendaItemId} />
            </Beside>
          )}
          <Attachments agendaItemId={view.agendaItemId} />
          <Beside>
            <PeopleHere session={session} others={state.others} />
          </Beside>
          <Beside>
            <WhoSees agendaItemId={view.agendaItemId} />
          </Beside>
        </aside>
      </div>
      <LeavingDialog session={session} />
    </>
  );
}

/** The fields that the forum's template shows, as it orders and asks for them. */
const sectionFields = ({ sections }: ItemTextView): Field[] =>
  sections.flatMap(({ key, required }) => fieldsOf.agenda_item.filter(({ name }) => name === key).map((field) => ({ ...field, required })));
