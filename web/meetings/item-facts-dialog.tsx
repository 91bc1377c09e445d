import { useState } from "react";
import type { ChangedItem, ItemChange } from "../../contract/agenda.ts";
import { itemAccess, itemTypes, type ItemAccess } from "../../contract/meeting.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { patch } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { ChangedMeanwhile, otherThanClash } from "../ui/changed-meanwhile.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { clashesOf, useEdits } from "../ui/edits.ts";
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

/** What is said of the item as its fields have it. */
function fieldsOf({ correction, ...item }: AgendaItemView) {
  // One goes on with the correction that waits, not with what is out.
  const { title, itemType, access, presenter, expectedMinutes, externalRefs } = { ...item, ...correction };
  return { title, itemType, access, presenter, expectedMinutes: String(expectedMinutes ?? ""), externalRefs: externalRefs.join("\n") };
}
type Fields = ReturnType<typeof fieldsOf>;

function factsIn({ expectedMinutes, externalRefs, ...others }: Partial<Fields>): ChangedItem {
  const lines = externalRefs?.split("\n").map((line) => line.trim());
  return {
    ...others,
    ...(expectedMinutes === undefined ? {} : { expectedMinutes: expectedMinutes.trim() === "" ? null : Number(expectedMinutes) }),
    ...(lines === undefined ? {} : { externalRefs: lines.filter((line) => line !== "") }),
  };
}

function ItemFactsForm({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const words = useWords(agendaPageWords).facts;
  const names = useWords(meetingPageWords).item;
  const types = useWords(itemTypeWords);
  const accesses = useWords(itemAccessWords);
  const edits = useEdits(fieldsOf(item));
  const { now, set } = edits;
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const save = useSend((change: ItemChange) => patch<MeetingView>(`/agenda-items/${item.id}`, change), onClose);
  const send = () => {
    const change = factsIn(edits.change);
    const minutes = change.expectedMinutes ?? 1;
    const isNumber = Number.isInteger(minutes) && minutes > 0;
    setRefused(isNumber ? [] : [{ path: "expectedMinutes", issue: "not a number" }]);
    if (isNumber) save.mutate({ ...change, seen: factsIn(edits.seen) });
  };
  const help: Record<ItemAccess, string> = { open: names.openHelp, closed: names.closedHelp };
  const labels: Record<keyof Fields, string> = {
    title: names.name,
    itemType: names.type,
    access: names.access,
    presenter: words.presenter,
    expectedMinutes: words.minutes,
    externalRefs: words.refs,
  };
  const said = (name: keyof Fields, fields: Fields): string =>
    name === "itemType" ? types[fields.itemType] : name === "access" ? accesses[fields.access] : fields[name];
  return (
    <Form
      onSubmit={send}
      error={otherThanClash(save.error, edits.clashes)}
      refused={refused}
      pending={save.isPending}
      submit={words.save}
      onCancel={onClose}
    >
      <TextField name="title" label={labels.title} value={now.title} onChange={(title) => set({ title })} />
      <TextField
        name="presenter"
        label={labels.presenter}
        help={words.presenterHelp}
        value={now.presenter}
        onChange={(presenter) => set({ presenter })}
        optional
      />
      <TextField
        name="expectedMinutes"
        label={labels.expectedMinutes}
        help={words.minutesHelp}
        value={now.expectedMinutes}
        onChange={(expectedMinutes) => set({ expectedMinutes })}
        optional
      />
      <Choices
        legend={labels.itemType}
        value={now.itemType}
        onChange={(itemType) => set({ itemType })}
        choices={itemTypes.map((value) => ({ value, label: types[value] }))}
      />
      <Choices
        legend={labels.access}
        value={now.access}
        onChange={(access) => set({ access })}
        choices={itemAccess.map((value) => ({ value, label: accesses[value], help: help[value] }))}
      />
      <ProseField
        name="externalRefs"
        label={labels.externalRefs}
        help={words.refsHelp}
        value={now.externalRefs}
        onChange={(externalRefs) => set({ externalRefs })}
        rows={3}
        optional
      />
      {item.state === "published" && <p className="quiet">{words.waits}</p>}
      <ChangedMeanwhile clashes={clashesOf(edits, labels, said, save.reset)} />
    </Form>
  );
}
