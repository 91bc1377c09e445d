import { useState } from "react";
import type { MandateView } from "../../contract/views.ts";
import { mandateWords } from "../../i18n/mandates.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

type Settling = { mandate: MandateView; onClose: () => void };

export function SettlementDialog({ open, ...settling }: Settling & { open: boolean }) {
  const words = useWords(mandateWords);
  return (
    <Dialog title={words.settle} open={open} onClose={settling.onClose}>
      <SettlementForm {...settling} />
    </Dialog>
  );
}

function SettlementForm({ mandate, onClose }: Settling) {
  const words = useWords(mandateWords);
  const [verdict, setVerdict] = useState<"stands" | "falls">("stands");
  const [reason, setReason] = useState("");
  const settle = useSend(
    () => post<MandateView[]>(`/mandates/${mandate.id}/settlements`, { stands: verdict === "stands", words: reason }),
    onClose,
  );
  return (
    <Form
      onSubmit={() => settle.mutate(undefined)}
      error={settle.error}
      pending={settle.isPending}
      submit={words.settle}
      onCancel={onClose}
    >
      <p className="dialog-subject">{mandate.subject}</p>
      <Choices
        legend={words.settle}
        value={verdict}
        choices={[
          { value: "stands", label: words.settleStands },
          { value: "falls", label: words.settleFalls },
        ]}
        onChange={setVerdict}
      />
      <ProseField name="words" label={words.settleWords} value={reason} onChange={setReason} />
    </Form>
  );
}
