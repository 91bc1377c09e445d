import { queryOptions } from "@tanstack/react-query";
import type { AgendaPublication, ItemTextView, PublicationPreview } from "../../contract/agenda-views.ts";
import type { AttachmentsView } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import type { ChecksView, MeetingSummary, MeetingView } from "../../contract/views.ts";
import { get, post } from "../api/client.ts";

export const comingMeetingsQuery = queryOptions({ queryKey: ["meetings"], queryFn: () => get<MeetingSummary[]>("/meetings") });

export const meetingQuery = (id: Id<"meeting">) =>
  queryOptions({ queryKey: ["meetings", id], queryFn: () => get<MeetingView>(`/meetings/${id}`) });

/** Whoever may write the item's text finds one to write in: it is made when they first come. */
export const itemTextQuery = (id: Id<"agendaItem">) =>
  queryOptions({
    queryKey: ["agenda-items", id, "text"],
    queryFn: async () => {
      const view = await get<ItemTextView>(`/agenda-items/${id}/text`);
      return view.role === "author" && view.textId === null ? post<ItemTextView>(`/agenda-items/${id}/text`) : view;
    },
  });

export const publicationQuery = (id: Id<"meeting">) =>
  queryOptions({ queryKey: ["meetings", id, "publication"], queryFn: () => get<PublicationPreview>(`/meetings/${id}/publication`) });

export const publicationsQuery = (id: Id<"meeting">) =>
  queryOptions({ queryKey: ["meetings", id, "publications"], queryFn: () => get<AgendaPublication[]>(`/meetings/${id}/publications`) });

/** Kept for nobody: the text that it is asked of is written in meanwhile. */
export const itemChecksQuery = (id: Id<"agendaItem">) =>
  queryOptions({ queryKey: ["agenda-items", id, "checks"], queryFn: () => get<ChecksView>(`/agenda-items/${id}/checks`), gcTime: 0 });

export const attachmentsQuery = (id: Id<"agendaItem">) =>
  queryOptions({ queryKey: ["agenda-items", id, "attachments"], queryFn: () => get<AttachmentsView>(`/agenda-items/${id}/attachments`) });
