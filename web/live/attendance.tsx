import { useState } from "react";
import { presences, type AttendanceMark } from "../../contract/live.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { AttendeeDialog } from "./attendee-dialog.tsx";
import { clockOf } from "./clock.ts";
import { enterMark } from "./mark.ts";
import type { LiveSession } from "./session.ts";

type Attendee = LiveMeetingView["attendance"][number];
type AttendanceProps = { live: LiveMeetingView; session: LiveSession; meetingDay: string };

const isMember = ({ role }: Attendee): boolean => role !== null && role !== "secretariat" && role !== "substitute";
const isPresent = ({ status, until }: Attendee): boolean => status === "present" && until === null;

/** Who is there. Whoever leads the meeting notes it; the others see it, folded. */
export function Attendance({ live, session, meetingDay }: AttendanceProps) {
  const words = useWords(livePageWords).attendance;
  /** Whose attendance is being put right; `new` is somebody who is not in the list. */
  const [changing, setChanging] = useState<Attendee | "new" | null>(null);
  const { conduct } = live.may;
  const members = live.attendance.filter(isMember);
  const groups = [
    { title: words.members, people: members },
    {
      title: words.substitutes,
      people: live.attendance.filter(({ role, status }) => (role === "substitute" || role === null) && status !== "expected"),
    },
    { title: words.secretariat, people: live.attendance.filter(({ role }) => role === "secretariat") },
  ].filter(({ people }) => people.length > 0);
  const note = (attendee: Attendee, parts: Partial<AttendanceMark>) => enterMark(session, attendee, parts);
  const unnoted = members.filter(({ status }) => status === "expected");
  const lists = (
    <>
      {groups.map(({ title, people }) => (
        <div key={title} className="group">
          <h3>{title}</h3>
          <ul className="people">
            {people.map((attendee) => (
              <Row
                key={attendee.id}
                {...{ attendee, live, conduct }}
                onMark={(parts) => note(attendee, parts)}
                onChange={() => setChanging(attendee)}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
  const isOver = live.endedAt !== null;
  const counted = members.filter((member) => wasThere(member, live.attendance, isOver)).length;
  const summary = (isOver ? words.tookPart : words.summary)(counted, members.length);
  return (
    <div className="live-attendance">
      <Section title={words.title}>
        {conduct ? (
          <>
            <p className="section-lede">{summary}</p>
            <div className="buttons">
              {unnoted.length > 0 && (
                <button
                  type="button"
                  className="button button-secondary button-small"
                  onClick={() => {
                    for (const attendee of unnoted) note(attendee, { status: "present" });
                  }}
                >
                  {words.allPresent}
                </button>
              )}
              <button type="button" className="button button-secondary button-small" onClick={() => setChanging("new")}>
                {words.addSubstitute}
              </button>
            </div>
            {lists}
          </>
        ) : (
          <details>
            <summary>{summary}</summary>
            {lists}
          </details>
        )}
      </Section>
      <AttendeeDialog {...{ live, session, meetingDay, changing }} onClose={() => setChanging(null)} />
    </div>
  );
}

/** Somebody is in the member's place, the member or whoever sits for them; of a meeting that is over, was at any time. */
const wasThere = (member: Attendee, attendance: Attendee[], isOver: boolean): boolean =>
  attendance.some(
    (one) => (one.id === member.id || one.substituteFor === member.id) && (isOver ? one.status === "present" : isPresent(one)),
  );

type RowProps = {
  attendee: Attendee;
  live: LiveMeetingView;
  conduct: boolean;
  onMark: (parts: Partial<AttendanceMark>) => void;
  onChange: () => void;
};

function Row({ attendee, live, conduct, onMark, onChange }: RowProps) {
  const words = useWords(livePageWords).attendance;
  const { language } = useLanguage();
  const replaced = live.attendance.find(({ id }) => id === attendee.substituteFor);
  const facts = [
    attendee.organisationName,
    replaced !== undefined && words.insteadOf(replaced.name),
    attendee.from !== null && words.cameAt(clockOf(language, attendee.from)),
    attendee.until !== null && words.leftAt(clockOf(language, attendee.until)),
  ].filter((fact) => fact !== false && fact !== "");
  return (
    <li className="person live-person">
      <div>
        <span className="person-name">{attendee.name}</span>
        <span className="person-of">{facts.join(" · ")}</span>
      </div>
      {conduct ? (
        <div className="live-person-actions">
          <select
            className="form-select"
            aria-label={words.status(attendee.name)}
            value={attendee.status}
            onChange={(event) => {
              const status = presences.find((one) => one === event.target.value);
              if (status !== undefined)
                onMark(status === "present" ? { status } : { status, from: null, until: null, substituteFor: null });
            }}
          >
            {presences.map((status) => (
              <option key={status} value={status}>
                {words.marks[status]}
              </option>
            ))}
          </select>
          {live.state === "in_progress" && isPresent(attendee) && (
            <button
              type="button"
              className="link-button"
              aria-label={words.leavesName(attendee.name)}
              onClick={() => onMark({ until: new Date().toISOString() })}
            >
              {words.leaves}
            </button>
          )}
          <button type="button" className="link-button" aria-label={words.changeName(attendee.name)} onClick={onChange}>
            {words.change}
          </button>
        </div>
      ) : (
        <span className="role">{words.marks[attendee.status]}</span>
      )}
    </li>
  );
}
