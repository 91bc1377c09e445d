import { useState } from "react";
import { saysYes } from "../../contract/decision.ts";
import type { DecisionView } from "../../contract/views.ts";
import { mandateWords } from "../../i18n/mandates.ts";
import { MandateDialog } from "../mandates/mandate-dialog.tsx";
import { useWords } from "../ui/language.tsx";

/** Where a mandate's text was decided: the way from its words to terms that the forum is held to. */
export function SettleTerms({ decision }: { decision: DecisionView }) {
  const words = useWords(mandateWords);
  const [settling, setSettling] = useState(false);
  const isYes = saysYes(decision.outcome) || decision.clauses.some(({ outcome }) => saysYes(outcome));
  const isGiven = isYes && decision.state !== "recorded" && decision.replacedBy === null;
  if (decision.document?.kind !== "mandate" || !isGiven || !decision.may.add) return null;
  return (
    <div className="buttons">
      <button type="button" className="button button-secondary" onClick={() => setSettling(true)}>
        {words.terms}
      </button>
      <MandateDialog forumId={decision.forum.id} decisionId={decision.id} open={settling} onClose={() => setSettling(false)} />
    </div>
  );
}
