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

/** Leaves nothing of the person on this computer, and asks first when that would lose something. */
export function SignOut({ onProblem }: { onProblem: (problem: Error | null) => void }) {
  const words = useWords(shellWords);
  const me = useMe();
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  useEffect(() => onSignedOutElsewhere(me.person.id), [me.person.id]);
  const fail = (error: unknown) => onProblem(error instanceof Error ? error : new Error(String(error)));
  const signOut = useSend(
    async () => {
      onProblem(null);
      try {
        const { signedOut, wipeKept } = await import("./device.ts");
        await post("/auth/sign-out");
        window.dispatchEvent(new Event(signedOut));
        tellOtherPages(me.person.id);
        await wipeKept(me.person.id);
      } catch (error) {
        fail(error);
        throw error;
      }
    },
    () => {
      queries.clear();
      // A full load: nothing of the person who left stays in this page's memory.
      location.assign("/sign-in");
    },
  );
  const leave = () => {
    setUnsent(null);
    signOut.mutate(undefined);
  };
  const ask = async () => {
    try {
      // Wanted once in a visit, and not by everybody at the first load.
      const { countUnsent } = await import("./device.ts");
      const found = await countUnsent(me.person.id);
      if (found.changes + found.drafts > 0) setUnsent(found);
      else leave();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <button type="button" className="link-button" disabled={signOut.isPending} onClick={() => void ask()}>
        {words.signOut}
      </button>
      {unsent !== null && (
        <Beside>
          <UnsentQuestion person={me.person.id} found={unsent} onStay={() => setUnsent(null)} onLeave={leave} />
        </Beside>
      )}
    </>
  );
}
