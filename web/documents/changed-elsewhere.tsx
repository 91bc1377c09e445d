import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView, VersionSummary } from "../../contract/views.ts";
import { changedElsewhereWords } from "../../i18n/changed-elsewhere.ts";
import { nextStepWords } from "../../i18n/next-steps.ts";
import { documentStateWords } from "../../i18n/documents.ts";
import type { Language } from "../../i18n/language.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { readersQuery } from "../access/queries.ts";
import { positionsQuery } from "../positions/queries.ts";
import { useMe } from "../shell/session.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useLanguage } from "../ui/language.tsx";
import { NewsBar, type News } from "./news-bar.tsx";
import { documentQuery } from "./queries.ts";
import type { Session } from "./session.ts";
import { standingOf } from "./standing.tsx";
import { versionsQuery } from "./versions/queries.ts";

/** What the page knew of the document, and knows now. */
type Known = { document: DocumentView | undefined; versions: VersionSummary[] | undefined };

/**
 * Fetches anew what the page shows of the document when the line says that it has changed, and tells what somebody else has done: they would write on and take it to be
 * in what is decided on. What one has done oneself the button that did it tells.
 */
export function ChangedElsewhere({ documentId, session }: { documentId: Id<"document">; session: Session }) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const me = useMe().person.id;
  const queries = useQueryClient();
  const [said, setSaid] = useState<News | null>(null);
  useEffect(() => {
    const known = (): Known => ({
      document: queries.getQueryData(documentQuery(documentId).queryKey),
      versions: queries.getQueryData(versionsQuery(documentId).queryKey),
    });
    const look = async () => {
      const [before, isMine] = [known(), queries.isMutating() > 0];
      const shown = [documentQuery, versionsQuery, positionsQuery, readersQuery].map((query) => query(documentId).queryKey);
      await Promise.all(shown.map((queryKey) => queries.invalidateQueries({ queryKey, exact: true })));
      if (isMine) return;
      const after = known();
      const news = newsOf(before.document, after.document, me, language);
      if (news !== null) setSaid(news);
      const told = [news && `${news.said} ${news.more}`, namedSince(before.versions, after.versions, me, language)].filter(
        (sentence) => sentence !== null,
      );
      if (told.length > 0) announce(told.join(" "));
    };
    return session.onDocumentNews(() => void look());
  }, [session, documentId, queries, announce, me, language]);
  if (said === null) return null;
  return (
    <NewsBar news={said}>
      <button type="button" className="button button-secondary button-small" onClick={() => setSaid(null)}>
        {changedElsewhereWords[language].close}
      </button>
    </NewsBar>
  );
}

function newsOf(before: DocumentView | undefined, after: DocumentView | undefined, me: Id<"person">, language: Language): News | null {
  if (before === undefined || after === undefined) return null;
  const words = changedElsewhereWords[language];
  const fresh = after.submissions.find(
    ({ id, withdrawnAt }) => withdrawnAt === null && before.submissions.every((known) => known.id !== id),
  );
  if (fresh !== undefined && fresh.submittedBy !== null)
    return fresh.submittedBy.id === me ? null : { said: words.sent(fresh.submittedBy.name, fresh.forum.name), more: words.sentWithout };
  const rights = before.may.write === after.may.write ? "" : after.may.write ? words.mayWrite : words.mayWriteNoMore;
  const nextOf = (document: DocumentView) => standingOf(document, nextStepWords[language], outcomeSentence[language]).next;
  const next = nextOf(after);
  if (before.state !== after.state)
    return { said: [words.news(`${documentStateWords[language][after.state]}.`), rights].join(" ").trim(), more: next };
  if (nextOf(before) !== next) return { said: words.news(next), more: rights };
  return rights === "" ? null : { said: rights, more: "" };
}

/** It changes nothing for whoever writes, and stands under Versions. */
function namedSince(
  before: VersionSummary[] | undefined,
  after: VersionSummary[] | undefined,
  me: Id<"person">,
  language: Language,
): string | null {
  if (before === undefined || after === undefined) return null;
  const fresh = after.find(({ id, cause }) => cause === "named" && before.every((known) => known.id !== id));
  if (fresh === undefined || fresh.name === null || fresh.by === null || fresh.by.id === me) return null;
  return changedElsewhereWords[language].named(fresh.by.name, fresh.name);
}
