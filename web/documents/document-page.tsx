import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, useEffect, useMemo, useState } from "react";
import type { DocumentView } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldName } from "../../text/fields.ts";
import { Beside } from "../ui/beside.tsx";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";
import { LiveText } from "./live-text.tsx";
import { NextStep } from "./next-step.tsx";
import { documentQuery } from "./queries.ts";
import { LineBar } from "./save-state.tsx";
import { Submissions } from "./side-panel.tsx";
import { RefusedWords } from "./refused-words.tsx";
import { patience, type Session } from "./session.ts";
import { useSession, useStanding } from "./use-session.ts";

const CommentsPanel = lazy(async () => ({ default: (await import("../comments/comments-panel.tsx")).CommentsPanel }));
// Nobody waits for it before they can write.
const ContentsPanel = lazy(async () => ({ default: (await import("./contents-panel.tsx")).ContentsPanel }));
const VersionsPanel = lazy(async () => ({ default: (await import("./versions/versions-panel.tsx")).VersionsPanel }));
const NewsOfOthers = lazy(async () => ({ default: (await import("./news-of-others.tsx")).NewsOfOthers }));
const ChangedSince = lazy(async () => ({ default: (await import("./versions/changed-since.tsx")).ChangedSince }));
/** Wanted by few, and never by the one who has just come to write. */
const EarlierTreatmentsSection = lazy(async () => ({
  default: (await import("../record/earlier-treatments.tsx")).EarlierTreatmentsSection,
}));

const AuthorsBar = lazy(async () => ({ default: (await import("./authors/authors-bar.tsx")).AuthorsBar }));

const TakeAlongSection = lazy(async () => ({ default: (await import("../papers/take-along.tsx")).TakeAlongSection }));

const PeopleHere = lazy(async () => ({ default: (await import("./people-present.tsx")).PeopleHere }));

const PositionsPanel = lazy(async () => ({ default: (await import("../positions/positions-panel.tsx")).PositionsPanel }));

const WhoSeesDocument = lazy(async () => ({ default: (await import("../access/who-sees.tsx")).WhoSeesDocument }));

// Fetched with the page and not waited for: it asks when there is no line to fetch it by.
const leavingDialog = import("./leaving-dialog.tsx");
const LeavingDialog = lazy(async () => ({ default: (await leavingDialog).LeavingDialog }));

const AskForAccess = lazy(async () => ({ default: (await import("../access-requests/ask-for-access.tsx")).AskForAccess }));

const route = getRouteApi("/app/documents/$documentId");

export function DocumentPage() {
  const words = useWords(documentPageWords);
  const shell = useWords(shellWords);
  const kinds = useWords(documentKindWords);
  const { documentId } = route.useParams();
  const query = useQuery(documentQuery(documentId));
  const document = query.data;
  return (
    <Page
      className="page-document"
      title={document?.title ?? (query.isError ? words.title : shell.loading)}
      headingHidden={document !== undefined}
      above={
        document !== undefined && (
          <p className="facts">
            <Link to="/spaces/$spaceId" params={{ spaceId: document.space.id }}>
              {document.space.name}
            </Link>
            <span>{kinds[document.kind]}</span>
            <DocumentStateTag state={document.state} />
          </p>
        )
      }
    >
      <Loaded query={query} lines={8} refused={<AskForAccess about={documentId} />}>
        {(loaded) => <Live key={loaded.id} document={loaded} refetch={query.refetch} refused={query.error} />}
      </Loaded>
    </Page>
  );
}

function Live({ document, refetch, refused }: { document: DocumentView; refetch: () => Promise<unknown>; refused: unknown }) {
  const me = useMe();
  const session = useSession(document.id, document.kind, me.person.id);
  if (session === null) return <Skeleton lines={10} />;
  return <Text document={document} session={session} refetch={refetch} refused={refused} />;
}

function Text({
  document,
  session,
  refetch,
  refused,
}: {
  document: DocumentView;
  session: Session;
  refetch: () => Promise<unknown>;
  refused: unknown;
}) {
  const state = useStanding(session);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const asking = state.connection === "refused" || state.failures === patience;
  useEffect(() => {
    // Rights may have changed under the open page, or the session may have ended: the answer over HTTP says which.
    if (asking) void refetch();
  }, [asking, refetch]);
  const { loaded, others } = state;
  // With each letter the account of what is saved changes, and nothing of this.
  const beside = useMemo(
    () => (
      <aside className="side-panel">
        {loaded && (
          <Beside>
            <CommentsPanel document={document} session={session} />
          </Beside>
        )}
        <Beside>
          <PeopleHere session={session} others={others} />
        </Beside>
        <Beside>
          <PositionsPanel document={document} />
        </Beside>
        <Submissions document={document} />
        {loaded && (
          <Beside>
            <ContentsPanel session={session} kind={document.kind} />
          </Beside>
        )}
        {loaded && (
          <Beside>
            <VersionsPanel document={document} session={session} />
          </Beside>
        )}
        <Beside>
          <EarlierTreatmentsSection
            treatments={document.earlierTreatments}
            path={`/documents/${document.id}`}
            mayLink={document.may.write}
          />
        </Beside>
        <Beside>
          <TakeAlongSection path={`/documents/${document.id}/export`} />
        </Beside>
        <Beside>
          <WhoSeesDocument documentId={document.id} />
        </Beside>
      </aside>
    ),
    [document, session, loaded, others],
  );
  const next = useMemo(() => <NextStep document={document} session={session} onMissing={setMissing} />, [document, session]);
  const filled = (name: FieldName) => setMissing((names) => names.filter((other) => other !== name));
  return (
    <>
      <LineBar session={session} writes={document.may.write} refused={refused} />
      <Beside>{loaded && <NewsOfOthers documentId={document.id} session={session} />}</Beside>
      <RefusedWords session={session} words={state.refusedWords} />
      {next}
      {state.loaded && (
        <Beside>
          <ChangedSince document={document} session={session} />
        </Beside>
      )}
      <div className="columns columns-document">
        <LiveText
          document={document}
          session={session}
          state={state}
          editor={editor}
          onEditor={setEditor}
          missing={missing}
          onFilled={filled}
          bar={
            <Beside>
              <AuthorsBar document={document} session={session} />
            </Beside>
          }
        />
        {beside}
      </div>
      <Beside>
        <LeavingDialog session={session} />
      </Beside>
    </>
  );
}
