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
  if (meeting.setAside.length === 0) return null;
  return (
    <div className="off-agenda">
      <h3>{words.aside}</h3>
      <p className="quiet">{words.asideLede}</p>
      <ul className="rows">
        {meeting.setAside.map((item) => (
          <Aside key={item.id} {...item} />
        ))}
      </ul>
    </div>
  );
}

/** Each is put back by itself: whoever puts back several waits for none of them. */
function Aside({ id, title }: MeetingView["setAside"][number]) {
  const words = useWords(agendaPageWords);
  const back = useSend(() => post<MeetingView>(`/agenda-items/${id}/return`));
  return (
    <li className="row">
      <span className="row-title">{title}</span>
      {back.error !== null && <ProblemNotice error={back.error} />}
      <button type="button" className="link-button" aria-label={`${words.putBack}: ${title}`} onClick={() => back.mutate(undefined)}>
        {words.putBack}
      </button>
    </li>
  );
}
