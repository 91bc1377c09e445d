import { useState } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import { outcomes, type NewDecision, type Outcome } from "../../contract/decision.ts";
import type { AgendaItemView, DecisionView } from "../../contract/views.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { outcomeHelp, outcomeWords } from "../../i18n/outcomes.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Fingerprint } from "../ui/fingerprint.tsx";
import { Form, Tick } from "../ui/form.tsx";

type Recording = { item: AgendaItemView; onClose: () => void; onRecorded: () => void };

export function RecordDecisionDialog({ open, ...recording }: Recording & { open: boolean }) {
  const words = useWords(meetingPageWords);
  return (
    <Dialog title={words.decision.title} open={open} onClose={recording.onClose} wide>
      <RecordDecisionForm {...recording} />
    </Dialog>
  );
}

type Recordable = NewDecision["outcome"];
const recordable = outcomes.filter((outcome): outcome is Recordable => outcome !== "unknown");
const isRecordable = (value: string): value is Recordable => recordable.some((outcome) => outcome === value);

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function RecordDecisionForm({ item, onClose, onRecorded }: Recording) {
  const words = useWords(meetingPageWords).decision;
  const names: Record<Outcome, string> = useWords(outcomeWords);
  const helps = useWords(outcomeHelp);
  const [outcome, setOutcome] = useState<Recordable | null>(null);
  const [text, setText] = useState("");
  const [reservation, setReservation] = useState("");
  const [deviatesFromProposal, setDeviates] = useState(false);
  const [onwardTo, setOnwardTo] = useState("");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const record = useSend(
    (chosen: Recordable) =>
      post<DecisionView>(`/agenda-items/${item.id}/decisions`, {
        outcome: chosen,
        text,
        reservation: orNull(reservation),
        deviatesFromProposal,
        onwardTo: orNull(onwardTo),
        versionId: item.document?.versionId ?? null,
      } satisfies NewDecision),
    onRecorded,
  );
  const send = () => {
    setRefused(outcome === null ? [{ path: "outcome", issue: "choose an outcome" }] : []);
    if (outcome !== null) record.mutate(outcome);
  };
  return (
    <Form onSubmit={send} error={record.error} refused={refused} pending={record.isPending} submit={words.record} onCancel={onClose}>
      <p className="dialog-subject">{item.title}</p>
      <SelectField
        name="outcome"
        label={words.outcome}
        {...(outcome === null ? {} : { help: helps[outcome] })}
        value={outcome ?? ""}
        onChange={(value) => setOutcome(isRecordable(value) ? value : null)}
        // Nothing is chosen to begin with: an outcome is never approved by default.
        options={[{ value: "", label: `– ${words.choose} –` }, ...recordable.map((value) => ({ value, label: names[value] }))]}
      />
      <ProseField name="text" label={words.text} help={words.textHelp} value={text} onChange={setText} />
      <TextField
        name="onwardTo"
        label={words.onwardTo}
        help={words.onwardHelp}
        value={onwardTo}
        onChange={setOnwardTo}
        optional={outcome !== "recommended"}
      />
      <ProseField
        name="reservation"
        label={words.reservation}
        help={words.reservationHelp}
        value={reservation}
        onChange={setReservation}
        rows={3}
        optional
      />
      <Tick label={words.deviates} help={words.deviatesHelp} checked={deviatesFromProposal} onChange={setDeviates} />
      {item.document !== null && (
        <>
          <p>{words.bound}:</p>
          <Fingerprint sha256={item.document.sha256} />
        </>
      )}
      <p className="quiet">{words.final}</p>
    </Form>
  );
}
