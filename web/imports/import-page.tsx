import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import type { ForumView } from "../../contract/views.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { longDate } from "../../i18n/language.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { forumQuery } from "../forums/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { doneIcon, infoIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { BatchList } from "./batch-list.tsx";
import type { Batch } from "./batch.ts";
import { BringIn } from "./bring-in.tsx";
import { LeavingImport } from "./leaving-import.tsx";
import { isUnstored, leftToDo, type Piece } from "./piece.ts";
import { useBatch } from "./use-batch.ts";
import { Workbench } from "./workbench.tsx";
import "../styles/import-page.scss";

const route = getRouteApi("/app/forums/$forumId/import");

export function ImportPage() {
  const words = useWords(importPageWords);
  const { forumId } = route.useParams();
  const query = useQuery(forumQuery(forumId));
  return (
    <Page
      title={words.title}
      above={
        query.data !== undefined && (
          <Link to="/forums/$forumId" params={{ forumId }}>
            {query.data.name}
          </Link>
        )
      }
      below={<p className="lede">{words.lede}</p>}
    >
      <Loaded query={query} lines={5}>
        {(forum) => (forum.may.importMinutes ? <Importing forum={forum} /> : <Empty>{words.notAllowed}</Empty>)}
      </Loaded>
    </Page>
  );
}

function Importing({ forum }: { forum: ForumView }) {
  const words = useWords(importPageWords);
  const { batch, state } = useBatch(forum.id);
  if (state.elsewhere) return <Empty>{words.elsewhere}</Empty>;
  if (batch === null || state.pieces === null) return <Skeleton lines={5} />;
  return <Pieces batch={batch} pieces={state.pieces} keeps={state.keeps} />;
}

function Pieces({ batch, pieces, keeps }: { batch: Batch; pieces: Piece[]; keeps: boolean }) {
  const words = useWords(importPageWords);
  const { draft } = route.useSearch();
  const [removed, setRemoved] = useState<Piece | null>(null);
  const [stored, setStored] = useState<ImportedMeeting | null>(null);
  const nameOf = useNameOfPiece();
  useReadingSaid(pieces, nameOf);
  // The only one there is need not be chosen.
  const current = pieces.find(({ id }) => id === draft) ?? (pieces.length === 1 ? pieces[0] : undefined);
  const unstored = pieces.filter(isUnstored).length;
  const bringIn = (
    <BringIn
      onBring={(sources) => {
        setStored(null);
        void batch.add(sources);
      }}
    />
  );
  if (pieces.length === 0)
    return (
      <>
        <Removed piece={removed} batch={batch} nameOf={nameOf} onDone={() => setRemoved(null)} />
        <Section title={words.bring.heading}>{bringIn}</Section>
      </>
    );
  return (
    <>
      <LeavingImport unstored={unstored} keeps={keeps} />
      <Section title={words.batch.heading}>
        <p className={keeps ? "quiet" : "notice notice-warning"}>
          {!keeps && <Icon path={warningIcon} />}
          {keeps ? words.batch.kept : words.batch.unkept}
        </p>
        <BatchList
          pieces={pieces}
          current={current}
          nameOf={nameOf}
          onRemove={(piece) => {
            setRemoved(piece);
            batch.remove(piece.id);
          }}
          onRetry={(piece) => void batch.retry(piece.id)}
        />
        <Removed piece={removed} batch={batch} nameOf={nameOf} onDone={() => setRemoved(null)} />
        <details className="fold bring-more">
          <summary>{words.bring.more}</summary>
          {bringIn}
        </details>
      </Section>
      {stored !== null && <Stored meeting={stored} batch={batch} pieces={pieces} onDone={() => setStored(null)} />}
      {current?.stage.is === "read" && (
        <Workbench
          key={current.id}
          batch={batch}
          piece={current}
          read={current.stage.read}
          name={nameOf(current)}
          onStored={(meeting) => {
            setStored(meeting);
            batch.stored(current.id);
          }}
        />
      )}
    </>
  );
}

/** What a piece is called: its file, or what was read of it. */
function useNameOfPiece(): (piece: Piece) => string {
  const words = useWords(importPageWords).batch;
  const { language } = useLanguage();
  return (piece) => {
    if (piece.name !== "") return piece.name;
    if (!("read" in piece.stage)) return words.pasted;
    const { date, forum } = piece.stage.read.work;
    const said = [forum, /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(language, new Date(`${date}T12:00:00Z`)) : ""].filter(
      (part) => part !== "",
    );
    return said.length === 0 ? words.pasted : words.pastedOf(said.join(", "));
  };
}

/** Says, once for each, that something has been read or cannot be. */
function useReadingSaid(pieces: Piece[], nameOf: (piece: Piece) => string): void {
  const words = useWords(importPageWords).batch;
  const announce = useAnnounce();
  const before = useRef(new Map<string, Piece["stage"]["is"]>());
  useEffect(() => {
    for (const piece of pieces) {
      const was = before.current.get(piece.id);
      before.current.set(piece.id, piece.stage.is);
      if (was !== "reading" && was !== "extracting") continue;
      if (piece.stage.is === "read") announce(words.read(nameOf(piece), leftToDo(piece.stage.read)));
      if (piece.stage.is === "failed") announce(words.couldNot(nameOf(piece)));
    }
  });
}

function Removed({
  piece,
  batch,
  nameOf,
  onDone,
}: {
  piece: Piece | null;
  batch: Batch;
  nameOf: (piece: Piece) => string;
  onDone: () => void;
}) {
  const words = useWords(importPageWords).batch;
  if (piece === null) return null;
  return (
    <div className="notice" role="status">
      <Icon path={infoIcon} />
      <p>
        {words.removed(nameOf(piece))}{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            batch.putBack(piece);
            onDone();
          }}
        >
          {words.undo}
        </button>
      </p>
    </div>
  );
}

/** It is in the record. Taking it back brings the draft here again, to be corrected. */
function Stored({ meeting, batch, pieces, onDone }: { meeting: ImportedMeeting; batch: Batch; pieces: Piece[]; onDone: () => void }) {
  const words = useWords(importPageWords).store;
  const navigate = route.useNavigate();
  const next = pieces.find(({ stage }) => stage.is === "read");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const undo = useSend(
    () => post(`/imports/${meeting.id}/withdrawal`, { evenIfCited: false }),
    () => {
      const reopened = batch.reopen(meeting.id);
      onDone();
      void navigate({ search: (search) => ({ ...search, ...(reopened === null ? {} : { draft: reopened }) }) });
    },
  );
  return (
    <div ref={notice} className="notice notice-done" role="status" tabIndex={-1}>
      <Icon path={doneIcon} />
      <div>
        <p className="notice-heading">{words.stored(meeting.citation)}</p>
        <p className="row-actions">
          <Link to="/imports/$importId" params={{ importId: meeting.id }}>
            {words.view}
          </Link>
          <button type="button" className="link-button" onClick={() => undo.mutate(undefined)}>
            {words.undo}
          </button>
          {next !== undefined && (
            <Link from="/forums/$forumId/import" to="." search={{ draft: next.id }} onClick={onDone}>
              {words.next}
            </Link>
          )}
        </p>
        {undo.error !== null && <ProblemNotice error={undo.error} />}
      </div>
    </div>
  );
}
