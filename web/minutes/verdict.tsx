import { useState } from "react";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useMe } from "../shell/session.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { checkIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** One press to approve what one has read; a reason for whoever does not. Both can be said anew until the chair concludes. */
export function Verdict({ view, round }: { view: MinutesView; round: NonNullable<MinutesView["round"]> }) {
  const words = useWords(minutesPageWords);
  const me = useMe().person.id;
  const mine = round.verdicts.find(({ person }) => person?.id === me);
  const [objecting, setObjecting] = useState(false);
  const [reason, setReason] = useState("");
  const say = useSend(
    (why: string | null) =>
      put<MinutesView>(`/meetings/${view.meeting.id}/minutes/verdict`, {
        sha256: round.fullSha256,
        approves: why === null,
        reason: why,
      }),
    () => setObjecting(false),
  );
  return (
    <div className="buttons">
      {mine?.approves === true ? (
        <p role="status">
          <Icon path={checkIcon} />
          {words.approved}
        </p>
      ) : (
        <button type="button" className="button button-primary" aria-disabled={say.isPending} onClick={() => say.mutate(null)}>
          {words.approve}
        </button>
      )}
      <button type="button" className="button button-secondary" onClick={() => setObjecting(true)}>
        {words.object}
      </button>
      {say.isError && !objecting && <ProblemNotice error={say.error} />}
      <Dialog title={words.object} open={objecting} onClose={() => setObjecting(false)}>
        <Form
          onSubmit={() => say.mutate(reason)}
          error={say.error}
          refused={[]}
          pending={say.isPending}
          submit={words.say}
          onCancel={() => setObjecting(false)}
        >
          <ProseField label={words.reason} help={words.reasonHelp} name="reason" value={reason} onChange={setReason} />
        </Form>
      </Dialog>
    </div>
  );
}
