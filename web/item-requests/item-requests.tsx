import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { ItemRequestsView, ItemRequestView } from "../../contract/item-request.ts";
import { itemRequestWords } from "../../i18n/item-requests.ts";
import { longDate } from "../../i18n/language.ts";
import { itemAccessWords } from "../../i18n/meetings.ts";
import { get } from "../api/client.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { DeclineForm, TakeOnForm } from "./answer-forms.tsx";
import { RequestForm } from "./request-form.tsx";

/** What people want on the forum's agenda: everything for those who make it, their own for others. */
export default function ItemRequests({ forumId }: { forumId: Id<"forum"> }) {
  const words = useWords(itemRequestWords);
  const query = useQuery({
    queryKey: ["forums", forumId, "item-requests"],
    queryFn: () => get<ItemRequestsView>(`/forums/${forumId}/item-requests`),
  });
  const announce = useAnnounce();
  const [doing, setDoing] = useState<"ask" | { request: ItemRequestView; answer: "takeOn" | "decline" } | null>(null);
  const close = () => setDoing(null);
  const view = query.data;
  if (view !== undefined && !view.may.request && view.requests.length === 0) return null;
  return (
    <Section
      title={words.title}
      {...(view === undefined ? {} : { lede: view.may.answer ? words.lede : words.ledeOwn })}
      action={
        view?.may.request === true && (
          <button type="button" className="button button-secondary button-small" onClick={() => setDoing("ask")}>
            {words.ask}
          </button>
        )
      }
    >
      <Loaded query={query} lines={2}>
        {({ requests, may }) =>
          requests.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <ul className="rows">
              {requests.map((request) => (
                <Request key={request.id} request={request} mayAnswer={may.answer} onAnswer={(answer) => setDoing({ request, answer })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog title={words.ask} open={doing === "ask"} onClose={close}>
        <RequestForm
          forumId={forumId}
          meetings={view?.meetings ?? []}
          onClose={close}
          onSent={() => {
            close();
            announce(words.sent);
          }}
        />
      </Dialog>
      <Dialog
        title={doing !== "ask" && doing?.answer === "decline" ? words.decline : words.takeOn}
        open={doing !== null && doing !== "ask"}
        onClose={close}
      >
        {doing !== null && doing !== "ask" && doing.answer === "takeOn" && (
          <TakeOnForm request={doing.request} meetings={view?.meetings ?? []} onClose={close} />
        )}
        {doing !== null && doing !== "ask" && doing.answer === "decline" && <DeclineForm request={doing.request} onClose={close} />}
      </Dialog>
    </Section>
  );
}

type Row = { request: ItemRequestView; mayAnswer: boolean; onAnswer: (answer: "takeOn" | "decline") => void };

function Request({ request: { title, why, access, wishedMeeting, requestedBy, answer }, mayAnswer, onAnswer }: Row) {
  const { language } = useLanguage();
  const words = useWords(itemRequestWords);
  const accesses = useWords(itemAccessWords);
  const day = (at: string) => longDate(language, new Date(at));
  return (
    <li className="row row-stack">
      <div className="row-main">
        <p className="row-title">{title}</p>
        <p className="row-facts">
          {accesses[access]}
          {wishedMeeting !== null && ` · ${words.wished(day(wishedMeeting.startsAt))}`}
          {requestedBy !== null && ` · ${words.by} ${requestedBy.name}`}
        </p>
        <p className="row-text">{why}</p>
        {answer !== null && answer.reason !== null && <p>{answer.reason}</p>}
        {answer !== null && answer.meeting !== null && (
          <Link to="/meetings/$meetingId" params={{ meetingId: answer.meeting.id }}>
            {day(answer.meeting.startsAt)}
          </Link>
        )}
      </div>
      <div className="row-actions">
        {answer === null ? (
          mayAnswer ? (
            <>
              <button
                type="button"
                className="button button-secondary button-small"
                aria-label={words.takeOnName(title)}
                onClick={() => onAnswer("takeOn")}
              >
                {words.takeOn}
              </button>
              <button type="button" className="link-button" aria-label={words.declineName(title)} onClick={() => onAnswer("decline")}>
                {words.decline}
              </button>
            </>
          ) : (
            <Tag tone="waiting">{words.waits}</Tag>
          )
        ) : (
          <Tag tone={answer.meeting === null ? "stopped" : "done"}>{answer.meeting === null ? words.declined : words.takenOn}</Tag>
        )}
      </div>
    </li>
  );
}
