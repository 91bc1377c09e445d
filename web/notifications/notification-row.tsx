import { Link } from "@tanstack/react-router";
import type { NotificationView } from "../../contract/notification.ts";
import { notificationPageWords } from "../../i18n/notification-page.ts";
import { notificationSentence, notificationTitle } from "../../i18n/notifications.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag } from "../ui/tag.tsx";

/** What was marked last, and what takes that back. */
export type Marked = { words: string; undo: { path: string; body: object } };

/** One of them. To go where it leads is to have read it. Marked by itself: whoever goes down the list waits for none of them. */
export function NotificationRow({ view, onMarked }: { view: NotificationView; onMarked: (marked: Marked) => void }) {
  const words = useWords(notificationPageWords);
  const { language } = useLanguage();
  const title = notificationTitle(language, view, false);
  const isUnread = view.readAt === null;
  const path = `/notifications/${view.id}/reading`;
  const opening = useSend(() => put(path, { read: true }));
  const marking = useSend(
    (read: boolean) => put(path, { read }),
    (_, read) => onMarked({ words: (read ? words.markedRead : words.markedUnread)(title), undo: { path, body: { read: !read } } }),
  );
  return (
    <li className={isUnread ? "row notification-unread" : "row"}>
      <div className="row-main">
        <p className="notification-says">{notificationSentence(language, view, false)}</p>
        <Link to={view.path} className="row-title" onClick={() => isUnread && opening.mutate(undefined)}>
          {title}
        </Link>
        <p className="row-facts">
          {view.by !== null && `${[view.by.name, view.by.organisationName].filter((part) => part !== null).join(", ")} · `}
          <Moment at={view.at} form="dateTime" />
        </p>
      </div>
      <div className="row-actions">
        {isUnread && <Tag tone="quiet">{words.isUnread}</Tag>}
        <button
          type="button"
          className="link-button"
          aria-label={`${isUnread ? words.markRead : words.markUnread}: ${title}`}
          onClick={() => marking.mutate(isUnread)}
        >
          {isUnread ? words.markRead : words.markUnread}
        </button>
        {marking.isError && <ProblemNotice error={marking.error} />}
      </div>
    </li>
  );
}
