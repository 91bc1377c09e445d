import { queryOptions } from "@tanstack/react-query";
import type { AccessRequestView } from "../../contract/access-request.ts";
import type { Id } from "../../contract/ids.ts";
import type { InvitationView } from "../../contract/invitation.ts";
import type { SpaceActivityView } from "../../contract/space-activity.ts";
import type { DirectoryEntry, SpaceSummary, SpaceView } from "../../contract/views.ts";
import { get } from "../api/client.ts";

export const spacesQuery = queryOptions({ queryKey: ["spaces"], queryFn: () => get<SpaceSummary[]>("/spaces") });

export const spaceQuery = (id: Id<"space">) => queryOptions({ queryKey: ["spaces", id], queryFn: () => get<SpaceView>(`/spaces/${id}`) });

/** People come and go while somebody looks. */
const lookedAgainEveryMs = 20_000;

export const spaceActivityQuery = (id: Id<"space">) =>
  queryOptions({
    queryKey: ["spaces", id, "activity"],
    queryFn: () => get<SpaceActivityView>(`/spaces/${id}/activity`),
    refetchInterval: lookedAgainEveryMs,
  });

/** Organisations, units and people that could be added to something, by what somebody has typed so far. */
export const directoryQuery = (typed: string) =>
  queryOptions({
    queryKey: ["directory", typed],
    queryFn: () => get<DirectoryEntry[]>(`/directory?q=${encodeURIComponent(typed)}`),
    placeholderData: (before: DirectoryEntry[] | undefined) => before,
  });

export const invitationsQuery = (id: Id<"space">) =>
  queryOptions({ queryKey: ["invitations", id], queryFn: () => get<InvitationView[]>(`/spaces/${id}/invitations`) });

export const accessRequestsQuery = (id: Id<"space">) =>
  queryOptions({ queryKey: ["access-requests", id], queryFn: () => get<AccessRequestView[]>(`/spaces/${id}/access-requests`) });
