import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { dateInCopenhagen, instantInCopenhagen } from "../forums/copenhagen.ts";
import { Dialog } from "../ui/dialog.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { timeFieldOf } from "./clock.ts";
import { enterMark } from "./mark.ts";
import { ownId } from "./outbox.ts";
import type { LiveSession } from "./session.ts";

type Attendee = LiveMeetingView["attendance"][number];
type AttendeeDialogProps = {
  live: LiveMeetingView;
  session: LiveSession;
  /** When the meeting was to begin: times without a date are of its day. */
  meetingDay: string;
  changing: Attendee | "new" | null;
  onClose: () => void;
};

/** When somebody came and left, and in whose place they sit. */
export function AttendeeDialog({ changing, ...rest }: AttendeeDialogProps) {
  const words = useWords(livePageWords).attendance;
  const title = changing === null || changing === "new" ? words.addSubstitute : words.changeName(changing.name);
  return (
    <Dialog title={title} open={changing !== null} onClose={rest.onClose}>
      {changing !== null && <AttendeeForm {...rest} attendee={changing === "new" ? null : changing} />}
    </Dialog>
  );
}

const notListed = "else";

function AttendeeForm({
  live,
  session,
  meetingDay,
  attendee,
  onClose,
}: Omit<AttendeeDialogProps, "changing"> & { attendee: Attendee | null }) {
  const words = useWords(livePageWords).attendance;
  const free = live.attendance.filter(({ role, status }) => role === "substitute" && status === "expected");
  const [who, setWho] = useState(attendee?.id ?? free[0]?.id ?? notListed);
  const [name, setName] = useState("");
  const [from, setFrom] = useState(timeFieldOf(attendee?.from ?? null));
  const [until, setUntil] = useState(timeFieldOf(attendee?.until ?? null));
  const [replaced, setReplaced] = useState<string>(attendee?.substituteFor ?? (attendee ?? free[0])?.usuallyFor ?? "");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const day = dateInCopenhagen(new Date(live.startedAt ?? meetingDay));
  const isMember = attendee !== null && attendee.role !== null && attendee.role !== "substitute";
  const replaceable = live.attendance.flatMap(({ id, role, name: member }) =>
    role !== null && role !== "secretariat" && role !== "substitute" && isSeat(id) ? [{ id, name: member }] : [],
  );
  const save = () => {
    const times = {
      from: from === "" ? null : instantInCopenhagen(day, from),
      until: until === "" ? null : instantInCopenhagen(day, until),
    };
    const issues = [
      ...(who === notListed && name.trim() === "" ? [{ path: "name", issue: "empty" }] : []),
      ...(from !== "" && times.from === null ? [{ path: "from", issue: "not an instant" }] : []),
      ...(until !== "" && (times.until === null || (times.from !== null && times.until < times.from))
        ? [{ path: "until", issue: "not an instant" }]
        : []),
    ];
    if (issues.length > 0) return setRefused(issues);
    const person = attendee ?? free.find(({ id }) => id === who) ?? { id: ownId("atn"), name: name.trim() };
    enterMark(session, person, { status: "present", ...times, substituteFor: replaceable.find(({ id }) => id === replaced)?.id ?? null });
    return onClose();
  };
  return (
    <Form onSubmit={save} error={null} refused={refused} pending={false} submit={words.save} onCancel={onClose}>
      {attendee === null && free.length > 0 && (
        <SelectField
          name="who"
          label={words.who}
          value={who}
          onChange={(next) => {
            setWho(next);
            setReplaced(free.find(({ id }) => id === next)?.usuallyFor ?? "");
          }}
          options={[...free.map(({ id, name: label }) => ({ value: id, label })), { value: notListed, label: words.someoneElse }]}
        />
      )}
      {attendee === null && who === notListed && <TextField name="name" label={words.name} value={name} onChange={setName} />}
      {!isMember && (
        <SelectField
          name="substituteFor"
          label={words.replaces}
          value={replaced}
          onChange={setReplaced}
          options={[{ value: "", label: words.nobody }, ...replaceable.map(({ id, name: label }) => ({ value: id, label }))]}
        />
      )}
      <TextField type="time" name="from" label={words.from} help={words.fromHelp} value={from} onChange={setFrom} optional />
      <TextField type="time" name="until" label={words.until} help={words.untilHelp} value={until} onChange={setUntil} optional />
    </Form>
  );
}

const isSeat = (id: string): id is Id<"seat"> => id.startsWith("sea_");
