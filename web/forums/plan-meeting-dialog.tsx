import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import type { ForumView, MeetingView } from "../../contract/views.ts";
import { forumsWords } from "../../i18n/forums.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Form, Tick } from "../ui/form.tsx";
import { dateInCopenhagen, instantInCopenhagen } from "./copenhagen.ts";

export function PlanMeetingDialog({ forum, open, onClose }: { forum: ForumView; open: boolean; onClose: () => void }) {
  const words = useWords(forumsWords);
  return (
    <Dialog title={words.meeting.title} open={open} onClose={onClose}>
      <PlanMeetingForm forum={forum} onCancel={onClose} />
    </Dialog>
  );
}

function PlanMeetingForm({ forum, onCancel }: { forum: ForumView; onCancel: () => void }) {
  const words = useWords(forumsWords).meeting;
  const navigate = useNavigate();
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [place, setPlace] = useState("");
  const [isMeant, setMeant] = useState(false);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const plan = useSend(
    (startsAt: string) => post<MeetingView>(`/forums/${forum.id}/meetings`, { startsAt, place }),
    (meeting) => void navigate({ to: "/meetings/$meetingId", params: { meetingId: meeting.id } }),
  );
  const isPast = date !== "" && date < dateInCopenhagen(new Date());
  const send = () => {
    const startsAt = instantInCopenhagen(date, time);
    const missing = [date === "" ? ["startsAt"] : [], time === "" ? ["time"] : []].flat();
    setRefused(missing.map((path) => ({ path, issue: "empty" })));
    // A year is easily mistyped; a meeting that was held yesterday is to be recorded all the same.
    if (startsAt !== null && isPast && !isMeant) setRefused([{ path: "startsAt", issue: "in the past" }]);
    else if (startsAt !== null) plan.mutate(startsAt);
    else if (missing.length === 0) setRefused([{ path: "startsAt", issue: "not an instant" }]);
  };
  return (
    <Form onSubmit={send} error={plan.error} refused={refused} pending={plan.isPending} submit={words.create} onCancel={onCancel}>
      <div className="side-by-side">
        <TextField name="startsAt" type="date" label={words.date} value={date} onChange={setDate} />
        <TextField name="time" type="time" label={words.time} help={words.timeHelp} value={time} onChange={setTime} />
      </div>
      {isPast && <Tick label={words.past} help={words.pastHelp} checked={isMeant} onChange={setMeant} />}
      <TextField name="place" label={words.place} value={place} onChange={setPlace} optional />
    </Form>
  );
}
