import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { MeetingSummary, MeetingView } from "../../contract/views.ts";
import { get } from "../api/client.ts";

export const comingMeetingsQuery = queryOptions({ queryKey: ["meetings"], queryFn: () => get<MeetingSummary[]>("/meetings") });

export const meetingQuery = (id: Id<"meeting">) =>
  queryOptions({ queryKey: ["meetings", id], queryFn: () => get<MeetingView>(`/meetings/${id}`) });
