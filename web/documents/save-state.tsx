import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ProblemCode } from "../../contract/problem.ts";
import { closeCodes } from "../../contract/room.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { ProblemError } from "../api/client.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { errorIcon } from "../ui/frame-icons.ts";
import { checkIcon, waitIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { patience, type Session } from "./session.ts";
import { useSaving, useSessionState, useStanding } from "./use-session.ts";

/** "Gemt" only when the room has told back everything that this page wrote. */
export function SaveState({ session, writes = true }: { session: Session; writes?: boolean }) {
  const state = useSaving(session);
  const words = useWords(documentPageWords).save;
  const announce = useAnnounce();
  const before = useRef(state.connection);
  useEffect(() => {
    // Only a line that goes and comes is said aloud, never the keystrokes.
    if (state.connection === "disconnected" && before.current === "connected") announce(words.offline);
    if (state.connection === "connected" && before.current === "disconnected") announce(words.reconnected);
    before.current = state.connection;
  }, [state.connection, announce, words]);

  const [picture, text] =
    state.connection === "opening"
      ? [waitIcon, words.connecting]
      : state.connection !== "connected"
        ? [warningIcon, words.offline]
        : state.saved
          ? [checkIcon, writes ? (state.merged === null ? words.saved : words.merged(state.merged)) : words.following]
          : [waitIcon, words.saving];
  return (
    <p className={state.saved ? "save-state save-state-saved" : "save-state"} role="group" aria-label={words.label}>
      <Icon path={picture} />
      {text}
    </p>
  );
}

/** What a refusal over HTTP means for the line: whoever has lost their part in the text is told so, and not that the network is gone. */
const closeCodeOf: Partial<Record<ProblemCode, number>> = { not_signed_in: closeCodes.notSignedIn, not_found: closeCodes.notAllowed };

/** Over everything else, at any width, as long as what one writes does not reach the room. */
export function LineBar({ session, writes, refused }: { session: Session; writes: boolean; refused: unknown }) {
  const words = useWords(documentPageWords);
  const state = useStanding(session);
  if (state.connection === "refused") return <Refused session={session} code={state.closeCode} />;
  // The edge refused the socket without a code; the same question over HTTP tells why.
  const why = refused instanceof ProblemError ? closeCodeOf[refused.code] : undefined;
  if (state.connection !== "connected" && why !== undefined) return <Refused session={session} code={why} />;
  const opening = state.connection === "opening" && state.failures >= patience;
  if (state.connection !== "disconnected" && !opening) return null;
  return (
    <div className="line-bar" role="alert">
      <Icon path={warningIcon} />
      <p>{opening ? words.save.unopened : <Offline session={session} writes={writes} />}</p>
    </div>
  );
}

/** No more than is true: what is safe, and where. */
function Offline({ session, writes }: { session: Session; writes: boolean }) {
  const words = useWords(documentPageWords).save;
  const state = useSessionState(session);
  const unsent = state.pending > 0 ? [(state.kept ? words.keptHere : words.keptNowhere)(state.pending)] : [];
  const opening = writes && state.kept ? words.offlineKept : words.offlineStopped;
  if (state.copy) return [opening, words.copy, ...unsent].join(" ");
  return [opening, ...(unsent.length > 0 ? unsent : [words.nothingUnsent])].join(" ");
}

function Refused({ session, code }: { session: Session; code: number | null }) {
  const words = useWords(documentPageWords).closed;
  const state = useSessionState(session);
  const queries = useQueryClient();
  const reconnect = () => {
    session.reconnect();
    void queries.invalidateQueries();
  };
  const again = (
    <button type="button" className="button button-secondary button-small" onClick={reconnect}>
      {words.reconnect}
    </button>
  );
  const reload = (
    <button type="button" className="button button-secondary button-small" onClick={() => location.reload()}>
      {words.reload}
    </button>
  );
  const signIn = (
    <a className="button button-secondary button-small" href="/sign-in" target="_blank" rel="noopener">
      {words.signIn}
    </a>
  );
  const [sentence, wayOut] =
    code === closeCodes.notSignedIn
      ? [words.notSignedIn, [signIn, again]]
      : code === closeCodes.gone
        ? [words.gone, []]
        : code === closeCodes.clientTooOld
          ? [words.clientTooOld, [reload]]
          : code === closeCodes.documentFull
            ? [words.documentFull, []]
            : code === closeCodes.tooMuch
              ? [words.tooMuch, [again]]
              : // What was written after the right was lost would only be refused again, so the way on is a page without it.
                [words.notAllowed, [reload]];
  return (
    <div className="line-bar line-bar-refused" role="alert">
      <Icon path={errorIcon} />
      <div>
        <p>
          {sentence} {state.pending > 0 && `${words.unsent(state.pending)} ${state.kept ? words.unsentKept : words.unsentNowhere}`}
        </p>
        {wayOut.length > 0 && (
          <div className="buttons">
            {wayOut.map((way, index) => (
              <span key={index}>{way}</span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
