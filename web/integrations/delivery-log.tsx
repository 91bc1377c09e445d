import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { attemptResults } from "../../contract/endpoint.ts";
import type { EndpointDetail } from "../../contract/endpoint-views.ts";
import { eventTypes } from "../../contract/event.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { instantInCopenhagen } from "../forums/copenhagen.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Empty } from "../ui/empty.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Attempts } from "./attempts.tsx";
import { attemptsQuery, type LogSearch } from "./queries.ts";
import { More } from "../ui/more.tsx";

const route = getRouteApi("/app/integrations");
const dayMs = 24 * 60 * 60 * 1000;

/** The attempts, newest first. What one looks for is in the address, so that it can be shared. */
export function DeliveryLog({ endpoint }: { endpoint: EndpointDetail }) {
  const words = useWords(endpointWords).log;
  const { type, result, from, to } = route.useSearch();
  const query = useInfiniteQuery(attemptsQuery(endpoint.id, searchOf({ type, result, from, to })));
  const attempts = query.data?.pages.flatMap((page) => page.attempts);
  const isNarrowed = type !== undefined || result !== undefined || from !== undefined || to !== undefined;
  return (
    <Section title={words.title}>
      <LogFilters />
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {attempts === undefined ? (
        !query.isError && <Skeleton />
      ) : attempts.length === 0 ? (
        <Empty>{isNarrowed ? words.noneFound : words.none}</Empty>
      ) : (
        <Attempts endpoint={endpoint} attempts={attempts} />
      )}
      <More query={query} label={words.more} />
    </Section>
  );
}

function LogFilters() {
  const words = useWords(endpointWords);
  const types = useWords(eventTypeWords);
  const { type, result, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (name: "type" | "result" | "from" | "to", value: string) =>
    void navigate({ search: (search) => ({ ...search, [name]: value === "" ? undefined : value }), replace: true, resetScroll: false });
  const any = { value: "", label: words.log.any };
  return (
    <div className="side-by-side" role="search" aria-label={words.log.filters}>
      <SelectField
        name="type"
        label={words.log.type}
        value={type ?? ""}
        onChange={(value) => narrow("type", value)}
        options={[any, ...eventTypes.map((value) => ({ value, label: types[value] }))]}
      />
      <SelectField
        name="result"
        label={words.log.result}
        value={result ?? ""}
        onChange={(value) => narrow("result", value)}
        options={[any, ...attemptResults.map((value) => ({ value, label: words.results[value] }))]}
      />
      <TextField name="from" type="date" label={words.log.from} value={from ?? ""} onChange={(value) => narrow("from", value)} />
      <TextField name="to" type="date" label={words.log.to} value={to ?? ""} onChange={(value) => narrow("to", value)} />
    </div>
  );
}

/** The dates on the page are whole days in Copenhagen, the last one included; the API takes instants. A date half typed narrows nothing. */
function searchOf({ type, result, from, to }: { [K in "type" | "result" | "from" | "to"]: string | undefined }): LogSearch {
  const start = instantInCopenhagen(from ?? "", "00:00");
  const lastDay = Date.parse(`${to ?? ""}T00:00:00Z`);
  const end = Number.isNaN(lastDay) ? null : instantInCopenhagen(new Date(lastDay + dayMs).toISOString().slice(0, 10), "00:00");
  return {
    ...(type === undefined ? {} : { eventType: type }),
    ...(result === undefined ? {} : { result }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}
