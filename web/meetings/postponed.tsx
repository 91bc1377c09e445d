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
  const types = useWords(itemTypeWords);
  const access = useWords(itemAccessWords);
  const takeUp = useSend(({ id, ...facts }: Postponed) =>
    post<MeetingView>(`/meetings/${meeting.id}/agenda-items`, { ...facts, submissionId: null, continuesId: id }),
  );
  if (meeting.postponed.length === 0) return null;
  return (
    <Section title={words.title} lede={words.lede}>
      <ul className="rows">
        {meeting.postponed.map((item) => (
          <li key={item.id} className="row">
            <div className="row-main">
              <p className="row-title">{item.title}</p>
              <p className="row-facts">
                {types[item.itemType]} · {access[item.access]}
              </p>
            </div>
            <button
              type="button"
              className="button button-secondary button-small"
              aria-label={words.name(item.title)}
              aria-disabled={takeUp.isPending}
              onClick={() => takeUp.mutate(item)}
            >
              {words.put}
            </button>
          </li>
        ))}
      </ul>
      {takeUp.error !== null && <ProblemNotice error={takeUp.error} />}
    </Section>
  );
}
