import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { DecisionView } from "../../contract/views.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Empty } from "../ui/empty.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Prose } from "../ui/prose.tsx";
import { Section } from "../ui/section.tsx";

/** What was added to the decision, with the reason. A decision to which nothing was added has no such part, but for those who may add. */
export function Additions({ decision }: { decision: DecisionView }) {
  const words = useWords(supplementWords).additions;
  const [adding, setAdding] = useState(false);
  const { additions, may } = decision;
  if (additions.length === 0 && !may.add) return null;
  const add = may.add && (
    <button type="button" className="button button-secondary button-small" onClick={() => setAdding(true)}>
      {words.add}
    </button>
  );
  return (
    <Section title={words.title} lede={words.lede} action={add}>
      {additions.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul className="rows">
          {additions.map(({ id, text, reason, addedAt, addedBy }) => (
            <li key={id} className="row">
              <div className="row-main">
                <Prose text={text} />
                <p className="row-facts">
                  {words.added} <Moment at={addedAt} form="dateTime" />
                  {addedBy !== null && ` ${words.by} ${addedBy.name}`} · {words.because(reason)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Dialog title={words.title} open={adding} onClose={() => setAdding(false)}>
        <AdditionForm decisionId={decision.id} onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function AdditionForm({ decisionId, onClose }: { decisionId: Id<"decision">; onClose: () => void }) {
  const words = useWords(supplementWords).additions;
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const add = useSend(() => post<DecisionView>(`/decisions/${decisionId}/additions`, { text, reason }), onClose);
  return (
    <Form onSubmit={() => add.mutate(undefined)} error={add.error} pending={add.isPending} submit={words.add} onCancel={onClose}>
      <ProseField name="text" label={words.text} value={text} onChange={setText} />
      <ProseField name="reason" label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} rows={2} />
    </Form>
  );
}
