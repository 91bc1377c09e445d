import { useBlocker } from "@tanstack/react-router";
import { documentPageWords } from "../../i18n/document-page.ts";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
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
    <Dialog title={words.title} open={open} onClose={() => open && blocker.reset()}>
      <p>{(state.kept ? words.textKept : words.text)(state.pending)}</p>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={() => open && blocker.reset()}>
          {words.stay}
        </button>
        <button type="button" className="button button-secondary" onClick={() => open && blocker.proceed()}>
          {words.leave}
        </button>
      </div>
    </Dialog>
  );
}
