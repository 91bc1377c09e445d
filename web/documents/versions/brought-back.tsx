import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { VersionSummary } from "../../../contract/views.ts";
import { broughtBackWords } from "../../../i18n/brought-back.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useLanguage } from "../../ui/language.tsx";
import { NewsBar } from "../news-bar.tsx";
import { isPresentPerson } from "../people-here.ts";
import type { Session } from "../session.ts";
import { versionsQuery } from "./queries.ts";

const route = getRouteApi("/app/documents/$documentId");

/** What a page says of itself beside its whereabouts: another word each time that somebody has brought a text back there. The server adds who they are. */
const said = "broughtBack";

export const sayBroughtBack = ({ awareness }: Session): void => awareness.setLocalStateField(said, crypto.randomUUID());

/**
 * Tells those who have the text open that somebody else has brought an earlier text back: their sentence goes from under their hands, and they are to know why, and
 * where it is.
 */
export function BroughtBack({ documentId, session }: { documentId: Id<"document">; session: Session }) {
  const { language } = useLanguage();
  const words = broughtBackWords[language];
  const announce = useAnnounce();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [by, setBy] = useState<string | null>(null);
  useEffect(() => {
    const { awareness } = session;
    /** What each page has said last, also of those who have gone and may come back. */
    const known = new Map<number, unknown>();
    const look = () => {
      for (const [client, state] of awareness.getStates()) {
        const before = known.get(client);
        const now: unknown = state[said] ?? null;
        const user: unknown = state["user"];
        known.set(client, now);
        if (client === awareness.clientID || before === undefined || now === null || now === before || !isPresentPerson(user)) continue;
        setBy(user.name);
        announce(`${broughtBackWords[language].said(user.name)} ${broughtBackWords[language].kept}`);
        void queries.invalidateQueries({ queryKey: versionsQuery(documentId).queryKey, exact: true });
      }
    };
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [session, documentId, queries, announce, language]);
  if (by === null) return null;
  const see = () => {
    setBy(null);
    // The newest holds what stood there before.
    const latest = queries.getQueryData<VersionSummary[]>(versionsQuery(documentId).queryKey)?.[0];
    void navigate({ search: (was) => ({ ...was, changes: latest?.id }), replace: true, resetScroll: false });
  };
  return (
    <NewsBar text={`${words.said(by)} ${words.kept}`}>
      <button type="button" className="button button-secondary button-small" onClick={see}>
        {words.see}
      </button>
      <button type="button" className="button button-secondary button-small" onClick={() => setBy(null)}>
        {words.close}
      </button>
    </NewsBar>
  );
}
