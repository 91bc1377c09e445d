import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { AgendaItemView } from "../../contract/views.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { EarlierTreatments } from "../record/earlier-treatments.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { eyeIcon, lockIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Moment } from "../ui/moment.tsx";
import { Joined } from "../decisions/joined.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { Tag } from "../ui/tag.tsx";
import { clockOf } from "../live/clock.ts";
import { draggable } from "./draggable.ts";
import { useItemState } from "./item-state.ts";
import { ItemTools, type Placing } from "./item-tools.tsx";
import { RecordDecisionDialog } from "../decisions/recording/record-decision-dialog.tsx";

type AgendaItemProps = {
  item: AgendaItemView;
  mayLink: boolean;
  /** When it is expected to begin, ISO 8601; null where that cannot be said. */
  startsAt: string | null;
  placing: Placing;
  /** Somebody is about to change what is said of it. */
  onChange: () => void;
};

export function AgendaItem({ item, mayLink, startsAt, placing, onChange }: AgendaItemProps) {
  const words = useWords(meetingPageWords);
  const agenda = useWords(agendaPageWords);
  const { language } = useLanguage();
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  const stateOf = useItemState();
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
    <li
      className="agenda-item"
      aria-label={`${item.number}. ${item.title}`}
      {...draggable(placing)}
      onKeyDown={(event) => {
        if (placing === null || !event.altKey || !event.shiftKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        const to = placing.place + (event.key === "ArrowUp" ? -1 : 1);
        if (to >= 0 && to < placing.of) placing.onMove(to);
      }}
    >
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
          <span>{stateOf(item)}</span>
          {item.presenter !== "" && <span>{item.presenter}</span>}
          {startsAt !== null && <span>{agenda.from(clockOf(language, startsAt))}</span>}
          {item.expectedMinutes !== null && <span>{agenda.minutes(item.expectedMinutes)}</span>}
          {item.externalRefs.length > 0 && (
            <span>
              {agenda.refs} {item.externalRefs.join(", ")}
            </span>
          )}
        </p>
        <Pending item={item} />
        {(item.hasText || item.attachmentCount > 0) && (
          <p className="row-facts">
            <Link
              to="/agenda-items/$agendaItemId"
              params={{ agendaItemId: item.id }}
              aria-label={`${item.may.change ? agenda.text.write : agenda.text.read}: ${item.title}`}
            >
              {item.may.change ? agenda.text.write : agenda.text.read}
            </Link>
            {item.attachmentCount > 0 && ` · ${agenda.attached(item.attachmentCount)}`}
          </p>
        )}
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
            <Joined joining={item.decision.joining} />
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
      {item.may.change && <ItemTools item={item} placing={placing} onChange={onChange} />}
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

/** What of the item others do not see yet, for those who have changed it. */
function Pending({ item }: { item: AgendaItemView }) {
  const words = useWords(agendaPageWords).pending;
  const { correction } = item;
  if (correction === null) return null;
  return (
    <p>
      <Tag tone="waiting">{correction.withdrawn === true ? words.withdrawn : words.changed}</Tag>
    </p>
  );
}
