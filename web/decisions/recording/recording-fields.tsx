import type { FieldIssue } from "../../../contract/problem.ts";
import type { Question } from "../../../contract/question.ts";
import type { AgendaItemView, RecordingForm } from "../../../contract/views.ts";
import { outcomeHelp, outcomeWords } from "../../../i18n/outcomes.ts";
import { recordingWords } from "../../../i18n/recording.ts";
import { ProseField, SelectField, TextField } from "../../ui/field.tsx";
import { Fingerprint } from "../../ui/fingerprint.tsx";
import { Form, Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import { ClauseFields } from "./clause-fields.tsx";
import { DissentFields } from "./dissent-fields.tsx";
import { isRecordable, recordable, type Draft } from "./draft.ts";
import { MandateFields } from "./mandate-fields.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { RatifierFields } from "./ratifier-fields.tsx";

type Entering = {
  item: Pick<AgendaItemView, "title" | "document">;
  form: RecordingForm;
  draft: Draft;
  onChange: (changed: Partial<Draft>) => void;
  questions: Question[];
  refused: FieldIssue[];
  error: unknown;
  pending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
};

export function RecordingFields({ item, form, draft, onChange, questions, refused, error, pending, onSubmit, onCancel }: Entering) {
  const words = useWords(recordingWords);
  const names = useWords(outcomeWords);
  const helps = useWords(outcomeHelp);
  const { outcome, clauses } = draft;
  return (
    <Form onSubmit={onSubmit} error={error} refused={refused} pending={pending} submit={words.readOut} onCancel={onCancel}>
      <p className="dialog-subject">{item.title}</p>
      {form.clauses.length > 1 && (
        <Tick
          label={words.perClause}
          checked={clauses !== null}
          onChange={(on) => onChange({ clauses: on ? form.clauses.map(() => null) : null })}
        />
      )}
      {clauses === null ? (
        <SelectField
          name="outcome"
          label={words.outcome}
          {...(outcome === null ? {} : { help: helps[outcome] })}
          value={outcome ?? ""}
          onChange={(value) => onChange({ outcome: isRecordable(value) ? value : null })}
          options={[
            { value: "", label: `– ${words.choose} –` },
            ...recordable.filter((value) => value !== "split").map((value) => ({ value, label: names[value] })),
          ]}
        />
      ) : (
        <ClauseFields clauses={form.clauses} chosen={clauses} onChange={(chosen) => onChange({ clauses: chosen })} />
      )}
      <ProseField name="text" label={words.text} help={words.textHelp} value={draft.text} onChange={(text) => onChange({ text })} />
      <Tick
        label={words.deviates}
        help={words.deviatesHelp}
        checked={draft.deviatesFromProposal}
        onChange={(deviatesFromProposal) => onChange({ deviatesFromProposal })}
      />
      <ProseField
        name="reservation"
        label={words.reservation}
        help={words.reservationHelp}
        value={draft.reservation}
        onChange={(reservation) => onChange({ reservation })}
        rows={3}
        optional
      />
      {form.forums.length > 0 && (
        <SelectField
          name="onwardId"
          label={words.onwardBody}
          value={draft.onwardId ?? ""}
          onChange={(value) => {
            const forum = form.forums.find(({ id }) => id === value);
            onChange({ onwardId: forum?.id ?? null, ...(forum === undefined ? {} : { onwardTo: forum.name }) });
          }}
          options={[{ value: "", label: words.otherBody }, ...form.forums.map(({ id, name }) => ({ value: id, label: name }))]}
          optional
        />
      )}
      <TextField
        name="onwardTo"
        label={words.onwardTo}
        help={words.onwardHelp}
        value={draft.onwardTo}
        onChange={(onwardTo) => onChange({ onwardTo })}
        optional={outcome !== "recommended"}
      />
      <MandateFields form={form} claim={draft.mandate} onChange={(mandate) => onChange({ mandate })} />
      <RatifierFields organisations={form.organisations} draft={draft} onChange={onChange} />
      <DissentFields rows={draft.dissent} onChange={(dissent) => onChange({ dissent })} />
      {form.replaceable.length > 0 && (
        <SelectField
          name="replacesId"
          label={words.replaces}
          value={draft.replacesId ?? ""}
          onChange={(value) => onChange({ replacesId: form.replaceable.find(({ id }) => id === value)?.id ?? null })}
          options={[
            { value: "", label: words.replacesNothing },
            ...form.replaceable.map(({ id, citation, title }) => ({ value: id, label: `${citation} ${title}` })),
          ]}
        />
      )}
      {item.document !== null && (
        <>
          <p>{words.bound}:</p>
          <Fingerprint sha256={item.document.sha256} />
        </>
      )}
      {questions.length > 0 && (
        <QuestionFields
          questions={questions}
          answers={draft.answers}
          onAnswer={(key, answer) => onChange({ answers: { ...draft.answers, [key]: answer } })}
        />
      )}
    </Form>
  );
}
