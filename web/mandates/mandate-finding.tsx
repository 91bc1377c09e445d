import type { MandateFinding as Finding } from "../../contract/mandate.ts";
import { mandateStandingWords, mandateWords } from "../../i18n/mandates.ts";
import { infoIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";

/** How far the mandates reach the matter, in words, with what follows from it. */
export function MandateFinding({ finding, countsAsRecommendation }: { finding: Finding; countsAsRecommendation: boolean }) {
  const words = useWords(mandateWords);
  const standings = useWords(mandateStandingWords);
  const isWell = finding.standing === "covered" && finding.scope === "decide";
  return (
    <div className={isWell ? "notice" : "notice notice-warning"}>
      <Icon path={isWell ? infoIcon : warningIcon} />
      <div>
        <p className="notice-heading">
          {words.mandate}: {standings[finding.standing]}
        </p>
        {finding.subject !== null && <p>{finding.subject}</p>}
        {finding.standing === "covered" && finding.scope !== "decide" && <p>{words.recommendsOnly}</p>}
        {finding.amount !== null && <p>{words.amount(finding.amount, finding.amountLimit)}</p>}
        {finding.stands !== null && <p>{words.stands(finding.stands.words)}</p>}
        {countsAsRecommendation && <p>{words.recommendation}</p>}
      </div>
    </div>
  );
}
