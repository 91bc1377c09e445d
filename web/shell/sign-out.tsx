import { useQueryClient } from "@tanstack/react-query";
import { lazy, useEffect, useState } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Beside } from "../ui/beside.tsx";
import { useWords } from "../ui/language.tsx";
import type { Unsent } from "./device.ts";
import { onSignedOutElsewhere, tellOtherPages } from "./other-pages.ts";
import { useMe } from "./session.ts";

/** Seen by few, and everybody would wait for it at the first load. */
const UnsentQuestion = lazy(async () => ({ default: (await import("./unsent-question.tsx")).UnsentQuestion }));

const nothing: Unsent = { changes: 0, drafts: 0 };

/** Leaves nothing of the person on this computer, and asks first when that would lose something. */
export function SignOut({ onProblem }: { onProblem: (problem: Error | null) => void }) {
  const words = useWords(shellWords);
  const me = useMe();
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
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
        onProblem(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
    (found) => {
      if (found.changes + found.drafts > 0) return setUnsent(found);
      queries.clear();
      // A full load: nothing of the person who left stays in this page's memory.
      return location.assign("/sign-in");
    },
  );
  const leave = (sure: boolean) => {
    setUnsent(null);
    signOut.mutate({ sure });
  };
  return (
    <>
      <button type="button" className="link-button" disabled={signOut.isPending} onClick={() => leave(false)}>
        {words.signOut}
      </button>
      {unsent !== null && (
        <Beside>
          <UnsentQuestion unsent={unsent} onStay={() => setUnsent(null)} onLeave={() => leave(true)} />
        </Beside>
      )}
    </>
  );
}
