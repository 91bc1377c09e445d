import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Question } from "../../../contract/question.ts";
import type { FieldIssue } from "../../../contract/problem.ts";
import type { NewDecision, NewReading } from "../../../contract/recording.ts";
import type { AgendaItemView, DecisionView, ReadingView, RecordingForm } from "../../../contract/views.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { get, post } from "../../api/client.ts";
import { useSend } from "../../api/send.ts";
import { Loaded } from "../../shell/loaded.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useWords } from "../../ui/language.tsx";
import { readingOf } from "./draft.ts";
import { ReadOut } from "./read-out.tsx";
import { RecordingFields } from "./recording-fields.tsx";
import { useDraft } from "./use-draft.ts";

type Recording = { item: Pick<AgendaItemView, "id" | "title" | "document">; onClose: () => void; onRecorded: () => void };

/** Enter what was decided, hear it read out exactly as it will stand, confirm it. Only then does it count. */
export function RecordDecisionDialog({ open, ...recording }: Recording & { open: boolean }) {
  const words = useWords(recordingWords);
  const [isReading, setReading] = useState(false);
  return (
    <Dialog title={isReading ? words.readingTitle : words.title} open={open} onClose={recording.onClose} wide keepsWords>
      <Steps {...recording} onReading={setReading} />
    </Dialog>
  );
}

type StepsProps = Recording & { onReading: (isReading: boolean) => void };

function Steps(props: StepsProps) {
  const { item } = props;
  const query = useQuery({
    queryKey: ["agenda-items", item.id, "recording"],
    queryFn: () => get<RecordingForm>(`/agenda-items/${item.id}/recording`),
    // The wording is written until the dialog is opened: what an earlier opening found is not it.
    gcTime: 0,
  });
  return (
    <Loaded query={query} lines={6}>
      {(form) => <FormSteps {...props} form={form} />}
    </Loaded>
  );
}

/** Begins with the wording that was written live, which is mended here and nowhere else. */
function FormSteps({ item, form, onClose, onRecorded, onReading }: StepsProps & { form: RecordingForm }) {
  const words = useWords(recordingWords);
  const { draft, change, isKept, forget, startOver } = useDraft(item, form);
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  /** What has been asked already; a question is put once, and may then stay unanswered. */
  const [asked, setAsked] = useState<Question[]>([]);
  const [heard, setHeard] = useState<{ input: NewReading; reading: ReadingView } | null>(null);
  const hear = (next: typeof heard) => {
    setHeard(next);
    onReading(next !== null);
  };
  const readOut = useSend(
    (input: NewReading) => post<ReadingView>(`/agenda-items/${item.id}/readings`, input),
    (reading, input) => {
      const questions = reading.questions.map(({ question }) => question);
      const isNews = reading.questions.some(
        ({ question, answer }) => answer === null && (question.code === "looks_like_cpr" || !asked.some(({ key }) => key === question.key)),
      );
      setAsked(questions);
      if (!isNews) hear({ input, reading });
    },
  );
  const record = useSend(
    ({ input, reading }: NonNullable<typeof heard>) =>
      post<DecisionView>(`/agenda-items/${item.id}/decisions`, { ...input, readOut: reading.readOut } satisfies NewDecision),
    () => {
      forget();
      onRecorded();
    },
  );
  const send = () => {
    const input = readingOf(draft, form, item.document?.versionId ?? null);
    setRefused(input === null ? [{ path: "outcome", issue: "choose an outcome" }] : []);
    if (input !== null) readOut.mutate(input);
  };
  if (heard !== null)
    return (
      <ReadOut
        title={item.title}
        reading={heard.reading}
        error={record.error}
        pending={record.isPending}
        onConfirm={() => record.mutate(heard)}
        onMend={() => hear(null)}
      />
    );
  return (
    <>
      {isKept && (
        <div className="notice">
          <p>
            {words.kept}{" "}
            <button type="button" className="link-button" onClick={startOver}>
              {words.startOver}
            </button>
          </p>
        </div>
      )}
      <RecordingFields
        item={item}
        form={form}
        draft={draft}
        onChange={change}
        questions={asked}
        refused={refused}
        error={readOut.error}
        pending={readOut.isPending}
        onSubmit={send}
        onCancel={() => {
          forget();
          onClose();
        }}
      />
    </>
  );
}
