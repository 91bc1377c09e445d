import type { VerificationView } from "../../contract/views.ts";
import { verificationPageWords } from "../../i18n/decision-verification.ts";
import type { Language } from "../../i18n/language.ts";
import { Page } from "./page.tsx";

/** How anybody computes a decision's hashes on their own machine, with what came out here. */
export function VerificationPage({ language, view }: { language: Language; view: VerificationView }) {
  const words = verificationPageWords[language];
  const address = `/public/decisions/${view.id}`;
  return (
    <Page language={language} title={words.titleOf(view.citation)} address={`${address}/verify`} indexed={false}>
      <p class="record-kicker">
        <a href={address}>{view.title}</a>
      </p>
      <h1>{words.titleOf(view.citation)}</h1>
      <p class="record-outcome">
        <strong>{view.links.length === 0 ? words.unlinked : view.holds ? words.holds : words.broken}</strong>
      </p>
      <p>{words.lede}</p>
      <p>{words.steps}</p>
      {view.links.map(({ kind, sha256, computedSha256 }, place) => (
        <section>
          <h2>{words.kinds[kind]}</h2>
          <Hashes language={language} stored={sha256} computed={computedSha256} />
          <p>
            <a href={`${address}/links/${place + 1}.json`} download={`${view.id}-${place + 1}.json`}>
              {words.download}
            </a>
          </p>
          <p>
            <code class="record-hash">{`sha256sum ${view.id}-${place + 1}.json`}</code>
          </p>
        </section>
      ))}
      <h2>{words.previous}</h2>
      {view.previous === null ? (
        <p>{words.previousNone}</p>
      ) : (
        <p>
          {view.previous.decision === null ? null : (
            <a href={`/public/decisions/${view.previous.decision.id}/verify`}>{words.previousOf(view.previous.decision.citation)}</a>
          )}{" "}
          <code class="record-hash">{view.previous.sha256}</code>
        </p>
      )}
      {view.document === null ? null : (
        <section>
          <h2>{words.text}</h2>
          <Hashes language={language} stored={view.document.sha256} computed={view.document.computedSha256} />
          <p>
            <a href={`${address}/text.json`} download={`${view.document.versionId}.json`}>
              {words.downloadText}
            </a>
          </p>
          <p>
            <code class="record-hash">{`sha256sum ${view.document.versionId}.json`}</code>
          </p>
        </section>
      )}
    </Page>
  );
}

function Hashes({ language, stored, computed }: { language: Language; stored: string; computed: string | null }) {
  const words = verificationPageWords[language];
  return (
    <dl class="record-facts">
      <dt>{words.stored}</dt>
      <dd>
        <code class="record-hash">{stored}</code>
      </dd>
      <dt>{`${words.computed}: ${computed === null ? words.textGone : computed === stored ? words.same : words.different}`}</dt>
      <dd>{computed === null ? "" : <code class="record-hash">{computed}</code>}</dd>
    </dl>
  );
}
