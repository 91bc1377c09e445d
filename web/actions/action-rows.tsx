import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { AgreedAction } from "../../contract/action-answers.ts";
import { actionsWords } from "../../i18n/actions.ts";
import { shortDate } from "../../i18n/language.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag } from "../ui/tag.tsx";

/** Agreed actions with where they come from, and the word that one is done for those who may give it. */
export function ActionRows({ actions, withForum }: { actions: AgreedAction[]; withForum: boolean }) {
  const words = useWords(actionsWords);
  const [settling, setSettling] = useState<AgreedAction | null>(null);
  return (
    <>
      <ul className="rows">
        {actions.map((action) => (
          <ActionRow key={action.id} {...{ action, withForum }} onSettle={() => setSettling(action)} />
        ))}
      </ul>
      <Dialog title={words.confirm} open={settling !== null} onClose={() => setSettling(null)}>
        {settling !== null && <SettlementForm action={settling} onClose={() => setSettling(null)} />}
      </Dialog>
    </>
  );
}

function ActionRow({ action, withForum, onSettle }: { action: AgreedAction; withForum: boolean; onSettle: () => void }) {
  const words = useWords(actionsWords);
  const { language } = useLanguage();
  const undo = useSend(() => put<AgreedAction>(`/actions/${action.id}/settlement`, { done: false, note: null }));
  const { window, settled } = action;
  const isOverdue = settled === null && window !== null && window.to < dateInCopenhagen(new Date());
  const dates = window === null ? [] : [...new Set([window.from, window.to])].map((date) => shortDate(language, new Date(date)));
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/meetings/$meetingId" params={{ meetingId: action.meeting.id }} className="row-title">
          {action.what}
        </Link>
        <p className="row-facts">
          {[action.owner.name, action.due, dates.length > 0 && `(${dates.join(" – ")})`].filter(Boolean).join(" · ")}
        </p>
        <p className="row-facts">
          {withForum && `${action.forum.name} · `}
          {words.agreedOn.toLowerCase()} <Moment at={action.meeting.startsAt} /> · {action.agendaItem.number}. {action.agendaItem.title}
        </p>
        {settled !== null && (
          <p className="row-facts">
            {words.done(settled.by)} <Moment at={settled.at} />
            {settled.note !== null && settled.note !== "" && `: ${settled.note}`}
          </p>
        )}
        {undo.isError && <ProblemNotice error={undo.error} />}
      </div>
      {isOverdue && <Tag tone="warning">{words.overdue}</Tag>}
      {action.may.settle &&
        (settled === null ? (
          <button
            type="button"
            className="button button-secondary button-small"
            aria-label={words.settleName(action.what)}
            onClick={onSettle}
          >
            {words.settle}
          </button>
        ) : (
          <button type="button" className="link-button" aria-label={words.undoName(action.what)} onClick={() => undo.mutate(undefined)}>
            {words.undo}
          </button>
        ))}
    </li>
  );
}

function SettlementForm({ action, onClose }: { action: AgreedAction; onClose: () => void }) {
  const words = useWords(actionsWords);
  const [note, setNote] = useState("");
  const settle = useSend(
    () => put<AgreedAction>(`/actions/${action.id}/settlement`, { done: true, note: note.trim() === "" ? null : note.trim() }),
    onClose,
  );
  return (
    <Form
      onSubmit={() => settle.mutate(undefined)}
      error={settle.error}
      pending={settle.isPending}
      submit={words.confirm}
      onCancel={onClose}
    >
      <p className="dialog-subject">{action.what}</p>
      <ProseField name="note" label={words.note} help={words.noteHelp} value={note} onChange={setNote} optional />
    </Form>
  );
}
