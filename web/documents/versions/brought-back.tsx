import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { VersionSummary } from "../../../contract/views.ts";
import { broughtBackWords } from "../../../i18n/brought-back.ts";
import { useMe } from "../../shell/session.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useLanguage } from "../../ui/language.tsx";
import { NewsBar } from "../news-bar.tsx";
import type { Session } from "../session.ts";
import { versionsQuery } from "./queries.ts";

const route = getRouteApi("/app/documents/$documentId");

/**
 * Tells those who have the text open that somebody else has brought an earlier text back: their sentence goes from under their hands, and they are to know why, and
 * where it is.
 */
export function BroughtBack({ documentId, session }: { documentId: Id<"document">; session: Session }) {
  const { language } = useLanguage();
  const words = broughtBackWords[language];
  const me = useMe().person.id;
  const announce = useAnnounce();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [by, setBy] = useState<string | null>(null);
  useEffect(
    () =>
      session.onBroughtBack(({ personId, name }) => {
        if (personId === me) return;
        setBy(name);
        announce(`${broughtBackWords[language].said(name)} ${broughtBackWords[language].kept}`);
        void queries.invalidateQueries({ queryKey: versionsQuery(documentId).queryKey, exact: true });
      }),
    [session, documentId, queries, announce, me, language],
  );
  if (by === null) return null;
  const see = () => {
    setBy(null);
    // The newest holds what stood there before.
    const latest = queries.getQueryData<VersionSummary[]>(versionsQuery(documentId).queryKey)?.[0];
    void navigate({ search: (was) => ({ ...was, changes: latest?.id }), replace: true, resetScroll: false });
  };
  return (
    <NewsBar news={{ said: words.said(by), more: words.kept }}>
      <button type="button" className="button button-secondary button-small" onClick={see}>
        {words.see}
      </button>
      <button type="button" className="button button-secondary button-small" onClick={() => setBy(null)}>
        {words.close}
      </button>
    </NewsBar>
  );
}
