import { useState } from "react";
import type { MeetingCancellation, MeetingChange } from "../../contract/meeting.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { MeetingView } from "../../contract/views.ts";
import { forumsWords } from "../../i18n/forums.ts";
import { reschedulingWords } from "../../i18n/rescheduling.ts";
import { shellWords } from "../../i18n/shell.ts";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { dateInCopenhagen, instantInCopenhagen, timeInCopenhagen } from "../forums/copenhagen.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

/** Moves a meeting to another day or place, or calls it off, until it is opened. */
export function Rescheduling({ meeting }: { meeting: MeetingView }) {
  const words = useWords(reschedulingWords);
  const [asked, setAsked] = useState<"move" | "cancel" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {meeting.may.reschedule && (
        <button type="button" className="button button-secondary" onClick={() => setAsked("move")}>
          {words.move}
        </button>
      )}
      {meeting.may.cancel && (
        <button type="button" className="button button-secondary" onClick={() => setAsked("cancel")}>
          {words.cancel}
        </button>
      )}
      <Dialog title={words.move} open={asked === "move"} onClose={close}>
        <MoveForm meeting={meeting} onDone={close} />
      </Dialog>
      <Dialog title={words.cancelTitle} open={asked === "cancel"} onClose={close}>
        <CancelForm meeting={meeting} onDone={close} />
      </Dialog>
    </>
  );
}

type Asked = { meeting: MeetingView; onDone: () => void };

function MoveForm({ meeting, onDone }: Asked) {
  const words = useWords(reschedulingWords);
  const labels = useWords(forumsWords).meeting;
  const { save } = useWords(shellWords);
  /** As it stood when the dialog was opened: what is sent says what it was seen as. */
  const [seen] = useState({ startsAt: meeting.startsAt, place: meeting.place });
  const [date, setDate] = useState(dateInCopenhagen(new Date(seen.startsAt)));
  const [time, setTime] = useState(timeInCopenhagen(new Date(seen.startsAt)));
  const [place, setPlace] = useState(seen.place);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const [reason, setReason] = useState("");
  const announce = useAnnounce();
  const isOut = meeting.state === "agenda_published";
  const move = useSend(
    (change: MeetingChange) => patch<MeetingView>(`/meetings/${meeting.id}`, change),
    () => {
      announce(words.moved);
      onDone();
    },
  );
  const send = () => {
    const startsAt = instantInCopenhagen(date, time);
    setRefused(startsAt === null ? [{ path: "startsAt", issue: date === "" || time === "" ? "empty" : "not an instant" }] : []);
    if (startsAt !== null) move.mutate({ startsAt, place, seen, reason });
  };
  return (
    <Form onSubmit={send} error={move.error} refused={refused} pending={move.isPending} submit={save} onCancel={onDone}>
      <p className="form-hint">{isOut ? words.moveHelpOut : words.moveHelp}</p>
      <div className="side-by-side">
        <TextField name="startsAt" type="date" label={labels.date} value={date} onChange={setDate} />
        <TextField name="time" type="time" label={labels.time} help={labels.timeHelp} value={time} onChange={setTime} />
      </div>
      <TextField name="place" label={labels.place} value={place} onChange={setPlace} optional />
      {isOut && <ProseField name="reason" label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} rows={2} />}
    </Form>
  );
}

function CancelForm({ meeting, onDone }: Asked) {
  const words = useWords(reschedulingWords);
  const [reason, setReason] = useState("");
  const announce = useAnnounce();
  const isOut = meeting.state === "agenda_published";
  const cancel = useSend(
    (cancellation: MeetingCancellation) => post<MeetingView>(`/meetings/${meeting.id}/cancellation`, cancellation),
    () => {
      announce(words.cancelled);
      onDone();
    },
  );
  return (
    <Form
      onSubmit={() => cancel.mutate({ reason })}
      error={cancel.error}
      pending={cancel.isPending}
      submit={words.confirm}
      keep={words.keep}
      onCancel={onDone}
    >
      <p>{isOut ? words.cancelTextOut : words.cancelText}</p>
      {isOut && (
        <ProseField name="reason" label={words.cancelReason} help={words.cancelReasonHelp} value={reason} onChange={setReason} rows={3} />
      )}
    </Form>
  );
}
