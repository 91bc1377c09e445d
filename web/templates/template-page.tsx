import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { TemplateView } from "../../contract/template.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { shellWords } from "../../i18n/shell.ts";
import { templateWords } from "../../i18n/templates.ts";
import { LeavingDialog } from "../documents/leaving-dialog.tsx";
import { LiveText } from "../documents/live-text.tsx";
import { RefusedWords } from "../documents/refused-words.tsx";
import { LineBar } from "../documents/save-state.tsx";
import { patience, type Session } from "../documents/session.ts";
import { PeopleHere } from "../documents/people-present.tsx";
import { useSession, useStanding } from "../documents/use-session.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Tag } from "../ui/tag.tsx";
import { templateQuery } from "./queries.ts";

const route = getRouteApi("/app/templates/$templateId");

/** The live text of a template: written by those who lead the forum, read along by those with a seat in it. */
export function TemplatePage() {
  const words = useWords(templateWords);
  const shell = useWords(shellWords);
  const kinds = useWords(documentKindWords);
  const { templateId } = route.useParams();
  const query = useQuery(templateQuery(templateId));
  const view = query.data;
  return (
    <Page
      className="page-document"
      title={view?.name ?? (query.isError ? words.title : shell.loading)}
      above={
        view !== undefined && (
          <p className="facts">
            <Link to="/forums/$forumId/rules" params={{ forumId: view.forum.id }}>
              {view.forum.name}
            </Link>
            <span>{kinds[view.kind]}</span>
            {view.isRetired && <Tag tone="quiet">{words.retired}</Tag>}
          </p>
        )
      }
      below={view !== undefined && <p className="lede">{view.isRetired ? words.page.retired : words.page.lede(view.forum.name)}</p>}
    >
      <Loaded query={query} lines={8}>
        {(loaded) =>
          loaded.textId === null ? (
            <Empty>{words.page.shut}</Empty>
          ) : (
            <Live key={loaded.textId} view={loaded} textId={loaded.textId} refetch={query.refetch} refused={query.error} />
          )
        }
      </Loaded>
    </Page>
  );
}

type LiveProps = { view: TemplateView; refetch: () => Promise<unknown>; refused: unknown };

function Live({ textId, ...props }: LiveProps & { textId: Id<"document"> }) {
  const me = useMe();
  const session = useSession(textId, props.view.kind, me.person.id);
  return session === null ? <Skeleton lines={10} /> : <Text session={session} {...props} />;
}

const nothing: string[] = [];

function Text({ view, session, refetch, refused }: LiveProps & { session: Session }) {
  const state = useStanding(session);
  const [editor, setEditor] = useState<Editor | null>(null);
  const asking = state.connection === "refused" || state.failures === patience;
  useEffect(() => {
    // Rights may have changed under the open page, or the session may have ended: the answer over HTTP says which.
    if (asking) void refetch();
  }, [asking, refetch]);
  const mayWrite = view.may.change && !view.isRetired;
  const { kind, name: title, forum } = view;
  const shown = { kind, title, forum, space: null, myRole: mayWrite ? "author" : "reader", may: { write: mayWrite } } as const;
  return (
    <>
      <LineBar session={session} writes={mayWrite} refused={refused} />
      <RefusedWords session={session} words={state.refusedWords} />
      <div className="columns columns-document">
        <LiveText
          document={shown}
          session={session}
          state={state}
          editor={editor}
          onEditor={setEditor}
          missing={nothing}
          onFilled={() => undefined}
        />
        <aside className="side-panel">
          <PeopleHere session={session} others={state.others} />
        </aside>
      </div>
      <LeavingDialog session={session} />
    </>
  );
}
