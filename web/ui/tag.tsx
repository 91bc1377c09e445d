import type { ReactNode } from "react";
import { errorIcon } from "./frame-icons.ts";
import { checkIcon, doneIcon, infoIcon, waitIcon, warningIcon } from "./icons.ts";
import { Icon } from "./icon.tsx";

export type Tone = "quiet" | "progress" | "waiting" | "done" | "warning" | "stopped";

const pictures: Record<Tone, string> = {
  quiet: infoIcon,
  progress: checkIcon,
  waiting: waitIcon,
  done: doneIcon,
  warning: warningIcon,
  stopped: errorIcon,
};

/** A state in words, with a shape and a tone that only repeat what the words say. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon path={pictures[tone]} />
      {children}
    </span>
  );
}
