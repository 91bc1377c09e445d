import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { notificationKinds, type ReadingsDone } from "../../contract/notification.ts";
import { notificationPageWords } from "../../i18n/notification-page.ts";
import { notificationKindWords } from "../../i18n/notifications.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Failed } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { SelectField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { More } from "../ui/more.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { NotificationRow, type Marked } from "./notification-row.tsx";
import { notificationsQuery } from "./queries.ts";

const route = getRouteApi("/app/notifications");

const readings = "/notifications/readings";

/** What concerns the reader. What is shown of it is in the address. */
export function NotificationsPage() {
  const words = useWords(notificationPageWords);
  const kinds = useWords(notificationKindWords);
  const announce = useAnnounce();
  const { kind: asked, all } = route.useSearch();
  const kind = notificationKinds.find((one) => one === asked);
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(notificationsQuery(kind, all !== true));
  const [marked, setMarked] = useState<Marked | null>(null);
  const haveMarked = (now: Marked) => {
    setMarked(now);
    announce(now.words);
  };
  const markAll = useSend(
    (through: string) => put<ReadingsDone>(readings, { read: true, through }),
    (done) => haveMarked({ words: words.allMarked, undo: { path: readings, body: { read: false, ...done } } }),
  );
  // Apart from marking, which lasts until the page shows what it did: whoever takes it back at once is not to wait for that.
  const undoing = useSend(
    ({ path, body }: Marked["undo"]) => put<unknown>(path, body),
    () => {
      setMarked(null);
      announce(words.undone);
    },
  );
  const error = markAll.error ?? undoing.error;
  const shown = query.data?.pages.flatMap((page) => page.notifications) ?? [];
  const newest = shown.find(({ readAt }) => readAt === null);

  return (
    <Page
      title={words.title}
      below={<p className="lede">{words.lede}</p>}
      actions={
        <Link to="/notifications/mail" className="button button-secondary">
          {words.mail.title}
        </Link>
      }
    >
      <div className="notification-tools">
        <nav className="tabs" aria-label={words.shown}>
          <Link to="/notifications" search={(before) => ({ ...before, all: undefined })} className="tab" activeOptions={{ exact: true }}>
            {words.onlyUnread}
          </Link>
          <Link to="/notifications" search={(before) => ({ ...before, all: true })} className="tab" activeOptions={{ exact: true }}>
            {words.all}
          </Link>
        </nav>
        <SelectField
          name="kind"
          label={words.about}
          value={kind ?? ""}
          onChange={(value) =>
            void navigate({
              search: (before) => ({ ...before, kind: notificationKinds.find((one) => one === value) }),
              replace: true,
              resetScroll: false,
            })
          }
          options={[{ value: "", label: words.everything }, ...notificationKinds.map((value) => ({ value, label: kinds[value] }))]}
        />
        {newest !== undefined && kind === undefined && (
          <button type="button" className="button button-secondary button-small" onClick={() => markAll.mutate(newest.id)}>
            {words.markAll}
          </button>
        )}
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {marked !== null && (
        <p className="notice">
          <span>{marked.words}</span>
          <button type="button" className="link-button" onClick={() => undoing.mutate(marked.undo)}>
            {words.undo}
          </button>
        </p>
      )}
      {query.data === undefined ? (
        query.isError ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : shown.length === 0 && !query.hasNextPage ? (
        <Empty
          action={
            all !== true && (
              <Link to="/notifications" search={{ all: true }} className="button button-secondary button-small">
                {words.seeAll}
              </Link>
            )
          }
        >
          {all === true ? words.nothing : kind === undefined ? words.nothingUnread : words.nothingUnreadOfKind}
        </Empty>
      ) : (
        <section className="section" aria-label={words.title} aria-busy={query.isPlaceholderData}>
          <ul className="rows">
            {shown.map((view) => (
              <NotificationRow key={view.id} view={view} onMarked={haveMarked} />
            ))}
          </ul>
          <More query={query} label={words.more} />
        </section>
      )}
    </Page>
  );
}
