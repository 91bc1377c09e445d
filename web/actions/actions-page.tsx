import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Id } from "../../contract/ids.ts";
import { actionsWords } from "../../i18n/actions.ts";
import { forumQuery } from "../forums/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { ActionRows } from "./action-rows.tsx";
import { actionsQuery } from "./queries.ts";

const route = getRouteApi("/app/actions");

/** What was agreed: in a forum's meetings, or, without a forum in the address, for oneself and one's organisation to do. */
export function ActionsPage() {
  const words = useWords(actionsWords);
  const { forum, all } = route.useSearch();
  const query = useQuery(actionsQuery(forum ?? null));
  return (
    <Page
      title={forum === undefined ? words.mine : words.title}
      above={forum !== undefined && <ForumLink id={forum} />}
      below={<p className="lede">{forum === undefined ? words.mineLede : words.forumLede}</p>}
    >
      <nav className="tabs" aria-label={words.title}>
        <Link to="/actions" search={(before) => ({ ...before, all: undefined })} className="tab" activeOptions={{ exact: true }}>
          {words.onlyOpen}
        </Link>
        <Link to="/actions" search={(before) => ({ ...before, all: true })} className="tab" activeOptions={{ exact: true }}>
          {words.all}
        </Link>
      </nav>
      <Loaded query={query}>
        {(actions) => {
          const shown = all === true ? actions : actions.filter(({ settled }) => settled === null);
          if (shown.length === 0) return <Empty>{actions.length === 0 ? words.emptyAll : words.empty}</Empty>;
          return (
            <section className="section" aria-label={words.title}>
              <ActionRows actions={shown} withForum={forum === undefined} />
            </section>
          );
        }}
      </Loaded>
    </Page>
  );
}

function ForumLink({ id }: { id: Id<"forum"> }) {
  const forum = useQuery(forumQuery(id)).data;
  return (
    forum !== undefined && (
      <Link to="/forums/$forumId" params={{ forumId: id }}>
        {forum.name}
      </Link>
    )
  );
}
