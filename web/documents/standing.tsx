import { Link } from "@tanstack/react-router";
import type { DocumentState } from "../../contract/document.ts";
import type { DocumentView, SubmissionView } from "../../contract/views.ts";
import { nextStepWords, type StepWords } from "../../i18n/next-steps.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { useWords } from "../ui/language.tsx";

/** The states in which it is the leads who take it on, among others. */
const ledOn: DocumentState[] = ["draft", "shared", "decided", "active", "blocked", "paused", "expired", "revoked", "unprioritised"];

/** What the document is, what happens next, and who can do it. What the forum has done with the frozen version is said as it is, when the document still waits. */
export function Standing({ document }: { document: DocumentView }) {
  const words = useWords(nextStepWords);
  const { is, next, who } = stepOf(words.steps[document.kind], document.state);
  const leads = document.readers.filter(({ role }) => role === "lead").map(({ name }) => name);
  return (
    <div className="standing">
      <p>
        <strong>{is}</strong>
      </p>
      <p>
        <Next document={document} planned={next} />
      </p>
      <p className="standing-who">
        {words.who} {who}
        {leads.length > 0 && ledOn.includes(document.state) && ` ${words.leads(leads)}`}
      </p>
    </div>
  );
}

/** A document is in a state of its own kind; the type of what is answered does not say so. */
function stepOf(steps: Partial<Record<DocumentState, StepWords>>, state: DocumentState): StepWords {
  const step = steps[state];
  if (step === undefined) throw new Error(`no document of the kind is ${state}`);
  return step;
}

function Next({ document: { state, submissions }, planned }: { document: DocumentView; planned: string }) {
  const words = useWords(nextStepWords);
  const sentence = useWords(outcomeSentence);
  const latest = submissions.reduce<SubmissionView | null>((last, one) => (last === null || one.number > last.number ? one : last), null);
  const waits = state === "proposed" || state === "issued" || state === "received";
  if (!waits || latest === null || latest.agendaItem === null) return planned;
  if (latest.decision === null) return words.onAgenda(latest.agendaItem.number);
  const { id, outcome, state: standing } = latest.decision;
  return (
    <>
      {words.treated(latest.forum.name, sentence(outcome, standing, null))}{" "}
      <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
        {words.decision}
      </Link>
    </>
  );
}
