import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";

type LeavingByBackProps = { isUnsent: () => boolean; question: (open: boolean, onStay: () => void, onLeave: () => void) => ReactNode };

/** Asks whoever goes back in the browser, or closes the tab, with words in a dialog. What walks on by itself has sent them. */
export function LeavingByBack({ isUnsent, question }: LeavingByBackProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ action }) => action !== "PUSH" && action !== "REPLACE" && isUnsent(),
    withResolver: true,
    enableBeforeUnload: isUnsent,
  });
  const isBlocked = blocker.status === "blocked";
  return question(
    isBlocked,
    () => isBlocked && blocker.reset(),
    () => isBlocked && blocker.proceed(),
  );
}
