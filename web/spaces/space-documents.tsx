import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { documentKinds } from "../../contract/document.ts";
import type { SpaceView } from "../../contract/views.ts";
import { documentKindPlural } from "../../i18n/documents.ts";
import { spaceActivityWords } from "../../i18n/space-activity.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { Empty } from "../ui/empty.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";
import { DocumentBoard } from "./document-board.tsx";
import { NewDocumentDialog } from "./new-document-dialog.tsx";
import "../styles/board.scss";

const route = getRouteApi("/app/spaces/$spaceId");

/** The space's texts, as a board or as a list by kind: which of them is in the address. */
export function SpaceDocuments({ space }: { space: SpaceView }) {
  const words = useWords(spacesWords).space;
  const kinds = useWords(documentKindPlural);
  const views = useWords(spaceActivityWords);
  const { view } = route.useSearch();
  const [creating, setCreating] = useState(false);
  return (
    <Section
      title={words.documents}
      action={
        space.may.createDocument && (
          <button type="button" className="button button-primary button-small" onClick={() => setCreating(true)}>
            {words.newDocument}
          </button>
        )
      }
    >
      {space.documents.length === 0 && (
        <Empty>
          {space.myRole === null ? words.documentsUnshared : words.documentsEmpty} {space.may.createDocument && words.documentsEmptyAction}
        </Empty>
      )}
      {space.documents.length > 0 && (
        <nav className="tabs" aria-label={views.view}>
          <Link to="/spaces/$spaceId" params={{ spaceId: space.id }} search={{}} className="tab" activeOptions={{ exact: true }}>
            {views.board}
          </Link>
          <Link
            to="/spaces/$spaceId"
            params={{ spaceId: space.id }}
            search={{ view: "list" }}
            className="tab"
            activeOptions={{ exact: true }}
          >
            {views.list}
          </Link>
        </nav>
      )}
      {view !== "list" && space.documents.length > 0 && <DocumentBoard documents={space.documents} />}
      {(view === "list" ? documentKinds : []).map((kind) => {
        const documents = space.documents.filter((document) => document.kind === kind);
        return (
          documents.length > 0 && (
            <div key={kind} className="side">
              <h3>{kinds[kind]}</h3>
              <ul className="rows">
                {documents.map((document) => (
                  <li key={document.id} className="row">
                    <div className="row-main">
                      <Link to="/documents/$documentId" params={{ documentId: document.id }} className="row-title">
                        {document.title}
                      </Link>
                      {document.excerpt !== "" && <p className="row-text clamp">{document.excerpt}</p>}
                      <p className="row-facts">
                        {words.changed} <Moment at={document.changedAt} />
                      </p>
                    </div>
                    <DocumentStateTag state={document.state} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <NewDocumentDialog space={space} open={creating} onClose={() => setCreating(false)} />
    </Section>
  );
}
