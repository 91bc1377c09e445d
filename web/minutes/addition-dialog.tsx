import { useState } from "react";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { table } from "../../text/blocks.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { TextBlocks } from "../ui/frozen-text.tsx";
import { useWords } from "../ui/language.tsx";
import { rowsOf } from "./rows.ts";

/** Something that approved minutes lack. It is shown before it is added, because it stays. */
export function AdditionDialog({ view, onClose }: { view: MinutesView; onClose: () => void }) {
  const words = useWords(minutesPageWords).adding;
  const [where, setWhere] = useState("");
  const [kind, setKind] = useState<"words" | "table">("words");
  const [said, setSaid] = useState("");
  const [title, setTitle] = useState("");
  const [cells, setCells] = useState("");
  const [reason, setReason] = useState("");
  const rows = rowsOf(cells);
  const add = useSend(
    () =>
      post<MinutesView>(`/meetings/${view.meeting.id}/minutes/additions`, {
        agendaItemId: where === "" ? null : where,
        reason,
        content: kind === "words" ? { kind, words: said } : { kind, title, rows },
      }),
    onClose,
  );
  return (
    <Dialog title={words.title} open onClose={onClose} wide>
      <Form onSubmit={() => add.mutate(undefined)} error={add.error} pending={add.isPending} submit={words.confirm} onCancel={onClose}>
        <SelectField
          label={words.where}
          name="agendaItemId"
          value={where}
          onChange={setWhere}
          options={[
            { value: "", label: words.whole },
            ...view.minutes.items.map(({ id, number, title: of }) => ({ value: id, label: `${number}. ${of}` })),
          ]}
        />
        <Choices
          legend={words.kind}
          value={kind}
          onChange={setKind}
          choices={[
            { value: "words", label: words.words },
            { value: "table", label: words.table },
          ]}
        />
        {kind === "words" ? (
          <ProseField label={words.wordsLabel} name="content.words" value={said} onChange={setSaid} rows={6} />
        ) : (
          <>
            <TextField label={words.tableTitle} name="content.title" value={title} onChange={setTitle} />
            <ProseField label={words.tableLabel} help={words.tableHelp} name="content.rows" value={cells} onChange={setCells} rows={6} />
            {rows.length > 1 && (
              <div className="frozen minutes-preview" role="group" aria-label={words.preview}>
                <TextBlocks nodes={[table(rows)]} headingLevel={3} />
              </div>
            )}
          </>
        )}
        <ProseField label={words.reason} name="reason" value={reason} onChange={setReason} rows={2} />
      </Form>
    </Dialog>
  );
}
