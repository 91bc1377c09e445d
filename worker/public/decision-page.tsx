import { raw } from "hono/html";
import type { DecisionView } from "../../contract/views.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { mandateStandingWords, mandateWords } from "../../i18n/mandates.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { recordWords } from "../../i18n/record.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { fieldHtml } from "../../text/html.ts";
import { verificationPageWords } from "../../i18n/decision-verification.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { filledIn, holdsSomething } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { valueWords } from "../../i18n/values.ts";
import { Afterwards, Details } from "./decision-supplements.tsx";
import { Paragraphs } from "./parts.tsx";
import { Page, placed } from "./page.tsx";

/** A decision as everybody may read it: its outcome, its words, and exactly the text it was taken on. */
export function DecisionPage({ language, decision }: { language: Language; decision: DecisionView }) {
  const words = recordWords[language];
  const supplements = supplementWords[language];
  const when = longDateTime(language, new Date(decision.meeting.startsAt));
  return (
    <Page language={language} title={decision.title} address={`/public/decisions/${decision.id}`} indexed>
      <p class="record-kicker">{`${words.decision}: ${decision.forum.name}, ${decision.citation}`}</p>
      <h1>{decision.title}</h1>
      <p class="record-outcome">
        <strong>{outcomeSentence[language](decision.outcome, decision.state, decision.onwardTo)}</strong>
      </p>
      {decision.isAltered ? (
        <p class="record-notice">
          <strong>{verificationPageWords[language].broken}</strong>{" "}
          <a href={placed(language, `/public/decisions/${decision.id}/verify`)}>{verificationPageWords[language].see}</a>
        </p>
      ) : null}
      {decision.outcome === "recommended" ? <p class="record-notice">{words.recommendedOnly(decision.onwardTo ?? "")}</p> : null}
      {decision.replacedBy === null ? null : (
        <p class="record-notice">
          <a href={placed(language, `/public/decisions/${decision.replacedBy.id}`)}>
            {supplements.replacedBy(decision.replacedBy.citation)}
          </a>
        </p>
      )}
      {decision.replaces === null ? null : (
        <p>
          <a href={placed(language, `/public/decisions/${decision.replaces.id}`)}>{supplements.replaces(decision.replaces.citation)}</a>
        </p>
      )}
      {decision.mandate === null ? null : (
        <p class={decision.countsAsRecommendation ? "record-notice" : ""}>
          {[
            `${mandateWords[language].mandate}: ${mandateStandingWords[language][decision.mandate.standing]}.`,
            decision.mandate.stands === null ? "" : mandateWords[language].stands(decision.mandate.stands.words),
            decision.countsAsRecommendation ? mandateWords[language].recommendation : "",
          ]
            .filter((part) => part !== "")
            .join(" ")}
        </p>
      )}
      {decision.deviatesFromProposal ? <p class="record-notice">{words.deviates}</p> : null}
      <dl class="record-facts">
        <dt>{words.decidedBy}</dt>
        <dd>
          <a href={placed(language, `/public/forums/${decision.forum.id}`)}>{decision.forum.name}</a>
        </dd>
        <dt>{words.decidedAt}</dt>
        <dd>
          <a href={placed(language, `/public/meetings/${decision.meeting.id}`)}>{when}</a>
          {decision.meeting.place === "" ? "" : `, ${decision.meeting.place}`}
          <br />
          <a href={placed(language, `/public/items/${decision.agendaItem.id}`)}>{words.item(decision.agendaItem.number)}</a>
        </dd>
        {decision.onwardTo === null ? null : (
          <>
            <dt>{words.onwardTo}</dt>
            <dd>{decision.onwardTo}</dd>
          </>
        )}
      </dl>
      <h2>{decision.outcome === "recommended" ? words.recommendedText : words.decidedText}</h2>
      <Paragraphs text={decision.text} />
      {decision.reservation === null ? null : (
        <section class="record-reservation" aria-labelledby="reservation">
          <h2 id="reservation">{words.reservation}</h2>
          <Paragraphs text={decision.reservation} />
          <p>{words.notBinding}</p>
        </section>
      )}
      <Details language={language} decision={decision} />
      <Afterwards language={language} decision={decision} />
      <h2>{words.theText}</h2>
      {decision.document === null && decision.caseText === null ? <p>{words.noText}</p> : null}
      {decision.document === null ? null : <FrozenText language={language} document={decision.document} />}
      {decision.caseText === null ? null : <CaseText language={language} caseText={decision.caseText} />}
      <p>
        <a href={placed(language, `/public/decisions/${decision.id}/verify`)}>{supplements.verify}</a>
      </p>
    </Page>
  );
}

function CaseText({ language, caseText }: { language: Language; caseText: NonNullable<DecisionView["caseText"]> }) {
  const words = recordWords[language];
  return (
    <>
      <h3>{decisionWords[language].caseText}</h3>
      <article class="record-text">
        {filledIn(caseText.frozen).fields.map(({ name, content }) => (
          <section>
            <h4>{labelOfStoredField(language, "agenda_item", name)}</h4>
            {raw(fieldHtml(content, { words: blockWords[language], baseHeadingLevel: 5 }))}
          </section>
        ))}
      </article>
      <dl class="record-facts">
        <dt>{words.fingerprint}</dt>
        <dd>
          <code class="record-hash">{caseText.sha256}</code>
        </dd>
      </dl>
    </>
  );
}

function FrozenText({ language, document }: { language: Language; document: NonNullable<DecisionView["document"]> }) {
  const words = recordWords[language];
  return (
    <>
      <p>{words.theTextIntro}</p>
      <article class="record-text">
        {toldText(document.frozen, valueWords[language]).fields.map(({ name, content }) => (
          <section>
            <h3>{labelOfStoredField(language, document.kind, name)}</h3>
            {/* What was not filled in is part of what was decided on. */}
            {holdsSomething(content) ? (
              raw(fieldHtml(content, { words: blockWords[language], baseHeadingLevel: 4 }))
            ) : (
              <p class="record-empty">{words.emptyField}</p>
            )}
          </section>
        ))}
      </article>
      <dl class="record-facts">
        {document.organisations.length === 0 ? null : (
          <>
            <dt>{supplementWords[language].authors.title}</dt>
            <dd>{document.organisations.map(({ name }) => name).join(", ")}</dd>
          </>
        )}
        <dt>{words.frozenAt}</dt>
        <dd>{longDateTime(language, new Date(document.frozenAt))}</dd>
        <dt>{words.fingerprint}</dt>
        <dd>
          <code class="record-hash">{document.sha256}</code>
        </dd>
      </dl>
      <p class="record-help">{words.fingerprintHelp}</p>
    </>
  );
}
