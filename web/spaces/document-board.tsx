import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { DocumentState } from "../../contract/document.ts";
import type { SpaceView } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { documentStages, spaceActivityWords, type DocumentStage } from "../../i18n/space-activity.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { DocumentStateTag } from "../ui/state-tags.tsx";

const stageOf: Record<DocumentState, DocumentStage> = {
  draft: "writing",
  shared: "writing",
  unprioritised: "writing",
  proposed: "forum",
  issued: "forum",
  received: "forum",
  decided: "waiting",
  awaiting_ratification: "waiting",
  forwarded: "waiting",
  blocked: "waiting",
  paused: "waiting",
  active: "effective",
  in_force: "effective",
  disputed: "effective",
  adopted: "effective",
  implemented: "over",
  closed: "over",
  dropped: "over",
  superseded: "over",
  expired: "over",
  revoked: "over",
  declined: "over",
};

type Documents = SpaceView["documents"];

/** How far each text has come, from left to right; where there is no room for columns, one under the other. */
export function DocumentBoard({ documents }: { documents: Documents }) {
  return (
    <div className="board">
      {documentStages.map((stage) => (
        <Stage key={stage} stage={stage} documents={documents.filter(({ state }) => stageOf[state] === stage)} />
      ))}
    </div>
  );
}

function Stage({ stage, documents }: { stage: DocumentStage; documents: Documents }) {
  const words = useWords(spaceActivityWords);
  const space = useWords(spacesWords).space;
  const kinds = useWords(documentKindWords);
  const id = useId();
  return (
    <section className={documents.length === 0 ? "board-stage board-stage-empty" : "board-stage"} aria-labelledby={id}>
      <h3 id={id}>
        {words.stages[stage]} <span className="board-count">{documents.length}</span>
      </h3>
      {documents.length > 0 && (
        <ul className="board-cards">
          {documents.map((document) => (
            <li key={document.id} className="board-card">
              <Link to="/documents/$documentId" params={{ documentId: document.id }} className="row-title">
                {document.title === "" ? words.untitled : document.title}
              </Link>
              <p className="row-facts">
                {kinds[document.kind]} · {space.changed.toLowerCase()} <Moment at={document.changedAt} />
              </p>
              <DocumentStateTag state={document.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
