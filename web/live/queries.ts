import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import { get } from "../api/client.ts";

/** Should a ring be lost on the way, the screen is not behind for longer than this. */
const lookedAfterEveryMs = 30_000;

/** Under the meeting's own key: what makes the meeting anew makes this anew. */
export const liveKey = (id: Id<"meeting">) => ["meetings", id, "live"] as const;

export const liveQuery = (id: Id<"meeting">) =>
  queryOptions({
    queryKey: liveKey(id),
    queryFn: () => get<LiveMeetingView>(`/meetings/${id}/live`),
    refetchInterval: lookedAfterEveryMs,
  });
