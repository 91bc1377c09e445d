import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useWords } from "../ui/language.tsx";
import type { Unsent } from "./device.ts";
import { onSignedOutElsewhere, tellOtherPages } from "./other-pages.ts";
import { useMe } from "./session.ts";

const nothing: Unsent = { changes: 0, drafts: 0 };

/** Leaves nothing of the person on this computer, and asks first when that would lose something. */
export function SignOut({ onProblem }: { onProblem: (problem: Error | null) => void }) {
  const words = useWords(shellWords);
  const me = useMe();
  const queries = useQueryClient();
  const question = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [unsent, setUnsent] = useState(nothing);
  useEffect(() => onSignedOutElsewhere(me.person.id), [me.person.id]);
  const signOut = useSend(
    async ({ sure }: { sure: boolean }) => {
      onProblem(null);
      try {
        // Wanted once in a visit, and not by everybody at the first load.
        const { countUnsent, signedOut, wipeKept } = await import("./device.ts");
        const found = sure ? nothing : await countUnsent(me.person.id);
        if (found.changes + found.drafts > 0) return found;
        await post("/auth/sign-out");
        window.dispatchEvent(new Event(signedOut));
        tellOtherPages(me.person.id);
        await wipeKept(me.person.id);
        return nothing;
      } catch (error) {
        question.current?.close();
        onProblem(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
    (found) => {
      setUnsent(found);
      if (found.changes + found.drafts > 0) return question.current?.showModal();
      queries.clear();
      // A full load: nothing of the person who left stays in this page's memory.
      return location.assign("/sign-in");
    },
  );
  return (
    <>
      <button type="button" className="link-button" disabled={signOut.isPending} onClick={() => signOut.mutate({ sure: false })}>
        {words.signOut}
      </button>
      {/* The browser's own dialog: the one of the other pages is heavy, and everybody would wait for it at the first load. */}
      <dialog className="dialog signing-out" ref={question} aria-labelledby={titleId}>
        <h2 id={titleId}>{words.signingOut.title}</h2>
        {unsent.changes > 0 && <p>{words.signingOut.text(unsent.changes)}</p>}
        {unsent.drafts > 0 && <p>{words.signingOut.drafts(unsent.drafts)}</p>}
        <div className="buttons">
          <button type="button" className="button button-primary" onClick={() => question.current?.close()}>
            {words.signingOut.stay}
          </button>
          <button
            type="button"
            className="button button-secondary"
            disabled={signOut.isPending}
            onClick={() => signOut.mutate({ sure: true })}
          >
            {words.signingOut.signOut}
          </button>
        </div>
      </dialog>
    </>
  );
}
