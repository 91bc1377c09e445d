import { useState } from "react";
import type { MandateView } from "../../contract/views.ts";
import { mandateWords } from "../../i18n/mandates.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

type Disputing = { mandate: MandateView; onClose: () => void };

export function DisputeDialog({ open, ...disputing }: Disputing & { open: boolean }) {
  const words = useWords(mandateWords);
  return (
    <Dialog title={words.dispute} open={open} onClose={disputing.onClose}>
      <DisputeForm {...disputing} />
    </Dialog>
  );
}

function DisputeForm({ mandate, onClose }: Disputing) {
  const words = useWords(mandateWords);
  const [said, setSaid] = useState("");
  const dispute = useSend(() => post<MandateView[]>(`/mandates/${mandate.id}/disputes`, { words: said }), onClose);
  return (
    <Form
      onSubmit={() => dispute.mutate(undefined)}
      error={dispute.error}
      pending={dispute.isPending}
      submit={words.dispute}
      onCancel={onClose}
    >
      <p className="dialog-subject">{mandate.subject}</p>
      <ProseField name="words" label={words.disputeWords} value={said} onChange={setSaid} />
    </Form>
  );
}
