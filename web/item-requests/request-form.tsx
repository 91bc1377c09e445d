import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { ItemRequestsView } from "../../contract/item-request.ts";
import { itemAccess, type ItemAccess } from "../../contract/meeting.ts";
import { itemRequestWords } from "../../i18n/item-requests.ts";
import { longDate } from "../../i18n/language.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { itemAccessWords } from "../../i18n/meetings.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

type Asking = { forumId: Id<"forum">; meetings: ItemRequestsView["meetings"]; onClose: () => void; onSent: () => void };

/** What somebody wants on the agenda, and why. */
export function RequestForm({ forumId, meetings, onClose, onSent }: Asking) {
  const { language } = useLanguage();
  const words = useWords(itemRequestWords);
  const accesses = useWords(itemAccessWords);
  const item = useWords(meetingPageWords).item;
  const [title, setTitle] = useState("");
  const [why, setWhy] = useState("");
  const [access, setAccess] = useState<ItemAccess>("open");
  const [meetingId, setMeetingId] = useState<Id<"meeting"> | null>(null);
  const send = useSend(() => post<ItemRequestsView>(`/forums/${forumId}/item-requests`, { title, why, access, meetingId }), onSent);
  const help: Record<ItemAccess, string> = { open: item.openHelp, closed: item.closedHelp };
  return (
    <Form onSubmit={() => send.mutate(undefined)} error={send.error} pending={send.isPending} submit={words.send} onCancel={onClose}>
      <TextField name="title" label={words.name} value={title} onChange={setTitle} />
      <ProseField name="why" label={words.why} help={words.whyHelp} value={why} onChange={setWhy} />
      <SelectField
        name="meetingId"
        label={words.meeting}
        value={meetingId ?? ""}
        onChange={(value) => setMeetingId(meetings.find(({ id }) => id === value)?.id ?? null)}
        options={[
          { value: "", label: words.anyMeeting },
          ...meetings.map(({ id, startsAt }) => ({ value: id, label: longDate(language, new Date(startsAt)) })),
        ]}
      />
      <Choices
        legend={item.access}
        value={access}
        onChange={setAccess}
        choices={itemAccess.map((value) => ({ value, label: accesses[value], help: help[value] }))}
      />
    </Form>
  );
}
