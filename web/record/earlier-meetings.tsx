import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ForumView } from "../../contract/views.ts";
import { longDate } from "../../i18n/language.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { importsQuery } from "./queries.ts";

/** The meetings that the forum brought along from before, and the way to bring more. */
export function EarlierMeetings({ forum }: { forum: ForumView }) {
  const words = useWords(recordPageWords);
  const { language } = useLanguage();
  const query = useQuery(importsQuery(forum.id));
  const bring = (kind: "button-secondary" | "button-primary") =>
    forum.may.importMinutes && (
      <Link to="/forums/$forumId/import" params={{ forumId: forum.id }} className={`button ${kind} button-small`}>
        {words.forumPage.importAction}
      </Link>
    );
  return (
    <Section title={words.forumPage.heading} action={query.data?.length === 0 ? undefined : bring("button-secondary")}>
      <Loaded query={query}>
        {(imports) =>
          imports.length === 0 ? (
            <Empty action={bring("button-primary")}>{words.forumPage.empty}</Empty>
          ) : (
            <ul className="rows">
              {imports.map((meeting) => (
                <li key={meeting.id} className="row">
                  <div className="row-main">
                    <Link to="/imports/$importId" params={{ importId: meeting.id }} className="row-title">
                      {longDate(language, new Date(`${meeting.date}T12:00:00Z`))}
                    </Link>
                    <p className="row-facts">
                      {[meeting.place, words.forumPage.items(meeting.itemCount)].filter((part) => part !== "").join(" · ")}
                    </p>
                  </div>
                  {meeting.withdrawn === null ? (
                    <Tag tone="quiet">{words.imported.mark}</Tag>
                  ) : (
                    <Tag tone="stopped">{words.imported.withdrawn}</Tag>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p className="section-foot">
        <Link to="/record" search={{ forum: forum.id }}>
          {words.forumPage.search}
        </Link>
      </p>
    </Section>
  );
}
