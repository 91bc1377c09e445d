import { Link } from "@tanstack/react-router";
import type { Id } from "../../contract/ids.ts";
import { calledOffWords } from "../../i18n/called-off.ts";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";

/** In the place of a meeting that was called off. When, by whom and why stands over it, as on all its pages. */
export function NotHeld({ meetingId }: { meetingId: Id<"meeting"> }) {
  const words = useWords(calledOffWords);
  return (
    <Empty
      action={
        <Link to="/meetings/$meetingId" params={{ meetingId }} className="button button-secondary button-small">
          {words.agenda}
        </Link>
      }
    >
      {words.notHeld}
    </Empty>
  );
}
