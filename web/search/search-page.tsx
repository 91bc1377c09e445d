import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { documentStates, type DocumentState } from "../../contract/document.ts";
import { searchGroups, type SearchAnswer, type SearchHit } from "../../contract/search.ts";
import { documentStateWords } from "../../i18n/documents.ts";
import { searchWords } from "../../i18n/search.ts";
import { Failed } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { spacesQuery } from "../spaces/queries.ts";
import { Empty } from "../ui/empty.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { More } from "../ui/more.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { FoundWords } from "./found-words.tsx";
import { factsOf } from "./hit-facts.ts";
import { placeOf } from "./place.ts";
import { organisationsQuery, searchQuery, type Search } from "./queries.ts";

const route = getRouteApi("/app/search");
const allStates: DocumentState[] = [...new Set(Object.values(documentStates).flat())];

/** Everything that I may read. What is asked for is in the address. */
export function SearchPage() {
  const words = useWords(searchWords);
  const states = useWords(documentStateWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const spaces = useQuery(spacesQuery);
  const organisations = useQuery(organisationsQuery);
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false });
  const orAll = (value: string) => (value === "" ? undefined : value);
  const select = (
    name: "group" | "space" | "organisation" | "state",
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      name={name}
      label={label}
      value={search[name] ?? ""}
      onChange={(value) => set({ [name]: orAll(value) })}
      options={[{ value: "", label: all }, ...options]}
    />
  );
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Page title={words.title} below={<p className="lede">{words.lede}</p>}>
      <div className="record-search" role="search">
        <TextField type="search" name="q" label={words.q} help={words.qHelp} value={search.q} onChange={(q) => set({ q })} />
        <div className="record-filters">
          {select(
            "group",
            words.group,
            words.allGroups,
            searchGroups.map((value) => ({ value, label: words.groups[value] })),
          )}
          {select("space", words.space, words.allSpaces, (spaces.data ?? []).map(named))}
          {select("organisation", words.organisation, words.allOrganisations, (organisations.data ?? []).map(named))}
          {select(
            "state",
            words.state,
            words.allStates,
            allStates.map((value) => ({ value, label: states[value] })),
          )}
          <TextField name="year" label={words.year} value={search.year ?? ""} onChange={(year) => set({ year: orAll(year) })} />
        </div>
      </div>
      <Results search={search} />
    </Page>
  );
}

function Results({ search }: { search: Search }) {
  const words = useWords(searchWords);
  // A year that is being written is no year yet.
  const { year, ...rest } = useDeferredValue(search);
  const asked = { ...rest, ...(year !== undefined && /^\d{4}$/.test(year) ? { year } : {}) };
  const query = useInfiniteQuery({ ...searchQuery(asked), placeholderData: (before) => before });
  if (query.data === undefined)
    return query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={6} />;
  const { group: _group, ...filters } = asked;
  const isAsked = Object.values(filters).some((value) => value !== undefined && value !== "");
  const groups = together(query.data.pages);
  if (groups.length === 0) return <Empty>{isAsked ? words.none : words.start}</Empty>;
  return (
    <div aria-busy={query.isPlaceholderData}>
      {groups.map(({ group, hits, next }) => (
        <Section key={group} title={words.groups[group]}>
          <ul className="rows">
            {hits.map((hit) => (
              <Hit key={hit.id} hit={hit} />
            ))}
          </ul>
          {asked.group === undefined && next !== null && (
            <Link to="/search" search={{ ...asked, group }} className="button button-secondary button-small">
              {words.all(words.groups[group])}
            </Link>
          )}
          {asked.group !== undefined && <More query={query} label={words.more} />}
        </Section>
      ))}
    </div>
  );
}

/** The pages of one list, one after the other. */
function together(pages: SearchAnswer[]): SearchAnswer["groups"] {
  const groups = new Map<string, SearchAnswer["groups"][number]>();
  for (const { group, hits, next } of pages.flatMap((page) => page.groups))
    groups.set(group, { group, hits: [...(groups.get(group)?.hits ?? []), ...hits], next });
  return [...groups.values()];
}

function Hit({ hit }: { hit: SearchHit }) {
  const { language } = useLanguage();
  const title = <FoundWords pieces={hit.title} />;
  return (
    <li className="row">
      <div className="row-main">
        {hit.url === null ? (
          <p className="row-title">{title}</p>
        ) : (
          <Link {...placeOf(hit.url)} className="row-title">
            {title}
          </Link>
        )}
        <p className="row-facts">{factsOf(language, hit)}</p>
        {hit.excerpt.length > 0 && (
          <p className="row-text clamp">
            <FoundWords pieces={hit.excerpt} />
          </p>
        )}
      </div>
    </li>
  );
}
