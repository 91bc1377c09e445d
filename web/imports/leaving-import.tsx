import { useBlocker } from "@tanstack/react-router";
import { importPageWords } from "../../i18n/import-page.ts";
import { LeavingQuestion } from "../ui/leaving-question.tsx";
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
    <LeavingQuestion words={words} open={open} onStay={() => open && blocker.reset()} onLeave={() => open && blocker.proceed()}>
      {(keeps ? words.kept : words.lost)(unstored)}
    </LeavingQuestion>
  );
}
