import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { AgendaItemView } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { agendaItemStateWords, itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { EarlierTreatments } from "../record/earlier-treatments.tsx";
import { useWords } from "../ui/language.tsx";
import { eyeIcon, lockIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Moment } from "../ui/moment.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { RecordDecisionDialog } from "../decisions/recording/record-decision-dialog.tsx";

export function AgendaItem({ item, mayLink }: { item: AgendaItemView; mayLink: boolean }) {
  const words = useWords(meetingPageWords);
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  const states = useWords(agendaItemStateWords);
  const kinds = useWords(documentKindWords);
  const earlier = useWords(recordPageWords).treatments;
  const [reading, setReading] = useState(false);
  const [recording, setRecording] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const recordedHere = useRef(false);
  const decided = item.decision !== null;
  useEffect(() => {
    // The button that recorded is gone; what it made has come in its place.
    if (decided && recordedHere.current) link.current?.focus();
  }, [decided]);
  return (
    <li className="agenda-item" aria-label={`${item.number}. ${item.title}`}>
      <span className="agenda-number" aria-hidden="true">
        {item.number}
      </span>
      <div className="agenda-body">
        <h3>
          {item.decision === null ? (
            item.title
          ) : (
            <Link ref={link} to="/decisions/$decisionId" params={{ decisionId: item.decision.id }}>
              {item.title}
            </Link>
          )}
        </h3>
        <p className="row-facts facts-icons">
          <span>{types[item.itemType]}</span>
          <span>
            <Icon path={item.access === "open" ? eyeIcon : lockIcon} />
            {access[item.access]}
          </span>
          <span>{states[item.state]}</span>
        </p>
        {item.document !== null && (
          <p className="row-facts">
            {kinds[item.document.kind]} · {words.frozen.toLowerCase()} <Moment at={item.document.submittedAt} form="dateTime" />{" "}
            <button type="button" className="link-button" aria-label={`${words.read}: ${item.title}`} onClick={() => setReading(true)}>
              {words.read}
            </button>
          </p>
        )}
        {item.decision !== null && (
          <p className="agenda-decision">
            <OutcomeTag outcome={item.decision.outcome} state={item.decision.state} />
            <span>
              {words.decided} {item.decision.citation}
            </span>
          </p>
        )}
        {(mayLink || item.earlierTreatments.length > 0) && (
          <div className="agenda-before" role="group" aria-label={`${earlier.heading}: ${item.title}`}>
            {item.earlierTreatments.length > 0 && <p className="row-facts">{earlier.heading}</p>}
            <EarlierTreatments treatments={item.earlierTreatments} path={`/agenda-items/${item.id}`} mayLink={mayLink} />
          </div>
        )}
        {item.may.recordDecision && item.decision === null && (
          <button
            type="button"
            className="button button-secondary button-small"
            aria-label={`${words.record}: ${item.title}`}
            onClick={() => setRecording(true)}
          >
            {words.record}
          </button>
        )}
      </div>
      <VersionDialog
        title={item.title}
        versionId={reading && item.document !== null ? item.document.versionId : null}
        onClose={() => setReading(false)}
      />
      <RecordDecisionDialog
        item={item}
        open={recording}
        onClose={() => setRecording(false)}
        onRecorded={() => {
          recordedHere.current = true;
          setRecording(false);
        }}
      />
    </li>
  );
}
