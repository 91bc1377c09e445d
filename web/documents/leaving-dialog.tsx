import { useBlocker } from "@tanstack/react-router";
import { documentPageWords } from "../../i18n/document-page.ts";
import { useWords } from "../ui/language.tsx";
import { LeavingQuestion } from "../ui/leaving-question.tsx";
import type { SessionState } from "./session.ts";

/** Asks before one walks to another page with changes that cannot get through. While the line holds they arrive by themselves. */
export function LeavingDialog({ state }: { state: SessionState }) {
  const words = useWords(documentPageWords).leaving;
  const stuck = state.pending > 0 && state.connection !== "connected";
  const blocker = useBlocker({
    shouldBlockFn: () => stuck,
    withResolver: true,
    // The session itself asks when the tab is closed, also after one has walked on.
    enableBeforeUnload: false,
  });
  const open = blocker.status === "blocked";
  return (
    <LeavingQuestion words={words} open={open} onStay={() => open && blocker.reset()} onLeave={() => open && blocker.proceed()}>
      {(state.kept ? words.textKept : words.text)(state.pending)}
    </LeavingQuestion>
  );
}
