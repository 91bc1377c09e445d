import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { MinutesVariant } from "../../contract/minutes.ts";
import { get } from "../api/client.ts";

export const minutesQuery = (id: Id<"meeting">, variant: MinutesVariant) =>
  queryOptions({
    queryKey: ["meetings", id, "minutes", variant],
    // What the others say of it comes without anybody asking, as long as there is something to say.
    refetchInterval: ({ state }) => (state.data?.standing === "sent" ? 15_000 : false),
    queryFn: () => get<MinutesView>(`/meetings/${id}/minutes?variant=${variant}`),
  });
