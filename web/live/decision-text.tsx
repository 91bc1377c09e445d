import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import type { ItemTextView } from "../../contract/agenda-views.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { get, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Beside } from "../ui/beside.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import type { ItemParts } from "./item-parts.ts";

/** The editor is heavy, and there is nothing to read in it before somebody has begun to write. */
const DecisionEditor = lazy(() => import("./decision-editor.tsx").then((module) => ({ default: module.DecisionEditor })));

/** What is being decided, word for word while it is written, for everybody in the meeting. The decision itself is what is recorded of it. */
export function DecisionText({ meeting, item }: ItemParts) {
  const words = useWords(livePageWords);
  // Under the meeting's key: those who follow hear of it when somebody begins.
  const { data } = useQuery({
    queryKey: ["meetings", meeting.id, "text", item.id],
    queryFn: () => get<ItemTextView>(`/agenda-items/${item.id}/text`),
  });
  const begin = useSend(() => post<ItemTextView>(`/agenda-items/${item.id}/text`));
  if (data === undefined || data.role === null) return null;
  if (data.textId === null && data.role === "reader") return null;
  return (
    <section className="live-part" aria-label={words.wording}>
      {data.textId === null ? (
        <>
          <h3>{words.wording}</h3>
          <button type="button" className="button button-secondary button-small" onClick={() => begin.mutate(undefined)}>
            {words.writeWording}
          </button>
          {begin.isError && <ProblemNotice error={begin.error} />}
        </>
      ) : (
        <Beside fallback={<Skeleton lines={3} />}>
          <DecisionEditor textId={data.textId} mayWrite={data.role === "author"} />
        </Beside>
      )}
    </section>
  );
}
