import { useEffect, useState } from "react";
import type { DocumentView } from "../../../contract/views.ts";
import { sentMeanwhileWords } from "../../../i18n/sent-meanwhile.ts";
import { useMe } from "../../shell/session.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useWords } from "../../ui/language.tsx";
import { NewsBar } from "../news-bar.tsx";

/** Tells those who have the text open that somebody else has put it to a forum: they would write on and take it to be in what is decided on. */
export function SentMeanwhile({ document: { submissions } }: { document: DocumentView }) {
  const words = useWords(sentMeanwhileWords);
  const announce = useAnnounce();
  const me = useMe();
  const latest = submissions.find(({ withdrawnAt }) => withdrawnAt === null);
  const [seen, setSeen] = useState(latest?.id);
  const isNews = latest !== undefined && latest.id !== seen && latest.submittedBy !== null && latest.submittedBy.id !== me.person.id;
  const said = isNews ? words.said(latest.submittedBy?.name ?? "", latest.forum.name) : null;
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  if (said === null) return null;
  return (
    <NewsBar text={said}>
      <button type="button" className="button button-secondary button-small" onClick={() => setSeen(latest?.id)}>
        {words.close}
      </button>
    </NewsBar>
  );
}
