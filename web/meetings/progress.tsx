import { Link, useMatchRoute } from "@tanstack/react-router";
import { useState } from "react";
import type { MeetingView } from "../../contract/views.ts";
import { longDateTime } from "../../i18n/language.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Rescheduling } from "./rescheduling.tsx";

/** The next steps of the meeting's life, for those who may take them. */
export function Progress({ meeting }: { meeting: MeetingView }) {
  const words = useWords(meetingPageWords);
  const [isAsked, setAsked] = useState(false);
  const step = useSend(
    (to: "in_progress" | "held" | "again") =>
      to === "again"
        ? remove<MeetingView>(`/meetings/${meeting.id}/ending`)
        : post<MeetingView>(`/meetings/${meeting.id}/progress`, { to }),
    () => setAsked(false),
  );
  const matches = useMatchRoute();
  const isAtGate = matches({ to: "/meetings/$meetingId/publication" }) !== false;
  const { open, close, reopen } = meeting.may;
  const reschedule = meeting.may.reschedule && !isAtGate;
  const publish = meeting.may.publish && !isAtGate;
  const correct = meeting.may.correct && !isAtGate;
  if (!publish && !correct && !open && !close && !reopen && !reschedule) return null;
  const isEarly = () => dateInCopenhagen(new Date()) < dateInCopenhagen(new Date(meeting.startsAt));
  return (
    <>
      <div className="buttons" role="group" aria-label={words.steps}>
        {publish && (
          <Link to="/meetings/$meetingId/publication" params={{ meetingId: meeting.id }} className="button button-primary">
            {words.publish}
          </Link>
        )}
        {correct && (
          <Link to="/meetings/$meetingId/publication" params={{ meetingId: meeting.id }} className="button button-secondary">
            {words.correct}
          </Link>
        )}
        {open && (
          <button
            type="button"
            className="button button-primary"
            disabled={step.isPending}
            onClick={() => (isEarly() ? setAsked(true) : step.mutate("in_progress"))}
          >
            {words.open}
          </button>
        )}
        {close && (
          <button type="button" className="button button-secondary" disabled={step.isPending} onClick={() => step.mutate("held")}>
            {words.close}
          </button>
        )}
        {reopen && (
          <button type="button" className="button button-secondary" disabled={step.isPending} onClick={() => step.mutate("again")}>
            {words.reopen}
          </button>
        )}
        {reschedule && <Rescheduling meeting={meeting} />}
      </div>
      {step.isError && <ProblemNotice error={step.error} />}
      <EarlyQuestion
        meeting={meeting}
        open={open && isAsked}
        pending={step.isPending}
        onOpen={() => step.mutate("in_progress")}
        onWait={() => setAsked(false)}
      />
    </>
  );
}

type EarlyQuestionProps = { meeting: MeetingView; open: boolean; pending: boolean; onOpen: () => void; onWait: () => void };

/** An open meeting cannot be closed as if nothing had been: its agenda is fixed from then on. */
function EarlyQuestion({ meeting, open, pending, onOpen, onWait }: EarlyQuestionProps) {
  const words = useWords(meetingPageWords).early;
  const { language } = useLanguage();
  return (
    <Dialog title={words.title} open={open} onClose={onWait}>
      <p>{words.text(longDateTime(language, new Date(meeting.startsAt)))}</p>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onWait}>
          {words.wait}
        </button>
        <button type="button" className="button button-secondary" disabled={pending} onClick={onOpen}>
          {words.open}
        </button>
      </div>
    </Dialog>
  );
}
