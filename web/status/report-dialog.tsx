import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { ratings, type NewStatusReport, type Rating } from "../../contract/status.ts";
import type { StatusCell, StatusRoundView } from "../../contract/status-answers.ts";
import { statusWords } from "../../i18n/status.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

/** Of which initiative, and what its organisation has said of it before. */
export type Reporting = { document: { id: Id<"document">; title: string }; cell: StatusCell };

export function ReportDialog({
  roundId,
  reporting,
  onClose,
}: {
  roundId: Id<"statusRound">;
  reporting: Reporting | null;
  onClose: () => void;
}) {
  const words = useWords(statusWords);
  return (
    <Dialog title={words.dialog.title} open={reporting !== null} onClose={onClose}>
      {reporting !== null && <ReportForm roundId={roundId} reporting={reporting} onClose={onClose} />}
    </Dialog>
  );
}

const nothing = { why: "", consequence: "", wayBack: "" };

function ReportForm({ roundId, reporting, onClose }: { roundId: Id<"statusRound">; reporting: Reporting; onClose: () => void }) {
  const words = useWords(statusWords);
  const announce = useAnnounce();
  const { document, cell } = reporting;
  const [result, setResult] = useState<Rating | null>(cell.report?.result ?? null);
  const [timetable, setTimetable] = useState<Rating | null>(cell.report?.timetable ?? null);
  const [comment, setComment] = useState(cell.report?.comment ?? nothing);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const send = useSend(
    (report: NewStatusReport) => post<StatusRoundView>(`/status-rounds/${roundId}/reports`, report),
    () => {
      announce(words.dialog.said);
      onClose();
    },
  );
  const isGreen = (rating: Rating | null) => rating === null || rating === "green";
  const needsComment = !isGreen(result) || !isGreen(timetable);
  const submit = () => {
    const missing = [result === null ? ["result"] : [], timetable === null ? ["timetable"] : []].flat();
    setRefused(missing.map((path) => ({ path, issue: "empty" })));
    if (result === null || timetable === null) return;
    send.mutate({
      documentId: document.id,
      organisationId: cell.organisation.id,
      result,
      timetable,
      comment: needsComment ? comment : null,
    });
  };
  const side = (name: "result" | "timetable", value: Rating | null, onChange: (rating: Rating | null) => void) => (
    <SelectField
      name={name}
      label={words[name]}
      value={value ?? ""}
      onChange={(chosen) => onChange(ratings.find((rating) => rating === chosen) ?? null)}
      options={[
        { value: "", label: `– ${words.dialog.choose} –` },
        ...ratings.map((rating) => ({ value: rating, label: words.ratings[name][rating] })),
      ]}
    />
  );
  const part = (name: keyof typeof nothing, help: string) => (
    <ProseField
      name={`comment.${name}`}
      label={words[name]}
      help={help}
      rows={3}
      value={comment[name]}
      onChange={(said) => setComment((before) => ({ ...before, [name]: said }))}
    />
  );
  return (
    <Form onSubmit={submit} error={send.error} refused={refused} pending={send.isPending} submit={words.dialog.submit} onCancel={onClose}>
      <p className="dialog-subject">
        {document.title} · {cell.organisation.name}
      </p>
      {side("result", result, setResult)}
      {side("timetable", timetable, setTimetable)}
      {needsComment && (
        <div className="field">
          {part("why", `${words.dialog.comment} ${words.dialog.whyHelp}`)}
          {part("consequence", words.dialog.consequenceHelp)}
          {part("wayBack", words.dialog.wayBackHelp)}
        </div>
      )}
    </Form>
  );
}
