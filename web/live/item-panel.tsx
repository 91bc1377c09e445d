import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { AgendaItemView } from "../../contract/views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { VersionDialog } from "../documents/version-dialog.tsx";
import { RecordDecisionDialog } from "../decisions/recording/record-decision-dialog.tsx";
import { eyeIcon, lockIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { Absences } from "./absences.tsx";
import { Actions } from "./actions.tsx";
import { clockOf } from "./clock.ts";
import { DecisionText } from "./decision-text.tsx";
import type { ItemParts } from "./item-parts.ts";
import { Remarks } from "./remarks.tsx";

/** One item while the meeting is at it, or while somebody looks it up. */
export function ItemPanel({ onTakeUp, takenHere, ...parts }: ItemParts & CourseParts) {
  const words = useWords(livePageWords);
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  const { language } = useLanguage();
  const { live, item, liveItem } = parts;
  const [reading, setReading] = useState(false);
  const [recording, setRecording] = useState(false);
  const isOff = isOffAgenda(item);
  return (
    <div className="live-shown">
      <Section title={`${item.number}. ${item.title}`}>
        <p className="row-facts facts-icons">
          <span>{types[item.itemType]}</span>
          <span>
            <Icon path={item.access === "open" ? eyeIcon : lockIcon} />
            {access[item.access]}
          </span>
          {item.presenter !== "" && <span>{item.presenter}</span>}
          {item.expectedMinutes !== null && <span>{words.expected(item.expectedMinutes)}</span>}
          {liveItem.times.map(({ from, until }) => (
            <span key={from}>
              {until === null ? words.from(clockOf(language, from)) : words.between(clockOf(language, from), clockOf(language, until))}
            </span>
          ))}
        </p>
        {item.decision !== null && (
          <p className="agenda-decision">
            <OutcomeTag outcome={item.decision.outcome} state={item.decision.state} />
            <Link to="/decisions/$decisionId" params={{ decisionId: item.decision.id }}>
              {words.decided} {item.decision.citation}
            </Link>
          </p>
        )}
        <div className="buttons live-buttons">
          {live.may.conduct && live.state === "in_progress" && !isOff && <Course {...parts} {...{ onTakeUp, takenHere }} />}
          {item.document !== null && (
            <button type="button" className="button button-secondary" onClick={() => setReading(true)}>
              {words.read}
            </button>
          )}
          {item.may.recordDecision && item.decision === null && (
            <button type="button" className="button button-secondary" onClick={() => setRecording(true)}>
              {words.record}
            </button>
          )}
        </div>
        {isOff ? (
          <p className="notice">{words.off}</p>
        ) : (
          <>
            {live.startedAt !== null && item.decision === null && item.standardKind !== "any_other_business" && <DecisionText {...parts} />}
            <Remarks {...parts} />
            <Absences {...parts} />
            <Actions {...parts} />
          </>
        )}
      </Section>
      <VersionDialog
        title={item.title}
        versionId={reading && item.document !== null ? item.document.versionId : null}
        onClose={() => setReading(false)}
      />
      <RecordDecisionDialog item={item} open={recording} onClose={() => setRecording(false)} onRecorded={() => setRecording(false)} />
    </div>
  );
}

/** A correction has taken it off. What the meeting decides to take off is treated by that very decision. */
const isOffAgenda = ({ state, decision }: AgendaItemView): boolean => state === "withdrawn" && decision === null;

type CourseParts = {
  onTakeUp: () => void;
  /** Set when this page has taken up an item, until its buttons have the focus. */
  takenHere: RefObject<boolean>;
};

/** On to this item, away from it, or on to the next. The time is the one of the press, also where it is sent later. */
function Course({ meeting, live, item, session, onTakeUp, takenHere }: ItemParts & CourseParts) {
  const words = useWords(livePageWords);
  const first = useRef<HTMLButtonElement>(null);
  const isOn = live.currentItemId === item.id;
  useEffect(() => {
    if (!takenHere.current) return;
    takenHere.current = false;
    first.current?.focus({ preventScroll: true });
  }, [isOn, takenHere]);
  const take = (agendaItemId: AgendaItemView["id"] | null) => {
    session.enter({ kind: "currentItem", agendaItemId, at: new Date().toISOString() });
    onTakeUp();
  };
  if (!isOn)
    return (
      <button type="button" ref={first} className="button button-primary" onClick={() => take(item.id)}>
        {words.takeUp}
      </button>
    );
  const next = meeting.items.slice(meeting.items.indexOf(item) + 1).find((later) => !isOffAgenda(later));
  return (
    <>
      {next !== undefined && (
        <button type="button" ref={first} className="button button-primary" onClick={() => take(next.id)}>
          {words.takeUpNext(`${next.number}. ${next.title}`)}
        </button>
      )}
      <button type="button" ref={next === undefined ? first : null} className="button button-secondary" onClick={() => take(null)}>
        {words.finish}
      </button>
    </>
  );
}
