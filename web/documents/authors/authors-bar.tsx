import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { DocumentView } from "../../../contract/views.ts";
import { authorsWords, creditSentence } from "../../../i18n/authors.ts";
import { fieldsOf, rootsOf } from "../../../text/fields.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Session } from "../session.ts";
import { AtCaret } from "./at-caret.tsx";
import { creditAtCaret } from "./caret.ts";
import { creditsFrom, type Credits, type Me } from "./credits.ts";
import { Legend } from "./legend.tsx";
import { writersQuery } from "./queries.ts";
import { useColouring } from "./use-colouring.ts";
import { useSelf } from "./use-credited.ts";
import "../../styles/authors.scss";

/** Who has written what of the live text, for those who ask: in the text itself, in a list, and at the caret. */
export function AuthorsBar({ document, session }: { document: DocumentView; session: Session }) {
  const words = useWords(authorsWords);
  const [isShown, setIsShown] = useState(false);
  const query = useQuery({ ...writersQuery(document.id), enabled: isShown });
  const self = useSelf(session);
  const credits = useMemo(() => (query.data === undefined ? undefined : creditsFrom(query.data, self)), [query.data, self]);
  const fields = useMemo(
    () => fieldsOf[document.kind].flatMap(rootsOf).map((root) => session.doc.getXmlFragment(root)),
    [session, document.kind],
  );
  useReadingOut(document, fields, self);
  return (
    <div className="authors-bar">
      <button type="button" className="authors-switch" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
        {words.show}
      </button>
      {isShown && query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {isShown && credits !== undefined && <Shown {...{ session, fields, credits }} refetch={query.refetch} />}
    </div>
  );
}

type Fields = Parameters<typeof creditAtCaret>[0];

function Shown(props: { session: Session; fields: Fields; credits: Credits; refetch: () => Promise<unknown> }) {
  const { session, fields, credits, refetch } = props;
  useColouring(session, fields, credits, refetch);
  return (
    <>
      <Legend session={session} fields={fields} credits={credits} />
      <AtCaret fields={fields} credits={credits} />
    </>
  );
}

/** Alt+Shift+H, also while nothing is coloured. */
function useReadingOut(document: DocumentView, fields: Fields, self: Me): void {
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const words = useWords(authorsWords);
  useEffect(() => {
    const say = async () => {
      const credits = creditsFrom(await queries.query({ ...writersQuery(document.id), staleTime: 5000 }), self);
      const credit = creditAtCaret(fields, credits);
      if (credit === undefined) announce(words.noCaret);
      else announce(credit === null ? words.nothingHere : creditSentence(language, credit, new Date()));
    };
    const pressed = (event: KeyboardEvent) => {
      // By the key's place: with Alt it stands for another letter on some computers.
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== "KeyH") return;
      event.preventDefault();
      say().catch(() => announce(words.nobodyKnows));
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [queries, announce, language, words, document.id, fields, self]);
}
