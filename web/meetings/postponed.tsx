import type { MeetingView } from "../../contract/views.ts";
import { postponedWords } from "../../i18n/postponed.ts";
import { itemAccessWords, itemTypeWords } from "../../i18n/meetings.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";

type Postponed = MeetingView["postponed"][number];

/** What earlier meetings put off, each to be taken up on this agenda by a press. */
export function PostponedItems({ meeting }: { meeting: MeetingView }) {
  const words = useWords(postponedWords);
  if (meeting.postponed.length === 0) return null;
  return (
    <Section title={words.title} lede={words.lede}>
      <ul className="rows">
        {meeting.postponed.map((item) => (
          <Item key={item.id} meetingId={meeting.id} item={item} />
        ))}
      </ul>
    </Section>
  );
}

/** Each is taken up by itself: whoever takes up several waits for none of them. */
function Item({ meetingId, item: { id, ...facts } }: { meetingId: MeetingView["id"]; item: Postponed }) {
  const words = useWords(postponedWords);
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  const takeUp = useSend(() => post<MeetingView>(`/meetings/${meetingId}/agenda-items`, { ...facts, submissionId: null, continuesId: id }));
  return (
    <li className="row">
      <div className="row-main">
        <p className="row-title">{facts.title}</p>
        <p className="row-facts">
          {types[facts.itemType]} · {access[facts.access]}
        </p>
        {takeUp.error !== null && <ProblemNotice error={takeUp.error} />}
      </div>
      <button
        type="button"
        className="button button-secondary button-small"
        aria-label={words.name(facts.title)}
        aria-disabled={takeUp.isPending}
        onClick={() => takeUp.mutate(undefined)}
      >
        {words.put}
      </button>
    </li>
  );
}
