import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { forumsWords } from "../../i18n/forums.ts";
import { byDanishName } from "../../i18n/language.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useMe } from "../shell/session.ts";
import { Empty } from "../ui/empty.tsx";
import { Filter } from "../ui/filter.tsx";
import { forumsQuery } from "./queries.ts";

const route = getRouteApi("/app/forums");

export function ForumsPage() {
  const words = useWords(forumsWords);
  const roles = useWords(seatRoleWords);
  const me = useMe();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(forumsQuery);
  return (
    <Page title={words.title} below={<p className="lede">{words.lede}</p>}>
      <Loaded query={query} lines={5}>
        {(forums) => {
          const wanted = q.trim().toLocaleLowerCase("da");
          const shown = forums
            .filter((forum) => forum.name.toLocaleLowerCase("da").includes(wanted))
            .toSorted((a, b) => byDanishName(a.name, b.name));
          if (forums.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <>
              <Filter label={words.filter} value={q} onChange={(typed) => void navigate({ search: { q: typed }, replace: true })} />
              {shown.length === 0 ? (
                <Empty>{words.noneFound(q)}</Empty>
              ) : (
                <ul className="cards">
                  {shown.map((forum) => {
                    const seat = me.seats.find((candidate) => candidate.forum.id === forum.id);
                    return (
                      <li key={forum.id}>
                        <div className="card">
                          <h2 className="card-title">
                            <Link to="/forums/$forumId" params={{ forumId: forum.id }} className="card-link">
                              {forum.name}
                            </Link>
                          </h2>
                          <p className="card-facts">{forum.kind}</p>
                          {seat !== undefined && <p className="card-facts">{roles[seat.role]}</p>}
                        </div>
                      </li>
                    );
                  })}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
