import { useState } from "react";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { longDate } from "../../i18n/language.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { ProseField, SelectField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";

/** The chair's word that the minutes are approved, where and when the forum's rule has it. */
export function Conclusion({ view, round }: { view: MinutesView; round: NonNullable<MinutesView["round"]> }) {
  const words = useWords(minutesPageWords);
  const { language } = useLanguage();
  const [at, setAt] = useState<string | null>(null);
  const [despite, setDespite] = useState("");
  const isObjected = round.verdicts.some(({ approves }) => !approves);
  const [first] = view.canApproveAt;
  const approvedAtMeetingId = at ?? first?.id;
  const conclude = useSend(() =>
    post<MinutesView>(`/meetings/${view.meeting.id}/minutes/conclusion`, {
      sha256: round.fullSha256,
      approvedAtMeetingId,
      despite: isObjected ? despite : null,
    }),
  );
  if (!view.may.conclude) return view.meeting.state === "in_progress" ? <p className="quiet">{words.endFirst}</p> : null;
  if (first === undefined)
    return (
      <p className="quiet">
        {words.concludeHelp[view.policy]} {words.noNext}
      </p>
    );
  return (
    <Form onSubmit={() => conclude.mutate(undefined)} error={conclude.error} pending={conclude.isPending} submit={words.conclude}>
      <p className="quiet">{words.concludeHelp[view.policy]}</p>
      {view.policy === "next_meeting" && (
        <SelectField
          label={words.at}
          name="approvedAtMeetingId"
          value={approvedAtMeetingId ?? ""}
          onChange={setAt}
          options={view.canApproveAt.map(({ id, startsAt }) => ({ value: id, label: longDate(language, new Date(startsAt)) }))}
        />
      )}
      {isObjected && (
        <ProseField label={words.despite} help={words.despiteHelp} name="despite" value={despite} onChange={setDespite} rows={3} />
      )}
    </Form>
  );
}
