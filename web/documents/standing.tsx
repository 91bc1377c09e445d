import { Link } from "@tanstack/react-router";
import type { DocumentState } from "../../contract/document.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView, SubmissionView } from "../../contract/views.ts";
import { nextStepWords, type NextStepWords, type StepWords } from "../../i18n/next-steps.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { useWords } from "../ui/language.tsx";

/** The states in which it is the leads who take it on, among others. */
const ledOn: DocumentState[] = ["draft", "shared", "decided", "active", "blocked", "paused", "expired", "revoked", "unprioritised"];

/** What the document is, what happens next, and who can do it. */
export function Standing({ document }: { document: DocumentView }) {
  const words = useWords(nextStepWords);
  const sentence = useWords(outcomeSentence);
  const { is, next, who, decisionId } = standingOf(document, words, sentence);
  const leads = document.readers.filter(({ role }) => role === "lead").map(({ name }) => name);
  return (
    <div className="standing">
      <p>
        <strong>{is}</strong>
      </p>
      <p>
        {next}{" "}
        {decisionId !== null && (
          <Link to="/decisions/$decisionId" params={{ decisionId }}>
            {words.decision}
          </Link>
        )}
      </p>
      <p className="standing-who">
        {words.who} {who}
        {leads.length > 0 && ledOn.includes(document.state) && ` ${words.leads(leads)}`}
      </p>
    </div>
  );
}

/** In words, and the decision that `next` is about, if it is about one. What the forum has done with the frozen version is said as it is, when the document still waits. */
export function standingOf(
  { kind, state, submissions }: Pick<DocumentView, "kind" | "state" | "submissions">,
  words: NextStepWords,
  sentence: (typeof outcomeSentence)["da"],
): StepWords & { decisionId: Id<"decision"> | null } {
  const step = stepOf(words.steps[kind], state);
  const latest = submissions.reduce<SubmissionView | null>((last, one) => (last === null || one.number > last.number ? one : last), null);
  const waits = state === "proposed" || state === "issued" || state === "received";
  const item = latest?.agendaItem ?? null;
  if (!waits || latest === null || item === null || (latest.decision === null && item.isOff)) return { ...step, decisionId: null };
  if (latest.decision === null) return { ...step, next: words.onAgenda(item.number), decisionId: null };
  const { id, outcome, state: standing } = latest.decision;
  return { ...step, next: words.treated(latest.forum.name, sentence(outcome, standing, null)), decisionId: id };
}

/** A document is in a state of its own kind; the type of what is answered does not say so. */
function stepOf(steps: Partial<Record<DocumentState, StepWords>>, state: DocumentState): StepWords {
  const step = steps[state];
  if (step === undefined) throw new Error(`no document of the kind is ${state}`);
  return step;
}
