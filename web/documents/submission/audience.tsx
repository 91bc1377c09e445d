import type { DocumentView, ForumRef } from "../../../contract/views.ts";
import { submissionWords } from "../../../i18n/submission.ts";
import { useWords } from "../../ui/language.tsx";

/** Who will see what is frozen: the forum, the space, and in time everybody. `members` is null until it is known. */
export function Audience({ forum, readers, members }: { forum: ForumRef; readers: DocumentView["readers"]; members: number | null }) {
  const words = useWords(submissionWords);
  return (
    <section>
      <h3>{words.audience}</h3>
      <ul>
        {members !== null && <li>{words.members(forum.name, members)}</li>}
        <li>{words.space(readers.map(({ name }) => name).filter((name) => name !== forum.name))}</li>
        <li>{words.public}</li>
      </ul>
    </section>
  );
}
