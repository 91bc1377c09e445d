import { isAdvice, type DecisionState, type Outcome } from "../../contract/decision.ts";
import type { DocumentState } from "../../contract/document.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import { documentStateWords } from "../../i18n/documents.ts";
import { meetingStateWords } from "../../i18n/meetings.ts";
import { adviceWords, decisionStateWords, outcomeWords } from "../../i18n/outcomes.ts";
import { useWords } from "./language.tsx";
import { Tag, type Tone } from "./tag.tsx";

const documentTones: Record<DocumentState, Tone> = {
  draft: "quiet",
  shared: "progress",
  proposed: "waiting",
  decided: "done",
  awaiting_ratification: "waiting",
  active: "done",
  blocked: "stopped",
  paused: "warning",
  closed: "quiet",
  dropped: "stopped",
  in_force: "done",
  disputed: "warning",
  superseded: "quiet",
  expired: "quiet",
  revoked: "stopped",
  issued: "progress",
  received: "waiting",
  adopted: "done",
  declined: "stopped",
  forwarded: "waiting",
  unprioritised: "warning",
  implemented: "done",
};

const meetingTones: Record<MeetingState, Tone> = {
  planned: "quiet",
  agenda_draft: "quiet",
  agenda_published: "progress",
  in_progress: "waiting",
  held: "done",
  minutes_draft: "waiting",
  minutes_approved: "done",
  minutes_published: "done",
  cancelled: "stopped",
  called_off: "stopped",
};

const outcomeTones: Record<Outcome, Tone> = {
  approved: "done",
  approved_with_conditions: "warning",
  endorsed: "done",
  recommended: "waiting",
  forwarded: "waiting",
  noted: "quiet",
  discussed: "quiet",
  appointed: "done",
  postponed: "waiting",
  returned: "warning",
  rejected: "stopped",
  withdrawn: "stopped",
  no_remarks: "quiet",
  lapsed: "stopped",
  split: "warning",
  unknown: "quiet",
};

export function DocumentStateTag({ state }: { state: DocumentState }) {
  return <Tag tone={documentTones[state]}>{useWords(documentStateWords)[state]}</Tag>;
}

export function MeetingStateTag({ state }: { state: MeetingState }) {
  return <Tag tone={meetingTones[state]}>{useWords(meetingStateWords)[state]}</Tag>;
}

export function OutcomeTag({ outcome, state }: { outcome: Outcome; state: DecisionState }) {
  const outcomes = useWords(outcomeWords);
  const suffix = useSuffix(outcome, state);
  // What waits for somebody else is never shown in the tone of what is settled, whatever the word.
  const tone = state === "awaiting" || isAdvice(outcome, state) ? "waiting" : state === "lapsed" ? "stopped" : outcomeTones[outcome];
  return (
    <Tag tone={tone}>
      {outcomes[outcome]}
      {suffix}
    </Tag>
  );
}

function useSuffix(outcome: Outcome, state: DecisionState): string {
  const states = useWords(decisionStateWords);
  const advice = useWords(adviceWords);
  if (state === "lapsed") return outcome === "lapsed" ? "" : ` · ${states.lapsed.toLowerCase()}`;
  // Advice waits for whoever may decide even when the forum is done with it.
  if (state === "awaiting" || (outcome === "recommended" && state === "recorded")) return ` · ${states.awaiting.toLowerCase()}`;
  return isAdvice(outcome, state) ? ` · ${advice}` : "";
}
