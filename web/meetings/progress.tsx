import { Link, useMatchRoute } from "@tanstack/react-router";
import type { MeetingView } from "../../contract/views.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** The next steps of the meeting's life, for those who may take them. */
export function Progress({ meeting }: { meeting: MeetingView }) {
  const words = useWords(meetingPageWords);
  const go = useSend((to: "in_progress" | "held") => post<MeetingView>(`/meetings/${meeting.id}/progress`, { to }));
  const matches = useMatchRoute();
  const isAtGate = matches({ to: "/meetings/$meetingId/publication" }) !== false;
  const { open, close } = meeting.may;
  const publish = meeting.may.publish && !isAtGate;
  const correct = meeting.may.correct && !isAtGate;
  if (!publish && !correct && !open && !close) return null;
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
          <button type="button" className="button button-primary" disabled={go.isPending} onClick={() => go.mutate("in_progress")}>
            {words.open}
          </button>
        )}
        {close && (
          <button type="button" className="button button-secondary" disabled={go.isPending} onClick={() => go.mutate("held")}>
            {words.close}
          </button>
        )}
      </div>
      {go.isError && <ProblemNotice error={go.error} />}
    </>
  );
}
