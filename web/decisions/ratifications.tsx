import { useState } from "react";
import type { DecisionView } from "../../contract/views.ts";
import { joins } from "../../contract/ratification.ts";
import { ratificationWords } from "../../i18n/ratification.ts";
import { ratificationOutcomeWords, supplementWords } from "../../i18n/supplements.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";
import { isSafeAddress } from "../ui/safe-address.ts";
import { RatificationDialog } from "./ratification-dialog.tsx";

type Ratification = DecisionView["ratifications"][number];

const tones: Record<NonNullable<Ratification["answer"]>["outcome"], Tone> = {
  endorsed: "done",
  endorsed_with_reservation: "done",
  in_committee: "progress",
  partly: "warning",
  refused: "stopped",
  noted: "warning",
  not_treated: "quiet",
};

/** Whose own approval is awaited, and what each has answered: the count in words first, then organisation by organisation. */
export function Ratifications({ decision }: { decision: DecisionView }) {
  const words = useWords(supplementWords).ratifications;
  const names = useWords(ratificationOutcomeWords);
  const [answering, setAnswering] = useState<Ratification | null>(null);
  const joining = useWords(ratificationWords);
  const { ratifications } = decision;
  const bound = ratifications.flatMap(({ organisation, answer }) => (answer !== null && joins(answer.outcome) ? [organisation.name] : []));
  if (ratifications.length === 0) return null;
  return (
    <Section title={words.title} lede={words.lede}>
      <p>
        <strong>{joining.joined(bound.length, ratifications.length)}</strong>
      </p>
      <p>
        {joining.rule(decision.ratificationRule, ratifications.length)}
        {decision.ratificationRule.kind === "each" && bound.length > 0 && ` ${joining.holdsFor(bound.join(", "))}`}
      </p>
      <ul className="rows">
        {ratifications.map((ratification) => {
          const { organisation, answer, may } = ratification;
          return (
            <li key={organisation.id} className="row">
              <div className="row-main">
                <p className="row-title">{organisation.name}</p>
                {answer !== null && (
                  <p className="row-facts">
                    {words.evidence(answer.body, answer.itemNumber)} · <Moment at={answer.date} form="date" />
                    {answer.url !== null && isSafeAddress(answer.url) && (
                      <>
                        {" · "}
                        <a href={answer.url}>{words.minutes}</a>
                      </>
                    )}
                  </p>
                )}
                {answer !== null && answer.reservation !== null && <p>{answer.reservation}</p>}
                {may.answer && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.answerOf(organisation.name)}
                    onClick={() => setAnswering(ratification)}
                  >
                    {words.answer}
                  </button>
                )}
              </div>
              <Tag tone={answer === null ? "waiting" : tones[answer.outcome]}>
                {answer === null ? words.awaiting : names[answer.outcome]}
              </Tag>
            </li>
          );
        })}
      </ul>
      <RatificationDialog decisionId={decision.id} organisation={answering?.organisation ?? null} onClose={() => setAnswering(null)} />
    </Section>
  );
}
