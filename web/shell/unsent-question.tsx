import { signingOutWords } from "../../i18n/signing-out.ts";
import { useWords } from "../ui/language.tsx";
import { LeavingQuestion } from "../ui/leaving-question.tsx";
import type { Unsent } from "./device.ts";

/** Asks before what has not arrived is deleted from this computer. */
export function UnsentQuestion({
  unsent: { changes, drafts },
  onStay,
  onLeave,
}: {
  unsent: Unsent;
  onStay: () => void;
  onLeave: () => void;
}) {
  const words = useWords(signingOutWords);
  const lost = [...(changes > 0 ? [words.text(changes)] : []), ...(drafts > 0 ? [words.drafts(drafts)] : [])];
  return (
    <LeavingQuestion words={words} open onStay={onStay} onLeave={onLeave}>
      {lost.join(" ")}
    </LeavingQuestion>
  );
}
