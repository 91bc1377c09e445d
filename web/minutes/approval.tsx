import { useState } from "react";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { longDateTime } from "../../i18n/language.ts";
import { leftBehindWords } from "../../i18n/left-behind.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { LeftBehind } from "../documents/submission/left-behind.tsx";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { AdditionDialog } from "./addition-dialog.tsx";
import { Conclusion } from "./conclusion.tsx";
import { Verdict } from "./verdict.tsx";
import { Verdicts } from "./verdicts.tsx";

/** Where the minutes are on their way, and the next step for whoever may take it. */
export function Approval({ view }: { view: MinutesView }) {
  const words = useWords(minutesPageWords);
  const left = useWords(leftBehindWords);
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  const path = `/meetings/${view.meeting.id}/minutes`;
  const send = useSend(() => post<MinutesView>(`${path}/rounds`));
  const takeBack = useSend(() => remove<MinutesView>(`${path}/round`));
  const publish = useSend(() => post<MinutesView>(`${path}/publication`));
  const error = send.error ?? takeBack.error ?? publish.error;
  const { may, round, conclusion } = view;
  const when = (instant: string): string => longDateTime(language, new Date(instant));
  return (
    <Section title={words.approval}>
      <p>
        <strong>{words.standing[view.standing]}</strong>
      </p>
      {view.standing === "made" && <p>{words.made}</p>}
      {may.send && (
        <>
          <p className="quiet">{words.sendHelp}</p>
          <button type="button" className="button button-primary" aria-disabled={send.isPending} onClick={() => send.mutate(undefined)}>
            {words.send}
          </button>
        </>
      )}
      {round !== null && <p className="row-facts">{words.sent(when(round.sentAt), round.sentBy?.name ?? "")}</p>}
      {round?.isOutdated === true && (may.takeBack || may.conclude) && (
        <p className="notice notice-warning">
          <Icon path={warningIcon} />
          {words.outdated}
        </p>
      )}
      {may.judge && round !== null && <Verdict view={view} round={round} />}
      {round !== null && <Verdicts round={round} />}
      {round !== null && conclusion === null && <Conclusion view={view} round={round} />}
      {may.takeBack && (
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={takeBack.isPending}
          onClick={() => takeBack.mutate(undefined)}
        >
          {words.takeBack}
        </button>
      )}
      {conclusion !== null && <p>{words.locked(when(conclusion.concludedAt))}</p>}
      {view.publicUrl !== null && (
        <p>
          <a href={view.publicUrl}>{words.published}</a>
        </p>
      )}
      {may.publish && (
        <>
          <p className="quiet">{words.publishHelp}</p>
          <button
            type="button"
            className="button button-primary"
            aria-disabled={publish.isPending}
            onClick={() => publish.mutate(undefined)}
          >
            {words.publish}
          </button>
        </>
      )}
      {may.add && (
        <p>
          <button type="button" className="button button-secondary" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        </p>
      )}
      {error !== null && (
        <ProblemNotice error={error}>
          <LeftBehind kind="agenda_item" error={error} labelOf={(path) => left.item(path.split(".")[1] ?? "")} />
        </ProblemNotice>
      )}
      {adding && <AdditionDialog view={view} onClose={() => setAdding(false)} />}
    </Section>
  );
}
