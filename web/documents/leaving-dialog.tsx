import { useBlocker } from "@tanstack/react-router";
import { documentPageWords } from "../../i18n/document-page.ts";
import { useWords } from "../ui/language.tsx";
import { LeavingQuestion } from "../ui/leaving-question.tsx";
import type { Session } from "./session.ts";
import { useSessionState } from "./use-session.ts";

/** Asks before one walks to another page with changes that cannot get through. While the line holds they arrive by themselves. */
export function LeavingDialog({ session }: { session: Session }) {
  const words = useWords(documentPageWords).leaving;
  const blocker = useBlocker({
    shouldBlockFn: () => {
      const now = session.state();
      return now.pending > 0 && now.connection !== "connected";
    },
    withResolver: true,
    // The session itself asks when the tab is closed, also after one has walked on.
    enableBeforeUnload: false,
  });
  const open = blocker.status === "blocked";
  return (
    <LeavingQuestion words={words} open={open} onStay={() => open && blocker.reset()} onLeave={() => open && blocker.proceed()}>
      {open && <Unsent session={session} />}
    </LeavingQuestion>
  );
}

/** Only while the question stands: it is drawn anew with each letter. */
function Unsent({ session }: { session: Session }) {
  const words = useWords(documentPageWords).leaving;
  const { kept, pending } = useSessionState(session);
  return (kept ? words.textKept : words.text)(pending);
}
