import { useState } from "react";
import type { DirectoryEntry, SpaceView } from "../../contract/views.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { closeIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { PartyPicker } from "./party-picker.tsx";

export function NewGroupDialog({ space, open, onClose }: { space: SpaceView; open: boolean; onClose: () => void }) {
  const words = useWords(spacesWords);
  return (
    <Dialog title={words.group.title} open={open} onClose={onClose}>
      <NewGroupForm space={space} onClose={onClose} />
    </Dialog>
  );
}

function NewGroupForm({ space, onClose }: { space: SpaceView; onClose: () => void }) {
  const words = useWords(spacesWords).group;
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState("");
  const [members, setMembers] = useState<DirectoryEntry[]>([]);
  const create = useSend(() => post(`/spaces/${space.id}/groups`, { name, purpose, members: members.map((member) => member.id) }), onClose);
  const add = (entry: DirectoryEntry | null) => {
    if (entry !== null && !members.some((member) => member.id === entry.id)) setMembers([...members, entry]);
  };
  return (
    <Form
      onSubmit={() => create.mutate(undefined)}
      error={create.error}
      pending={create.isPending}
      submit={words.create}
      onCancel={onClose}
    >
      <TextField name="name" label={words.name} value={name} onChange={setName} />
      <ProseField name="purpose" label={words.purpose} value={purpose} onChange={setPurpose} rows={3} optional />
      {/* A new picker for each pick: it starts empty again. */}
      <PartyPicker key={members.length} label={words.members} help={words.membersHelp} onPick={add} />
      {members.length > 0 && (
        <ul className="picked">
          {members.map((member) => (
            <li key={member.id}>
              {member.name}
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(member.name)}
                onClick={() => setMembers(members.filter((other) => other.id !== member.id))}
              >
                <Icon path={closeIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Form>
  );
}
