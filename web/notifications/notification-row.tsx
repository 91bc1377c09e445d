import { Link } from "@tanstack/react-router";
import type { NotificationView } from "../../contract/notification.ts";
import { notificationPageWords } from "../../i18n/notification-page.ts";
import { notificationSentence, notificationTitle } from "../../i18n/notifications.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Tag } from "../ui/tag.tsx";

/** One of them. To go where it leads is to have read it. */
export function NotificationRow({ view, onMark }: { view: NotificationView; onMark: (read: boolean) => void }) {
  const words = useWords(notificationPageWords);
  const { language } = useLanguage();
  const title = notificationTitle(language, view, false);
  const isUnread = view.readAt === null;
  const opening = useSend(() => put(`/notifications/${view.id}/reading`, { read: true }));
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
          onClick={() => onMark(isUnread)}
        >
          {isUnread ? words.markRead : words.markUnread}
        </button>
      </div>
    </li>
  );
}
