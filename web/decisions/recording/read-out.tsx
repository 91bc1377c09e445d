import { useEffect, useRef } from "react";
import type { ReadingView } from "../../../contract/views.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { Fingerprint } from "../../ui/fingerprint.tsx";
import { useWords } from "../../ui/language.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Verdict } from "../verdict.tsx";

/** The decision as it will stand, to be read out loud. What was entered is still there for whoever wants to change it. */
export function ReadOut({
  title,
  reading,
  error,
  pending,
  onConfirm,
  onMend,
}: {
  title: string;
  reading: ReadingView;
  error: unknown;
  pending: boolean;
  onConfirm: () => void;
  onMend: () => void;
}) {
  const words = useWords(recordingWords);
  const intro = useRef<HTMLParagraphElement>(null);
  useEffect(() => intro.current?.focus(), []);
  return (
    <div className="form">
      <p ref={intro} tabIndex={-1} className="dialog-subject">
        {title}
      </p>
      <p>{words.readOutHelp}</p>
      <div className="verdict-read-out">
        <Verdict content={{ ...reading, ratifiers: reading.ratifiers.map(({ name }) => name) }} headingLevel={3} />
      </div>
      {reading.sha256 !== null && (
        <>
          <p>{words.bound}:</p>
          <Fingerprint sha256={reading.sha256} />
        </>
      )}
      <p className="quiet">{words.final}</p>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <div className="buttons">
        <button type="button" className="button button-primary" aria-disabled={pending} onClick={onConfirm}>
          {words.confirm}
        </button>
        <button type="button" className="button button-secondary" onClick={onMend}>
          {words.mend}
        </button>
      </div>
    </div>
  );
}
