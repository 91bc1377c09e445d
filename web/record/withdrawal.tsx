import { useState } from "react";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { post, ProblemError, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { doneIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";

export type Withdrawing = {
  withdraw: () => void;
  putBack: () => void;
  isPending: boolean;
  /** It is cited, and the person has been told: withdrawing it again means that they want it all the same. */
  isCited: boolean;
  /** It was put back while the page was open. */
  isBack: boolean;
  error: Error | null;
};

/** Takes the import out of the record as a whole, and puts it in again: each the other's undo. */
export function useWithdrawing(id: ImportedMeeting["id"]): Withdrawing {
  const [isBack, setBack] = useState(false);
  const path = `/imports/${id}/withdrawal`;
  const withdraw = useSend(
    (evenIfCited: boolean) => post<ImportedMeeting>(path, { evenIfCited }),
    () => setBack(false),
  );
  const putBack = useSend(
    () => remove<ImportedMeeting>(path),
    () => setBack(true),
  );
  const isCited = withdraw.error instanceof ProblemError && withdraw.error.code === "import_cited";
  return {
    withdraw: () => withdraw.mutate(isCited),
    putBack: () => putBack.mutate(undefined),
    isPending: withdraw.isPending || putBack.isPending,
    isCited,
    isBack,
    error: withdraw.error ?? putBack.error,
  };
}

/** Over the meeting: that it is out of the record, or in it again. */
export function WithdrawnNotice({ meeting, withdrawing }: { meeting: ImportedMeeting; withdrawing: Withdrawing }) {
  const words = useWords(recordPageWords).imported;
  if (meeting.withdrawn === null)
    return withdrawing.isBack ? (
      <p className="notice notice-done" role="status">
        <Icon path={doneIcon} />
        {words.isBack}
      </p>
    ) : null;
  return (
    <div className="notice notice-warning" role="status">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading">{words.withdrawn}</p>
        <p>
          <Moment at={meeting.withdrawn.at} form="dateTime" />
          {meeting.withdrawn.by !== null && ` · ${meeting.withdrawn.by.name}`}
        </p>
        <p>{words.withdrawnHelp}</p>
        {meeting.may.putBack && (
          <p>
            <button
              type="button"
              className="button button-secondary button-small"
              aria-disabled={withdrawing.isPending}
              onClick={withdrawing.putBack}
            >
              {words.putBack}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Under the meeting: the way to take it out. */
export function WithdrawButton({ withdrawing }: { withdrawing: Withdrawing }) {
  const words = useWords(recordPageWords).imported;
  return (
    <div className="withdrawing">
      <p className="quiet">{words.withdrawHelp}</p>
      <button
        type="button"
        className="button button-secondary button-small"
        aria-disabled={withdrawing.isPending}
        onClick={withdrawing.withdraw}
      >
        {withdrawing.isCited ? words.evenIfCited : words.withdraw}
      </button>
    </div>
  );
}
