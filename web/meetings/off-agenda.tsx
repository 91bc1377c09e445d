import type { Id } from "../../contract/ids.ts";
import type { MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** Of the forum's standard items, those that are not on the agenda. */
export function StandardItems({ meeting }: { meeting: MeetingView }) {
  const words = useWords(agendaPageWords).standard;
  const add = useSend(() => post<MeetingView>(`/meetings/${meeting.id}/standard-items`));
  if (meeting.lackingStandardItems.length === 0) return null;
  return (
    <div className="off-agenda">
      <p className="quiet">{words.lede(meeting.lackingStandardItems.join(", "))}</p>
      <button type="button" className="button button-secondary button-small" onClick={() => add.mutate(undefined)}>
        {words.add}
      </button>
      {add.error !== null && <ProblemNotice error={add.error} />}
    </div>
  );
}

/** What was taken off before the agenda came out, to be put back with one press. */
export function SetAside({ meeting }: { meeting: MeetingView }) {
  const words = useWords(agendaPageWords);
  const back = useSend((id: Id<"agendaItem">) => post<MeetingView>(`/agenda-items/${id}/return`));
  if (meeting.setAside.length === 0) return null;
  return (
    <div className="off-agenda">
      <h3>{words.aside}</h3>
      <p className="quiet">{words.asideLede}</p>
      <ul className="rows">
        {meeting.setAside.map((item) => (
          <li key={item.id} className="row">
            <span className="row-title">{item.title}</span>
            <button
              type="button"
              className="link-button"
              aria-label={`${words.putBack}: ${item.title}`}
              onClick={() => back.mutate(item.id)}
            >
              {words.putBack}
            </button>
          </li>
        ))}
      </ul>
      {back.error !== null && <ProblemNotice error={back.error} />}
    </div>
  );
}
