import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { MandateView } from "../../contract/views.ts";
import { mandateScopeWords, mandateWords } from "../../i18n/mandates.ts";
import { shortDate } from "../../i18n/language.ts";
import { get } from "../api/client.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { DisputeDialog } from "./dispute-dialog.tsx";
import { MandateDialog } from "./mandate-dialog.tsx";
import { SettlementDialog } from "./settlement-dialog.tsx";

/** What the forum may do, and what is disputed of it. */
export function Mandates({ forumId, maySettle }: { forumId: Id<"forum">; maySettle: boolean }) {
  const words = useWords(mandateWords);
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: ["forums", forumId, "mandates"], queryFn: () => get<MandateView[]>(`/forums/${forumId}/mandates`) });
  const add = maySettle && (
    <button type="button" className="button button-secondary button-small" onClick={() => setAdding(true)}>
      {words.add}
    </button>
  );
  return (
    <Section title={words.title} lede={words.lede} action={add}>
      <Loaded query={query} lines={2}>
        {(mandates) =>
          mandates.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <ul className="rows">
              {mandates.map((mandate) => (
                <Mandate key={mandate.id} mandate={mandate} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MandateDialog forumId={forumId} decisionId={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

function Mandate({ mandate }: { mandate: MandateView }) {
  const { language } = useLanguage();
  const words = useWords(mandateWords);
  const scopes = useWords(mandateScopeWords);
  const [doing, setDoing] = useState<"dispute" | "settle" | null>(null);
  const day = (date: string) => shortDate(language, new Date(date));
  const open = mandate.disputes.find(({ settlement }) => settlement === null);
  const close = () => setDoing(null);
  return (
    <li className="row">
      <div className="row-main">
        <p className="row-title">{mandate.subject}</p>
        <p className="row-facts">
          {scopes[mandate.scope]}, {words.limit(mandate.amountLimit)} · {words.issuer(mandate.issuer)}
          {mandate.reportsTo !== null && ` · ${words.reportsTo(mandate.reportsTo)}`} ·{" "}
          {words.valid(day(mandate.validFrom), mandate.validTo === null ? null : day(mandate.validTo))}
          {" · "}
          {mandate.decisionId === null ? (
            (mandate.source ?? words.elsewhere)
          ) : (
            <Link to="/decisions/$decisionId" params={{ decisionId: mandate.decisionId }}>
              {words.decision}
            </Link>
          )}
        </p>
        {mandate.disputes.map(({ id, words: said, raisedAt, raisedBy, settlement }) => (
          <div key={id}>
            <p>
              {raisedBy !== null && `${raisedBy.name}, ${day(raisedAt)}: `}
              {said}
            </p>
            {settlement !== null && (
              <p>
                {settlement.by !== null && `${settlement.by.name}, ${day(settlement.at)}: `}
                {settlement.stands ? words.settledStands(settlement.words) : words.settledFalls(settlement.words)}
              </p>
            )}
          </div>
        ))}
        {mandate.may.dispute && (
          <button type="button" className="link-button" aria-label={words.disputeOf(mandate.subject)} onClick={() => setDoing("dispute")}>
            {words.dispute}
          </button>
        )}
        {mandate.may.settle && (
          <button type="button" className="link-button" aria-label={words.settleOf(mandate.subject)} onClick={() => setDoing("settle")}>
            {words.settle}
          </button>
        )}
      </div>
      {open !== undefined && <Tag tone="warning">{words.disputed}</Tag>}
      <Holding mandate={mandate} />
      <DisputeDialog mandate={mandate} open={doing === "dispute"} onClose={close} />
      <SettlementDialog mandate={mandate} open={doing === "settle"} onClose={close} />
    </li>
  );
}

/** Why a mandate is not one to decide under today. */
function Holding({ mandate: { isInForce, isAwaited, validFrom } }: { mandate: MandateView }) {
  const words = useWords(mandateWords);
  if (isInForce) return null;
  if (isAwaited) return <Tag tone="waiting">{words.awaited}</Tag>;
  return <Tag tone="quiet">{validFrom > dateInCopenhagen(new Date()) ? words.ahead : words.over}</Tag>;
}
