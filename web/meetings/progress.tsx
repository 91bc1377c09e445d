import { useState } from "react";
import type { MeetingView } from "../../contract/views.ts";
import { longDate } from "../../i18n/language.ts";
import { meetingPageWords } from "../../i18n/meeting-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";

/** The next steps of the meeting's life, for those who may take them. */
export function Progress({ meeting }: { meeting: MeetingView }) {
  const words = useWords(meetingPageWords);
  const [publishing, setPublishing] = useState(false);
  const go = useSend((to: "agenda_published" | "in_progress" | "held") => post<MeetingView>(`/meetings/${meeting.id}/progress`, { to }));
  const { publish, open, close } = meeting.may;
  if (!publish && !open && !close) return null;
  return (
    <>
      <div className="buttons" role="group" aria-label={words.steps}>
        {publish && (
          <button type="button" className="button button-primary" onClick={() => setPublishing(true)}>
            {words.publish}
          </button>
        )}
        {open && (
          <button type="button" className="button button-primary" disabled={go.isPending} onClick={() => go.mutate("in_progress")}>
            {words.open}
          </button>
        )}
        {close && (
          <button type="button" className="button button-secondary" disabled={go.isPending} onClick={() => go.mutate("held")}>
            {words.close}
          </button>
        )}
      </div>
      {go.isError && <ProblemNotice error={go.error} />}
      <PublishDialog meeting={meeting} open={publishing} onClose={() => setPublishing(false)} />
    </>
  );
}

/** Says exactly what everybody can read afterwards, before it is so. */
function PublishDialog({ meeting, open, onClose }: { meeting: MeetingView; open: boolean; onClose: () => void }) {
  const words = useWords(meetingPageWords).publishing;
  const { language } = useLanguage();
  const publish = useSend(() => post<MeetingView>(`/meetings/${meeting.id}/progress`, { to: "agenda_published" }), onClose);
  const openItems = meeting.items.filter((item) => item.access === "open");
  const closedCount = meeting.items.length - openItems.length;
  const late = dateInCopenhagen(new Date()) > meeting.publishBy;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <Form
        onSubmit={() => publish.mutate(undefined)}
        error={publish.error}
        pending={publish.isPending}
        submit={words.confirm}
        onCancel={onClose}
      >
        {late && (
          <p className="notice notice-warning">
            <Icon path={warningIcon} />
            {words.late(longDate(language, new Date(`${meeting.publishBy}T12:00:00Z`)))}
          </p>
        )}
        <p>{openItems.length === 0 ? words.none : words.public}</p>
        <ol className="tight">
          {openItems.map((item) => (
            <li key={item.id} value={item.number}>
              {item.title}
            </li>
          ))}
        </ol>
        {closedCount > 0 && <p>{words.notPublic(closedCount)}</p>}
      </Form>
    </Dialog>
  );
}
