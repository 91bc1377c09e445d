import { useState } from "react";
import type { SpaceView } from "../../contract/views.ts";
import { shellWords } from "../../i18n/shell.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { patch } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";

export function ChangeSpaceDialog({ space, open, onClose }: { space: SpaceView; open: boolean; onClose: () => void }) {
  const words = useWords(spacesWords);
  return (
    <Dialog title={words.space.change} open={open} onClose={onClose}>
      <ChangeSpaceForm space={space} onClose={onClose} />
    </Dialog>
  );
}

function ChangeSpaceForm({ space, onClose }: { space: SpaceView; onClose: () => void }) {
  const words = useWords(spacesWords).form;
  const { save } = useWords(shellWords);
  const [name, setName] = useState(space.name);
  const [purpose, setPurpose] = useState(space.purpose);
  const [goals, setGoals] = useState(space.goals);
  const change = useSend(() => patch<SpaceView>(`/spaces/${space.id}`, { name, purpose, goals }), onClose);
  return (
    <Form onSubmit={() => change.mutate(undefined)} error={change.error} pending={change.isPending} submit={save} onCancel={onClose}>
      <TextField name="name" label={words.name} value={name} onChange={setName} />
      <ProseField name="purpose" label={words.purpose} value={purpose} onChange={setPurpose} />
      <ProseField name="goals" label={words.goals} value={goals} onChange={setGoals} />
    </Form>
  );
}
