import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { AuditEntry } from "../../contract/audit-reading.ts";
import { auditVerbs } from "../../contract/audit.ts";
import type { SeatRole } from "../../contract/organisation.ts";
import type { Me } from "../../contract/views.ts";
import { auditPageWords } from "../../i18n/audit-page.ts";
import { auditVerbWords } from "../../i18n/audit.ts";
import { Failed } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { auditQuery, type AuditSearch } from "./queries.ts";
import { More } from "../ui/more.tsx";

const route = getRouteApi("/app/audit");

/** Whose logs are offered. What may be read of them is the server's to say. */
const leads: SeatRole[] = ["chair", "co_chair", "secretariat"];

function logsOf(me: Me, words: (typeof auditPageWords)["da"]): { value: string; label: string }[] {
  const forums = me.seats
    .filter(({ role }) => leads.includes(role))
    .map(({ forum }) => ({ value: forum.id, label: words.forum(forum.name) }));
  const organisations = me.organisations.filter(({ administrator }) => administrator);
  return [...forums, ...organisations.map(({ id, name }) => ({ value: id, label: words.organisation(name) }))];
}

/** Who did what. What is asked for is in the address. */
export function AuditPage() {
  const words = useWords(auditPageWords);
  const search = route.useSearch();
  const logs = logsOf(useMe(), words);
  const of = search.of ?? logs[0]?.value;
  return (
    <Page title={words.title} below={<p className="lede">{words.lede}</p>}>
      {of === undefined ? <Empty>{words.none}</Empty> : <Log key={of} of={of} search={search} logs={logs} />}
    </Page>
  );
}

function Log({ of, search, logs }: { of: string; search: AuditSearch; logs: { value: string; label: string }[] }) {
  const words = useWords(auditPageWords);
  const verbs = useWords(auditVerbWords);
  const navigate = route.useNavigate();
  const { of: _, ...asked } = search;
  const query = useInfiniteQuery({ ...auditQuery(of, asked), placeholderData: (before) => before });
  const set = (change: AuditSearch) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false });
  const orAll = (value: string) => (value === "" ? undefined : value);
  const actors = query.data?.pages[0]?.actors ?? [];
  const all = { value: "", label: words.all };
  return (
    <>
      <div className="record-search" role="search">
        <div className="record-filters">
          <SelectField
            name="of"
            label={words.log}
            value={of}
            // Somebody named in one log may not be in the other.
            onChange={(value) => set({ of: value, actor: undefined })}
            options={logs}
          />
          <SelectField
            name="actor"
            label={words.actor}
            value={search.actor ?? ""}
            onChange={(actor) => set({ actor: orAll(actor) })}
            options={[all, ...actors.map(({ id, name }) => ({ value: id, label: name ?? words.somebody }))]}
          />
          <SelectField
            name="verb"
            label={words.verb}
            value={search.verb ?? ""}
            onChange={(verb) => set({ verb: orAll(verb) })}
            options={[all, ...auditVerbs.map((verb) => ({ value: verb, label: verbs[verb] }))]}
          />
          <TextField type="date" name="from" label={words.from} value={search.from ?? ""} onChange={(from) => set({ from: orAll(from) })} />
          <TextField type="date" name="to" label={words.to} value={search.to ?? ""} onChange={(to) => set({ to: orAll(to) })} />
        </div>
      </div>
      <Entries query={query} isAsked={Object.values(asked).some((value) => value !== undefined)} />
    </>
  );
}

type EntriesProps = { query: ReturnType<typeof useInfiniteQuery<{ entries: AuditEntry[] }>>; isAsked: boolean };

function Entries({ query, isAsked }: EntriesProps) {
  const words = useWords(auditPageWords);
  if (query.data === undefined)
    return query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={8} />;
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty>{isAsked ? words.nothing : words.empty}</Empty>;
  return (
    <>
      <h2 className="sr-only">{words.entries}</h2>
      <ul className="rows" aria-busy={query.isPlaceholderData}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ul>
      <More query={query} label={words.more} />
    </>
  );
}

const Named = ({ title, url }: { title: string; url: string | null }) => (url === null ? title : <Link to={url}>{title}</Link>);

function Entry({ entry: { at, actor, verb, subject, place } }: { entry: AuditEntry }) {
  const words = useWords(auditPageWords);
  const verbs = useWords(auditVerbWords);
  return (
    <li className="row">
      <div className="row-main">
        <p>
          <strong>{actor.name ?? words.somebody}</strong> {verbs[verb]}
        </p>
        <p className="row-facts">
          <Moment at={at} form="dateTime" />
          {" · "}
          {subject.title !== null ? (
            <Named title={subject.title} url={subject.url} />
          ) : place === null ? (
            words.unnamed
          ) : (
            <Named {...place} />
          )}
        </p>
      </div>
    </li>
  );
}
