import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { unreadShownMax } from "../../contract/notification.ts";
import { notificationPageWords } from "../../i18n/notification-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { countQuery, listKey } from "./queries.ts";
import "../styles/notifications.scss";

const bellIcon =
  "M160-200v-80h80v-280q0-83 50-147.5T420-792v-28q0-25 17.5-42.5T480-880q25 0 42.5 17.5T540-820v28q80 20 130 84.5T720-560v280h80v80H160Zm320-300Zm0 420q-33 0-56.5-23.5T400-160h160q0 33-23.5 56.5T480-80ZM320-280h320v-280q0-66-47-113t-113-47q-66 0-113 47t-47 113v280Z";

/** How much somebody has not read, in the frame of every page. What arrives meanwhile is said politely. */
export function Bell() {
  const words = useWords(notificationPageWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const unread = useQuery(countQuery).data?.unread;
  const before = useRef(unread);
  useEffect(() => {
    if (unread !== undefined && before.current !== undefined && unread > before.current) {
      announce(words.arrived(unread));
      void queries.invalidateQueries({ queryKey: listKey });
    }
    before.current = unread;
  }, [unread, announce, words, queries]);
  return (
    <Link to="/notifications" className="bell" activeOptions={{ exact: true, includeSearch: false }}>
      <Icon path={bellIcon} />
      <span className="sr-only">
        {words.title}
        {unread !== undefined && `, ${words.unread(unread)}`}
      </span>
      {unread !== undefined && unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > unreadShownMax ? `${unreadShownMax}+` : unread}
        </span>
      )}
    </Link>
  );
}
