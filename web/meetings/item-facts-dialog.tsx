import { useState } from "react";
import type { ChangedItem } from "../../contract/agenda.ts";
import { itemAccess, itemTypes, type ItemAccess, type ItemType } from "../../contract/meeting.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { patch } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

export function ItemFactsDialog({ item, open, onClose }: { item: AgendaItemView; open: boolean; onClose: () => void }) {
  const words = useWords(agendaPageWords).facts;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <ItemFactsForm item={item} onClose={onClose} />
    </Dialog>
  );
}

function ItemFactsForm({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const words = useWords(agendaPageWords).facts;
  const names = useWords(meetingPageWords).item;
  const types = useWords(itemTypeWords);
  const accesses = useWords(itemAccessWords);
  // One goes on with the correction that waits, not with what is out.
  const now = { ...item, ...item.correction };
  const [title, setTitle] = useState(now.title);
  const [itemType, setItemType] = useState<ItemType>(now.itemType);
  const [access, setAccess] = useState<ItemAccess>(now.access);
  const [presenter, setPresenter] = useState(now.presenter);
  const [minutes, setMinutes] = useState(String(now.expectedMinutes ?? ""));
  const [refs, setRefs] = useState(now.externalRefs.join("\n"));
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const save = useSend((change: ChangedItem) => patch<MeetingView>(`/agenda-items/${item.id}`, change), onClose);
  const send = () => {
    const expectedMinutes = minutes.trim() === "" ? null : Number(minutes);
    const isNumber = expectedMinutes === null || (Number.isInteger(expectedMinutes) && expectedMinutes > 0);
    setRefused(isNumber ? [] : [{ path: "expectedMinutes", issue: "not a number" }]);
    const externalRefs = refs
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (isNumber) save.mutate({ title, itemType, access, presenter, expectedMinutes, externalRefs });
  };
  const help: Record<ItemAccess, string> = { open: names.openHelp, closed: names.closedHelp };
  return (
    <Form onSubmit={send} error={save.error} refused={refused} pending={save.isPending} submit={words.save} onCancel={onClose}>
      <TextField name="title" label={names.name} value={title} onChange={setTitle} />
      <TextField name="presenter" label={words.presenter} help={words.presenterHelp} value={presenter} onChange={setPresenter} optional />
      <TextField name="expectedMinutes" label={words.minutes} help={words.minutesHelp} value={minutes} onChange={setMinutes} optional />
      <Choices
        legend={names.type}
        value={itemType}
        onChange={setItemType}
        choices={itemTypes.map((value) => ({ value, label: types[value] }))}
      />
      <Choices
        legend={names.access}
        value={access}
        onChange={setAccess}
        choices={itemAccess.map((value) => ({ value, label: accesses[value], help: help[value] }))}
      />
      <ProseField name="externalRefs" label={words.refs} help={words.refsHelp} value={refs} onChange={setRefs} rows={3} optional />
      {item.state === "published" && <p className="quiet">{words.waits}</p>}
    </Form>
  );
}
