import type { ReactNode } from "react";
import { PlainDialog } from "./plain-dialog.tsx";

/** Asks whether to stay or to go. Closing the question is staying. */
export function LeavingQuestion({
  words,
  open,
  onStay,
  onLeave,
  children,
}: {
  words: { title: string; stay: string; leave: string };
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
  /** What would be lost, or kept where. */
  children: ReactNode;
}) {
  return (
    <PlainDialog title={words.title} open={open} onClose={onStay}>
      <p>{children}</p>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" className="button button-secondary" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </PlainDialog>
  );
}
