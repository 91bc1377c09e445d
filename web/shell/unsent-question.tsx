import { useEffect, useRef, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import { signingOutWords } from "../../i18n/signing-out.ts";
import { useWords } from "../ui/language.tsx";
import { LeavingQuestion } from "../ui/leaving-question.tsx";
import { countUnsent, type Unsent } from "./device.ts";

const recountMs = 1000;

/** Asks before what has not arrived is deleted from this computer, and follows what arrives while it asks. */
export function UnsentQuestion({
  person,
  found,
  onStay,
  onLeave,
}: {
  person: Id<"person">;
  found: Unsent;
  onStay: () => void;
  onLeave: () => void;
}) {
  const words = useWords(signingOutWords);
  const [{ changes, drafts }, setUnsent] = useState(found);
  const counting = useRef(Promise.resolve());
  useEffect(() => {
    const count = () => {
      // What cannot be counted any more is asked about as it was.
      counting.current = countUnsent(person).then(setUnsent, (reason: unknown) => console.warn("What is unsent was not counted.", reason));
    };
    const timer = setInterval(count, recountMs);
    return () => clearInterval(timer);
  }, [person]);
  // Counting opens what leaving deletes: it comes to its end first, or would leave an empty one behind.
  const leave = () => void counting.current.then(onLeave);
  const lost = [...(changes > 0 ? [words.text(changes)] : []), ...(drafts > 0 ? [words.drafts(drafts)] : [])];
  const all = lost.length === 0;
  return (
    <LeavingQuestion words={all ? words.arrived : words} open onStay={onStay} onLeave={leave}>
      {lost.join(" ")}
      {/* The end of it is said aloud, and not each change on the way there. */}
      <span role="status">{all && words.arrived.text}</span>
    </LeavingQuestion>
  );
}
