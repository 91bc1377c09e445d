import { useState } from "react";
import { itemAccess, itemTypes, type ItemAccess, type ItemType } from "../../contract/meeting.ts";
import type { BacklogEntry, MeetingView } from "../../contract/views.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";

export function NewItemDialog({
  meeting,
  carrying,
  onClose,
}: {
  meeting: MeetingView;
  carrying: "own" | BacklogEntry | null;
  onClose: () => void;
}) {
  const words = useWords(meetingPageWords);
  return (
    <Dialog title={carrying === "own" ? words.item.title : words.put} open={carrying !== null} onClose={onClose}>
      {carrying !== null && <NewItemForm meeting={meeting} entry={carrying === "own" ? null : carrying} onClose={onClose} />}
    </Dialog>
  );
}

function NewItemForm({ meeting, entry, onClose }: { meeting: MeetingView; entry: BacklogEntry | null; onClose: () => void }) {
  const words = useWords(meetingPageWords);
  const types = useWords(itemTypeWords);
  const accesses = useWords(itemAccessWords);
  const [title, setTitle] = useState(entry?.submission.title ?? "");
  const [itemType, setItemType] = useState<ItemType>("decision");
  const [access, setAccess] = useState<ItemAccess>("open");
  const add = useSend(
    () =>
      post<MeetingView>(`/meetings/${meeting.id}/agenda-items`, { title, itemType, access, submissionId: entry?.submission.id ?? null }),
    onClose,
  );
  const help: Record<ItemAccess, string> = { open: words.item.openHelp, closed: words.item.closedHelp };
  return (
    <Form
      onSubmit={() => add.mutate(undefined)}
      error={add.error}
      pending={add.isPending}
      submit={entry === null ? words.item.add : words.put}
      onCancel={onClose}
    >
      <TextField name="title" label={words.item.name} value={title} onChange={setTitle} />
      <Choices
        legend={words.item.type}
        value={itemType}
        onChange={setItemType}
        choices={itemTypes.map((value) => ({ value, label: types[value] }))}
      />
      <Choices
        legend={words.item.access}
        value={access}
        onChange={setAccess}
        choices={itemAccess.map((value) => ({ value, label: accesses[value], help: help[value] }))}
      />
    </Form>
  );
}
