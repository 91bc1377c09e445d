import { useBlocker } from "@tanstack/react-router";
import { importPageWords } from "../../i18n/import-page.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useWords } from "../ui/language.tsx";

/** Asks before one walks away from drafts that are in no record yet. Where this computer keeps them, closing the tab loses nothing and is not asked about. */
export function LeavingImport({ unstored, keeps }: { unstored: number; keeps: boolean }) {
  const words = useWords(importPageWords).leaving;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unstored > 0 && current.pathname !== next.pathname,
    withResolver: true,
    enableBeforeUnload: () => unstored > 0 && !keeps,
  });
  const open = blocker.status === "blocked";
  return (
    <Dialog title={words.title} open={open} onClose={() => open && blocker.reset()}>
      <p>{(keeps ? words.kept : words.lost)(unstored)}</p>
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
