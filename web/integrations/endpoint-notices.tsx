import { useQueries } from "@tanstack/react-query";
import { useMe } from "../shell/session.ts";
import { PausedNotice } from "./paused-notice.tsx";
import { endpointsQuery } from "./queries.ts";
import { UnreadableSecretNotice } from "./unreadable-secret-notice.tsx";

/** What needs seeing to, of every endpoint of the organisations that one administers. Nothing while it is not known: it holds up no page. */
export function EndpointNotices() {
  const me = useMe();
  const administered = me.organisations.filter((organisation) => organisation.administrator);
  const lists = useQueries({ queries: administered.map(({ id }) => endpointsQuery(id)) });
  const endpoints = lists.flatMap((list) => list.data ?? []);
  return (
    <>
      {endpoints.map((endpoint) => (
        <PausedNotice key={endpoint.id} endpoint={endpoint} linked />
      ))}
      <UnreadableSecretNotice endpoints={endpoints} linked />
    </>
  );
}
