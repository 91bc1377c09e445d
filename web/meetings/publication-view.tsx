import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PublicationPreview } from "../../contract/agenda-views.ts";
import { answerMaxLength, type NewPublication } from "../../contract/agenda.ts";
import type { Id } from "../../contract/ids.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { MeetingView } from "../../contract/views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { AskedOfAgenda, type GateAnswers } from "./asked.tsx";
import { Differences } from "./editions.tsx";
import { Findings } from "./findings.tsx";
import { Preview } from "./preview.tsx";
import { publicationQuery } from "./queries.ts";
import { Recipients } from "./recipients.tsx";

const route = getRouteApi("/app/meetings/$meetingId");

/** Before an agenda, or what was corrected in it, is put out: what is in the way, how it will be read, and who is written to. */
export function PublicationView() {
  const { meetingId } = route.useParams();
  return (
    <Loaded query={useQuery(publicationQuery(meetingId))} lines={8}>
      {(preview) => <Gate meetingId={meetingId} preview={preview} />}
    </Loaded>
  );
}

function Gate({ meetingId, preview }: { meetingId: Id<"meeting">; preview: PublicationPreview }) {
  const words = useWords(agendaPageWords).publication;
  const isCorrection = preview.next === "correction";
  if (preview.next === null) return <Empty>{words.nothing}</Empty>;
  if (isCorrection && preview.differences.length === 0) return <Empty>{words.nothingToCorrect}</Empty>;
  return (
    <div className="columns columns-wide-left">
      <div>
        {isCorrection && (
          <Section title={words.differences}>
            <Differences differences={preview.differences} />
          </Section>
        )}
        <Preview items={preview.items} />
      </div>
      <div>
        <Publishing meetingId={meetingId} preview={preview} />
        <Recipients recipients={preview.recipients} />
      </div>
    </div>
  );
}

function Publishing({ meetingId, preview }: { meetingId: Id<"meeting">; preview: PublicationPreview }) {
  const words = useWords(agendaPageWords).publication;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const isCorrection = preview.next === "correction";
  const [reason, setReason] = useState("");
  const [notCpr, setNotCpr] = useState<string[]>([]);
  const [answers, setAnswers] = useState<GateAnswers>({});
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const publish = useSend(
    () => {
      const given = Object.values(answers).filter(({ words: said }) => said.trim() !== "");
      return post<MeetingView>(`/meetings/${meetingId}/publications`, {
        reason,
        notCpr,
        answers: given,
        seen: preview.fingerprint,
      } satisfies NewPublication);
    },
    () => {
      announce(words.done);
      void navigate({ to: "/meetings/$meetingId", params: { meetingId } });
    },
  );
  const asked = preview.findings.some(({ asksForReason }) => asksForReason);
  const send = () => {
    const tooLong = Object.entries(answers).filter(([, answer]) => answer.words.trim().length > answerMaxLength);
    setRefused(tooLong.map(([place]) => ({ path: `answers.${place}`, issue: "too long" })));
    if (tooLong.length === 0) publish.mutate(undefined);
  };
  return (
    <Form
      onSubmit={send}
      error={publish.error}
      refused={refused}
      pending={publish.isPending}
      submit={isCorrection ? words.correct : words.publish}
    >
      <AskedOfAgenda
        items={preview.items}
        answers={answers}
        onAnswer={(place, answer) => setAnswers((others) => ({ ...others, [place]: answer }))}
      />
      <Section title={isCorrection ? words.correctTitle : words.check}>
        <Findings preview={preview} notCpr={notCpr} onNotCpr={setNotCpr} />
        {(asked || isCorrection) && (
          <ProseField
            name="reason"
            label={isCorrection ? words.correctReason : words.reason}
            help={isCorrection ? words.correctReasonHelp : words.reasonHelp}
            value={reason}
            onChange={setReason}
            rows={3}
            optional={!asked}
          />
        )}
      </Section>
    </Form>
  );
}
