import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import type { SpaceView } from "../../contract/views.ts";
import { spaceRoleWords } from "../../i18n/roles.ts";
import { shellWords } from "../../i18n/shell.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { Section } from "../ui/section.tsx";
import { ChangeSpaceDialog } from "./change-space-dialog.tsx";
import { NewGroupDialog } from "./new-group-dialog.tsx";
import { Participants } from "./participants.tsx";
import { spaceQuery } from "./queries.ts";
import { Activity, HereNow } from "./space-activity.tsx";
import { SpaceDocuments } from "./space-documents.tsx";

const AskForAccess = lazy(async () => ({ default: (await import("../access-requests/ask-for-access.tsx")).AskForAccess }));

const route = getRouteApi("/app/spaces/$spaceId");

export function SpacePage() {
  const words = useWords(spacesWords);
  const shell = useWords(shellWords);
  const { spaceId } = route.useParams();
  const query = useQuery(spaceQuery(spaceId));
  const [changing, setChanging] = useState(false);
  const space = query.data;
  return (
    <Page
      title={space?.name ?? (query.isError ? words.title : shell.loading)}
      above={<Link to="/spaces">{words.title}</Link>}
      below={space === undefined ? undefined : <Standing space={space} />}
      actions={
        space?.may.change === true && (
          <button type="button" className="button button-secondary" onClick={() => setChanging(true)}>
            {words.space.change}
          </button>
        )
      }
    >
      <Loaded query={query} lines={8} refused={<AskForAccess about={spaceId} />}>
        {(loaded) => (
          <>
            <SpaceDocuments space={loaded} />
            <div className="columns columns-wide-left">
              <div>
                <Section title={words.space.purpose}>
                  {loaded.purpose === "" ? <p className="quiet">{words.space.noText}</p> : <Prose text={loaded.purpose} />}
                </Section>
                <Section title={words.space.goals}>
                  {loaded.goals === "" ? <p className="quiet">{words.space.noText}</p> : <Prose text={loaded.goals} />}
                </Section>
                <Activity spaceId={loaded.id} />
              </div>
              <div>
                <HereNow spaceId={loaded.id} />
                <Participants space={loaded} />
                <Groups space={loaded} />
              </div>
              <ChangeSpaceDialog space={loaded} open={changing} onClose={() => setChanging(false)} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ space }: { space: SpaceView }) {
  const words = useWords(spacesWords).space;
  const roles = useWords(spaceRoleWords);
  return (
    <p className="facts">
      {space.forum === null ? (
        words.noForum
      ) : (
        <span>
          {words.under}{" "}
          <Link to="/forums/$forumId" params={{ forumId: space.forum.id }}>
            {space.forum.name}
          </Link>
          {" · "}
          <Link to="/forums/$forumId/status" params={{ forumId: space.forum.id }}>
            {words.status}
          </Link>
        </span>
      )}
      <span>{space.myRole === null ? words.throughForum : `${words.myRole}: ${roles[space.myRole].toLowerCase()}`}</span>
    </p>
  );
}

function Groups({ space }: { space: SpaceView }) {
  const words = useWords(spacesWords).space;
  const [creating, setCreating] = useState(false);
  return (
    <Section
      title={words.groups}
      action={
        space.may.change && (
          <button type="button" className="button button-secondary button-small" onClick={() => setCreating(true)}>
            {words.newGroup}
          </button>
        )
      }
    >
      {space.groups.length === 0 && <p className="quiet">{words.groupsEmpty}</p>}
      {space.groups.map((group) => (
        <div key={group.id} className="group">
          <h3>{group.name}</h3>
          {group.purpose !== "" && <p>{group.purpose}</p>}
          {/* A unit's own name may hold a comma, so the members stand in a list. */}
          <ul className="tight">
            {group.members.map((member) => (
              <li key={member.id}>{member.name}</li>
            ))}
          </ul>
        </div>
      ))}
      <NewGroupDialog space={space} open={creating} onClose={() => setCreating(false)} />
    </Section>
  );
}
