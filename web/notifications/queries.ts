import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { MailSettings, NotificationCount, NotificationKind, NotificationPage } from "../../contract/notification.ts";
import { get } from "../api/client.ts";

/** Asked for again while somebody looks, so that what arrives is seen without a reload. */
const countedEveryMs = 30_000;

export const countQuery = queryOptions({
  queryKey: ["notifications", "count"],
  queryFn: () => get<NotificationCount>("/notifications/count"),
  refetchInterval: countedEveryMs,
});

export const mailQuery = queryOptions({ queryKey: ["notifications", "mail"], queryFn: () => get<MailSettings>("/notifications/mail") });

export const listKey = ["notifications", "list"];

export const notificationsQuery = (kind: NotificationKind | undefined, onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...listKey, kind ?? "", onlyUnread],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams();
      if (kind !== undefined) asked.set("kind", kind);
      if (onlyUnread) asked.set("unread", "1");
      if (pageParam !== null) asked.set("before", pageParam);
      return get<NotificationPage>(`/notifications?${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
