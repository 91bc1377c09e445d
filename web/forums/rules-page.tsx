import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ForumRulesView } from "../../contract/seat.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { forumRulesQuery } from "./queries.ts";
import { TemplateList } from "../templates/template-list.tsx";
import { RulesForm } from "./rules-form.tsx";
import { ruleNames, useSaidOfRules } from "./said-of-rules.ts";
import { SeatList } from "./seat-list.tsx";

const route = getRouteApi("/app/forums/$forumId/rules");

/** How a forum works, and who sits in it: for everybody to see, and for those who lead it to change. */
export function RulesPage() {
  const words = useWords(forumRulesWords);
  const shell = useWords(shellWords);
  const { forumId } = route.useParams();
  const query = useQuery(forumRulesQuery(forumId));
  const view = query.data;
  return (
    <Page
      title={view === undefined ? (query.isError ? words.title : shell.loading) : words.title}
      above={
        view !== undefined && (
          <Link to="/forums/$forumId" params={{ forumId }}>
            {view.forum.name}
          </Link>
        )
      }
      below={view !== undefined && <p className="lede">{words.lede(view.kind)}</p>}
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <div className="columns">
            <Rules view={loaded} />
            <div>
              <SeatList view={loaded} />
              <TemplateList forumId={loaded.forum.id} mayChange={loaded.may.change} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Rules({ view }: { view: ForumRulesView }) {
  const words = useWords(forumRulesWords);
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={words.rules}
      action={
        view.may.change &&
        !changing && (
          <button type="button" className="button button-secondary button-small" onClick={() => setChanging(true)}>
            {words.change}
          </button>
        )
      }
    >
      {changing ? <RulesForm view={view} onClose={() => setChanging(false)} /> : <RulesRead view={view} />}
    </Section>
  );
}

function RulesRead({ view: { rules, usual } }: { view: ForumRulesView }) {
  const words = useWords(forumRulesWords);
  const { labels, said } = useSaidOfRules();
  return (
    <dl className="rules">
      {ruleNames.map((name) => (
        <div key={name}>
          <dt>{labels[name]}</dt>
          <dd>
            {said(name, rules)}
            <span className="person-of">{JSON.stringify(rules[name]) === JSON.stringify(usual[name]) ? words.usual : words.differs}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
