import { useEffect, useRef } from "react";
import { livePageWords } from "../../i18n/live-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { checkIcon, waitIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import type { LiveSession, LiveState } from "./session.ts";

/** Whether the screen hears of the meeting, and what of one's own has not been sent. While it does not, it cannot be overlooked. */
export function ConnectionLine({ state }: { state: LiveState }) {
  const words = useWords(livePageWords).line;
  const announce = useAnnounce();
  const before = useRef(state.connection);
  useEffect(() => {
    if (state.connection === "connected" && before.current === "lost") announce(words.back);
    before.current = state.connection;
  }, [state.connection, announce, words]);
  const waiting = state.waiting.length;
  if (state.connection === "lost")
    return (
      <div className="line-bar" role="alert">
        <Icon path={warningIcon} />
        <p>{waiting === 0 ? words.lost : words.lostAndWaiting(waiting)}</p>
      </div>
    );
  const [picture, sentence] =
    state.connection === "connecting"
      ? [waitIcon, words.connecting]
      : waiting > 0
        ? [waitIcon, words.sending]
        : [checkIcon, state.resent === null ? words.connected : words.resent(state.resent)];
  return (
    <p className="live-line">
      <Icon path={picture} />
      {sentence}
    </p>
  );
}

/** What the server would not take, with why, until it has been read. */
export function RefusedEntries({ session, refused }: { session: LiveSession; refused: LiveState["refused"] }) {
  const words = useWords(livePageWords);
  return refused.map(({ entry, error }) => (
    <div key={JSON.stringify(entry)} className="live-refused">
      <p>
        <strong>{words.line.refused}</strong> {words.entries[entry.kind]}
        {entry.kind === "remark" && `: »${entry.remark.words}«`}
        {entry.kind === "action" && `: »${entry.action.what}«`}
      </p>
      <ProblemNotice error={error} />
      <button type="button" className="button button-secondary button-small" onClick={() => session.dismiss(entry)}>
        {words.line.dismiss}
      </button>
    </div>
  ));
}
