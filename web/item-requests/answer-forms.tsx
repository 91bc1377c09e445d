import { useState } from "react";
import type { ItemRequestsView, ItemRequestView } from "../../contract/item-request.ts";
import { itemRequestWords } from "../../i18n/item-requests.ts";
import { longDate } from "../../i18n/language.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { ProseField, SelectField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

type Answering = { request: ItemRequestView; meetings: ItemRequestsView["meetings"]; onClose: () => void };

/** Begins with the meeting that was wished for, where its agenda is still open. */
export function TakeOnForm({ request, meetings, onClose }: Answering) {
  const { language } = useLanguage();
  const words = useWords(itemRequestWords);
  const wished = meetings.find(({ id }) => id === request.wishedMeeting?.id) ?? meetings[0];
  const [meetingId, setMeetingId] = useState(wished?.id ?? null);
  const take = useSend(() => post<ItemRequestsView>(`/item-requests/${request.id}/acceptance`, { meetingId }), onClose);
  if (meetingId === null) return <p>{words.noMeeting}</p>;
  return (
    <Form onSubmit={() => take.mutate(undefined)} error={take.error} pending={take.isPending} submit={words.takeOn} onCancel={onClose}>
      <p className="dialog-subject">{request.title}</p>
      <SelectField
        name="meetingId"
        label={words.onto}
        value={meetingId}
        onChange={(value) => setMeetingId(meetings.find(({ id }) => id === value)?.id ?? meetingId)}
        options={meetings.map(({ id, startsAt }) => ({ value: id, label: longDate(language, new Date(startsAt)) }))}
      />
    </Form>
  );
}

export function DeclineForm({ request, onClose }: Omit<Answering, "meetings">) {
  const words = useWords(itemRequestWords);
  const [reason, setReason] = useState("");
  const decline = useSend(() => post<ItemRequestsView>(`/item-requests/${request.id}/refusal`, { reason }), onClose);
  return (
    <Form
      onSubmit={() => decline.mutate(undefined)}
      error={decline.error}
      pending={decline.isPending}
      submit={words.decline}
      onCancel={onClose}
    >
      <p className="dialog-subject">{request.title}</p>
      <ProseField name="reason" label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} />
    </Form>
  );
}
