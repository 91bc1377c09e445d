import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SpaceSummary } from "../../contract/views.ts";
import { byDanishName } from "../../i18n/language.ts";
import { spaceRoleWords } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { Filter } from "../ui/filter.tsx";
import { NewSpaceDialog } from "./new-space-dialog.tsx";
import { spacesQuery } from "./queries.ts";

const route = getRouteApi("/app/spaces");

export function SpacesPage() {
  const words = useWords(spacesWords);
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(spacesQuery);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={words.title}
      below={<p className="lede">{words.lede}</p>}
      actions={
        <button type="button" className="button button-primary" onClick={() => setCreating(true)}>
          {words.create}
        </button>
      }
    >
      <Loaded query={query} lines={5}>
        {(spaces) => {
          const shown = spaces.filter((space) => matches(space, q)).toSorted((a, b) => byDanishName(a.name, b.name));
          if (spaces.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <>
              <Filter label={words.filter} value={q} onChange={(typed) => void navigate({ search: { q: typed }, replace: true })} />
              {shown.length === 0 ? (
                <Empty>{words.noneFound(q)}</Empty>
              ) : (
                <ul className="cards">
                  {shown.map((space) => (
                    <li key={space.id}>
                      <SpaceCard space={space} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
      <NewSpaceDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

export function SpaceCard({ space }: { space: SpaceSummary }) {
  const words = useWords(spacesWords);
  const roles = useWords(spaceRoleWords);
  return (
    <div className="card">
      <h2 className="card-title">
        <Link to="/spaces/$spaceId" params={{ spaceId: space.id }} className="card-link">
          {space.name}
        </Link>
      </h2>
      {space.purpose !== "" && <p className="card-text clamp">{space.purpose}</p>}
      <p className="card-facts">
        {words.facts(space.participantCount, space.documentCount)}
        <br />
        {words.led}: {space.leads.join(", ")}
      </p>
      <p className="card-facts">{space.myRole === null ? words.fromForum : roles[space.myRole]}</p>
    </div>
  );
}

function matches(space: SpaceSummary, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase("da");
  return [space.name, space.purpose, ...space.leads].some((text) => text.toLocaleLowerCase("da").includes(wanted));
}
