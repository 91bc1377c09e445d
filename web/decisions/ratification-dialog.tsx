import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { ratificationOutcomes, type RatificationOutcome } from "../../contract/ratification.ts";
import type { DecisionView, OrganisationRef } from "../../contract/views.ts";
import { ratificationOutcomeWords, supplementWords } from "../../i18n/supplements.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

export function RatificationDialog({
  decisionId,
  organisation,
  onClose,
}: {
  decisionId: Id<"decision">;
  /** Whose answer is recorded; null while none is. */
  organisation: OrganisationRef | null;
  onClose: () => void;
}) {
  const words = useWords(supplementWords).ratifications;
  return (
    <Dialog title={words.dialog} open={organisation !== null} onClose={onClose}>
      {organisation !== null && <AnswerForm decisionId={decisionId} organisation={organisation} onClose={onClose} />}
    </Dialog>
  );
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function AnswerForm({
  decisionId,
  organisation,
  onClose,
}: {
  decisionId: Id<"decision">;
  organisation: OrganisationRef;
  onClose: () => void;
}) {
  const words = useWords(supplementWords).ratifications;
  const names = useWords(ratificationOutcomeWords);
  const [outcome, setOutcome] = useState<RatificationOutcome | null>(null);
  const [evidence, setEvidence] = useState({ body: "", date: "", itemNumber: "", url: "", reservation: "" });
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const set = (changed: Partial<typeof evidence>) => setEvidence((before) => ({ ...before, ...changed }));
  const record = useSend(
    (chosen: RatificationOutcome) =>
      post<DecisionView>(`/decisions/${decisionId}/ratifications`, {
        organisationId: organisation.id,
        outcome: chosen,
        body: evidence.body,
        date: evidence.date,
        itemNumber: orNull(evidence.itemNumber),
        url: orNull(evidence.url),
        reservation: orNull(evidence.reservation),
      }),
    onClose,
  );
  const send = () => {
    setRefused(outcome === null ? [{ path: "outcome", issue: "choose an outcome" }] : []);
    if (outcome !== null) record.mutate(outcome);
  };
  return (
    <Form onSubmit={send} error={record.error} refused={refused} pending={record.isPending} submit={words.record} onCancel={onClose}>
      <p className="dialog-subject">{organisation.name}</p>
      <SelectField
        name="outcome"
        label={words.outcome}
        value={outcome ?? ""}
        onChange={(value) => setOutcome(ratificationOutcomes.find((one) => one === value) ?? null)}
        options={[{ value: "", label: `– ${words.choose} –` }, ...ratificationOutcomes.map((value) => ({ value, label: names[value] }))]}
      />
      <TextField name="body" label={words.body} help={words.bodyHelp} value={evidence.body} onChange={(body) => set({ body })} />
      <TextField name="date" type="date" label={words.date} value={evidence.date} onChange={(date) => set({ date })} />
      <TextField name="itemNumber" label={words.item} value={evidence.itemNumber} onChange={(itemNumber) => set({ itemNumber })} optional />
      <TextField name="url" type="url" label={words.url} value={evidence.url} onChange={(url) => set({ url })} optional />
      <ProseField
        name="reservation"
        label={words.reservation}
        value={evidence.reservation}
        onChange={(reservation) => set({ reservation })}
        rows={3}
        optional
      />
    </Form>
  );
}
