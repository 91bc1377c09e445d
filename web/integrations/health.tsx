import type { EndpointHealth } from "../../contract/endpoint-views.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Tag } from "../ui/tag.tsx";

/** How an endpoint does, at a glance: the last success, since when it has failed, how much is waiting. */
export function Health({ health }: { health: EndpointHealth }) {
  const words = useWords(endpointWords).health;
  const { lastSuccessAt, failingSince, waiting, unread } = health;
  return (
    <>
      {failingSince !== null && (
        <Tag tone="stopped">
          {words.failingSince} <Moment at={failingSince} form="dateTime" />
        </Tag>
      )}
      <span>
        {lastSuccessAt === null ? (
          words.neverSucceeded
        ) : (
          <>
            {words.lastSuccess} <Moment at={lastSuccessAt} form="dateTime" />
          </>
        )}
      </span>
      <span>{waiting > 0 ? words.waiting(waiting) : unread > 0 ? words.catchingUp : words.upToDate}</span>
    </>
  );
}
