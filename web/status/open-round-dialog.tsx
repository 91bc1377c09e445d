import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { StatusRoundForm, StatusRoundView } from "../../contract/status-answers.ts";
import { byDanishName } from "../../i18n/language.ts";
import { statusWords } from "../../i18n/status.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Form, Tick } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

export function OpenRoundDialog({ form, open, onClose }: { form: StatusRoundForm; open: boolean; onClose: () => void }) {
  const words = useWords(statusWords);
  return (
    <Dialog title={words.form.title} open={open} onClose={onClose}>
      <OpenRoundForm form={form} onClose={onClose} />
    </Dialog>
  );
}

/** Everything is asked of everybody until somebody takes it off. */
function OpenRoundForm({ form, onClose }: { form: StatusRoundForm; onClose: () => void }) {
  const words = useWords(statusWords).form;
  const navigate = useNavigate();
  const [said, setSaid] = useState({ name: "", from: "", to: "", deadline: "" });
  const [off, setOff] = useState<string[]>([]);
  const set = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }));
  const turn = (id: string, on: boolean) => setOff((before) => (on ? before.filter((one) => one !== id) : [...before, id]));
  const isOn = ({ id }: { id: string }) => !off.includes(id);
  const initiatives = form.initiatives.map(({ document }) => document);
  const asked = form.initiatives.filter(({ document }) => isOn(document));
  const organisations = [...new Map(asked.flatMap((one) => one.organisations).map((one) => [one.id, one])).values()].toSorted((a, b) =>
    byDanishName(a.name, b.name),
  );
  const open = useSend(
    () =>
      post<StatusRoundView>(`/forums/${form.forum.id}/status-rounds`, {
        ...said,
        documentIds: initiatives.filter(isOn).map(({ id }) => id),
        organisationIds: organisations.filter(isOn).map(({ id }) => id),
      }),
    ({ id }) => void navigate({ to: "/status-rounds/$statusRoundId", params: { statusRoundId: id } }),
  );
  return (
    <Form onSubmit={() => open.mutate(undefined)} error={open.error} pending={open.isPending} submit={words.submit} onCancel={onClose}>
      <TextField name="name" label={words.name} help={words.nameHelp} value={said.name} onChange={(name) => set({ name })} />
      <div className="side-by-side">
        <TextField name="from" type="date" label={words.from} value={said.from} onChange={(from) => set({ from })} />
        <TextField name="to" type="date" label={words.to} value={said.to} onChange={(to) => set({ to })} />
      </div>
      <TextField
        name="deadline"
        type="date"
        label={words.deadline}
        help={words.deadlineHelp}
        value={said.deadline}
        onChange={(deadline) => set({ deadline })}
      />
      <fieldset className="field choices">
        <legend className="form-label">{words.initiatives}</legend>
        {form.initiatives.map(({ document, spaceName }) => (
          <Tick
            key={document.id}
            label={document.title}
            help={spaceName}
            checked={isOn(document)}
            onChange={(on) => turn(document.id, on)}
          />
        ))}
      </fieldset>
      <fieldset className="field choices">
        <legend className="form-label">{words.organisations}</legend>
        <span className="form-hint">{words.organisationsHelp}</span>
        {organisations.map((organisation) => (
          <Tick key={organisation.id} label={organisation.name} checked={isOn(organisation)} onChange={(on) => turn(organisation.id, on)} />
        ))}
      </fieldset>
    </Form>
  );
}
