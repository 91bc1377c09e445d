import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { Id } from "../../contract/ids.ts";
import { recordKinds, type RecordHit } from "../../contract/record.ts";
import { changedMeeting } from "../../i18n/changed-meetings.ts";
import { longDate } from "../../i18n/language.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { forumQuery, forumsQuery } from "../forums/queries.ts";
import { Failed } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { recordQuery, type RecordSearch } from "./queries.ts";
import { More } from "../ui/more.tsx";

const route = getRouteApi("/app/record");

/** Everything the forums have decided, here and before. What is asked for is in the address. */
export function RecordPage() {
  const words = useWords(recordPageWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const forums = useQuery(forumsQuery);
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false });
  const orAll = (value: string) => (value === "" ? undefined : value);
  return (
    <Page title={words.title} below={<p className="lede">{words.lede}</p>}>
      <div className="record-search" role="search">
        <TextField type="search" name="q" label={words.q} help={words.qHelp} value={search.q} onChange={(q) => set({ q })} />
        <div className="record-filters">
          <SelectField
            name="forum"
            label={words.forum}
            value={search.forum ?? ""}
            onChange={(forum) => set({ forum: orAll(forum) })}
            options={[{ value: "", label: words.allForums }, ...(forums.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <SelectField
            name="kind"
            label={words.kind}
            value={search.kind ?? ""}
            onChange={(kind) => set({ kind: orAll(kind) })}
            options={[{ value: "", label: words.allKinds }, ...recordKinds.map((value) => ({ value, label: words.kinds[value] }))]}
          />
          <TextField type="date" name="from" label={words.from} value={search.from ?? ""} onChange={(from) => set({ from: orAll(from) })} />
          <TextField type="date" name="to" label={words.to} value={search.to ?? ""} onChange={(to) => set({ to: orAll(to) })} />
        </div>
      </div>
      <Found search={search} />
    </Page>
  );
}

function Found({ search }: { search: RecordSearch }) {
  const words = useWords(recordPageWords);
  const asked = useDeferredValue(search);
  const query = useInfiniteQuery({ ...recordQuery(asked), placeholderData: (before) => before });
  if (query.data === undefined)
    return query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={6} />;
  const hits = query.data.pages.flatMap((page) => page.hits);
  const isAsked = Object.values(asked).some((value) => value !== undefined && value !== "");
  const onlyForum = asked.forum !== undefined && Object.values(asked).filter((value) => value !== undefined && value !== "").length === 1;
  if (hits.length === 0)
    return (
      <Empty action={asked.forum !== undefined && <BringMinutes forumId={asked.forum} />}>
        {onlyForum ? words.nothingInForum : isAsked ? words.none : words.nothingYet}
      </Empty>
    );
  return (
    <>
      <h2 className="sr-only">{words.results}</h2>
      <ul className="rows record-hits" aria-busy={query.isPlaceholderData}>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
      <More query={query} label={words.more} />
    </>
  );
}

/** The way to a record for a forum that has none yet, for those who may bring its minutes. */
function BringMinutes({ forumId }: { forumId: Id<"forum"> }) {
  const words = useWords(recordPageWords).forumPage;
  const forum = useQuery(forumQuery(forumId));
  if (forum.data?.may.importMinutes !== true) return null;
  return (
    <Link to="/forums/$forumId/import" params={{ forumId }} className="button button-primary button-small">
      {words.importAction}
    </Link>
  );
}

function Hit({ hit }: { hit: RecordHit }) {
  const words = useWords(recordPageWords);
  const { language } = useLanguage();
  const changed = changedMeeting[language](hit);
  return (
    <li className="row">
      <div className="row-main">
        <Link to={hit.url} className="row-title">
          {hit.title}
        </Link>
        <p className="row-facts">
          {[
            hit.citation,
            hit.kind === "decision" ? longDate(language, new Date(`${hit.date}T12:00:00Z`)) : "",
            hit.kind === "imported" ? words.imported.mark : "",
            hit.access === "closed" ? words.closed : "",
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
        {changed !== null && <p className="row-facts">{changed}</p>}
        {hit.excerpt !== "" && <p className="row-text clamp">{hit.excerpt}</p>}
      </div>
      {hit.outcome !== null && hit.state !== null ? (
        <OutcomeTag outcome={hit.outcome} state={hit.state} />
      ) : (
        <span className="quiet">{words.undecided}</span>
      )}
    </li>
  );
}
