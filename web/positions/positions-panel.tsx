import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { PositionsView, PositionView, Stance } from "../../contract/position.ts";
import type { DocumentView } from "../../contract/views.ts";
import { shortDate } from "../../i18n/language.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { positionsQuery } from "./queries.ts";

const tones: Record<Stance, Tone> = { agree: "done", agree_with_remark: "progress", disagree: "stopped", none: "quiet" };

/** Beside the text: for those who write, who has said what of it; for those who comment, the way to say it. */
export function PositionsPanel({ document }: { document: DocumentView }) {
  const words = useWords(positionsWords).panel;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { data: view } = useQuery(positionsQuery(document.id));
  const [asking, setAsking] = useState(false);
  const end = useSend(
    () => remove<PositionsView>(`/documents/${document.id}/position-request`),
    () => announce(words.ended),
  );
  if (view === undefined || (!view.may.take && view.positions.length === 0)) return null;
  const { may, request, positions } = view;
  return (
    <Section title={words.title}>
      {may.ask && positions.length === 0 && <p className="quiet">{words.none}</p>}
      {positions.length > 0 && <Positions documentId={document.id} positions={positions} />}
      {may.ask && request !== null && <p>{words.asked(shortDate(language, new Date(`${request.until}T12:00:00Z`)))}</p>}
      <div className="row-actions">
        {may.take && (
          <Link to="/documents/$documentId/position" params={{ documentId: document.id }}>
            {words.open}
          </Link>
        )}
        {may.ask && (
          <button type="button" className="link-button" onClick={() => setAsking(true)}>
            {request === null ? words.ask : words.askAgain}
          </button>
        )}
        {may.ask && request !== null && (
          <button type="button" className="link-button" onClick={() => end.mutate(undefined)}>
            {words.end}
          </button>
        )}
      </div>
      <AskDialog document={document} request={request} open={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}

function Positions({ documentId, positions }: { documentId: Id<"document">; positions: PositionView[] }) {
  const all = useWords(positionsWords);
  const words = all.panel;
  const [reading, setReading] = useState<PositionView | null>(null);
  return (
    <>
      <ul className="rows rows-quiet">
        {positions.map((position) => (
          <li key={position.person?.id} className="row row-stack">
            <div className="row-main">
              <p className="row-title">{position.person?.name}</p>
              {position.organisationName !== "" && <p className="row-facts">{position.organisationName}</p>}
              <Tag tone={tones[position.stance]}>{all.stances[position.stance]}</Tag>
              {position.words !== "" && <p className="row-text">»{position.words}«</p>}
              <p className="row-facts">
                <Moment at={position.takenAt} /> · {position.isOnTextOfNow ? words.onThis : words.onOlder}
              </p>
            </div>
            <div className="row-actions">
              <button
                type="button"
                className="link-button"
                aria-label={words.seeOf(position.person?.name ?? "")}
                onClick={() => setReading(position)}
              >
                {words.see}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <VersionDialog
        title={reading === null ? "" : words.versionTitle(reading.person?.name ?? "")}
        versionId={reading?.versionId ?? null}
        documentId={documentId}
        onClose={() => setReading(null)}
      />
    </>
  );
}
