import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { CanonicalText } from "../../../contract/text.ts";
import type { DocumentView, SubmissionView } from "../../../contract/views.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { canonicalText } from "../../../text/canonical.ts";
import { compareTexts } from "../../../text/comparison.ts";
import { infoIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";
import { Moment } from "../../ui/moment.tsx";
import type { Session } from "../session.ts";
import { versionQuery } from "./queries.ts";

/** Whether the text still says what was submitted, and what was decided on; and the way to what is otherwise. */
export function ChangedSince({ document, session }: { document: DocumentView; session: Session }) {
  const standing = document.submissions.filter(({ withdrawnAt }) => withdrawnAt === null).toSorted((a, b) => b.number - a.number);
  const decided = standing.find(({ decision }) => decision !== null);
  const [latest] = standing;
  return (
    <>
      {latest !== undefined && latest !== decided && <Since event="submitted" submission={latest} document={document} session={session} />}
      {decided !== undefined && <Since event="decided" submission={decided} document={document} session={session} />}
    </>
  );
}

type SinceProps = { event: "submitted" | "decided"; submission: SubmissionView; document: DocumentView; session: Session };

function Since({ event, submission, document, session }: SinceProps) {
  const words = useWords(versionWords).since[event];
  const shared = useWords(versionWords).since;
  const query = useQuery(versionQuery(document.id, submission.versionId));
  const isChanged = useDiffers(session, query.data?.text);
  if (isChanged === undefined) return null;
  return (
    <p className="changed-since">
      <Icon path={infoIcon} />
      <span>
        {isChanged ? words.changed : words.unchanged} (<Moment at={submission.submittedAt} form="date" />){isChanged ? ". " : "."}
        {isChanged && (
          <Link
            to="/documents/$documentId"
            params={{ documentId: document.id }}
            search={{ changes: submission.versionId }}
            resetScroll={false}
          >
            {shared.see}
          </Link>
        )}
      </span>
    </p>
  );
}

/** To compare a long text takes a while, and nobody needs to know while they write. */
const quietForMs = 3000;

/** Whether the live text says something else than this; undefined until that is known. */
function useDiffers({ doc }: Session, text: CanonicalText | undefined): boolean | undefined {
  const [differs, setDiffers] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    if (text === undefined) return undefined;
    const look = () => setDiffers(compareTexts(text, canonicalText(doc, text.kind)).some(({ isChanged }) => isChanged));
    let due = window.setTimeout(look);
    const wrote = () => {
      window.clearTimeout(due);
      due = window.setTimeout(look, quietForMs);
    };
    doc.on("update", wrote);
    return () => {
      doc.off("update", wrote);
      window.clearTimeout(due);
    };
  }, [doc, text]);
  return differs;
}
