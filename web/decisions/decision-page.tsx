import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { DecisionView } from "../../contract/views.ts";
import { verificationPageWords } from "../../i18n/decision-verification.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { shellWords } from "../../i18n/shell.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { versionWords } from "../../i18n/versions.ts";
import { filledIn } from "../../text/plain.ts";
import { ComparedText } from "../documents/versions/compared-text.tsx";
import { get } from "../api/client.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { externalIcon, infoIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Fingerprint } from "../ui/fingerprint.tsx";
import { FrozenText } from "../ui/frozen-text.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Additions } from "./additions.tsx";
import { Ratifications } from "./ratifications.tsx";
import { Receipts } from "./receipts.tsx";
import { RecordedRemarks } from "./recorded-remarks.tsx";
import { Relay } from "./relay.tsx";
import { Shares } from "./shares.tsx";
import { SettleTerms } from "./settle-terms.tsx";
import { Verdict } from "./verdict.tsx";

const route = getRouteApi("/app/decisions/$decisionId");

export function DecisionPage() {
  const words = useWords(decisionWords);
  const shell = useWords(shellWords);
  const supplements = useWords(supplementWords);
  const { decisionId } = route.useParams();
  const query = useQuery({ queryKey: ["decisions", decisionId], queryFn: () => get<DecisionView>(`/decisions/${decisionId}`) });
  const decision = query.data;
  return (
    <Page
      className="page-narrow"
      title={decision?.title ?? (query.isError ? words.title : shell.loading)}
      above={
        decision !== undefined && (
          <Link to="/forums/$forumId" params={{ forumId: decision.forum.id }}>
            {decision.forum.name}
          </Link>
        )
      }
      below={
        decision !== undefined && (
          <p className="facts">
            <span>{words.citation(words.title, decision.citation)}</span>
            <span>
              <Link to="/meetings/$meetingId" params={{ meetingId: decision.meeting.id }}>
                <Moment at={decision.meeting.startsAt} form="dateTime" />
              </Link>
              , {words.item(decision.agendaItem.number)}
            </span>
          </p>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <>
            {loaded.isAltered && <Altered decisionId={loaded.id} />}
            {loaded.replacedBy !== null && (
              <p className="notice notice-warning">
                <Icon path={warningIcon} />
                <Link to="/decisions/$decisionId" params={{ decisionId: loaded.replacedBy.id }}>
                  {supplements.replacedBy(loaded.replacedBy.citation)}
                </Link>
              </p>
            )}
            <Decided decision={loaded} />
            <RecordedRemarks remarks={loaded.remarks} />
            <SettleTerms decision={loaded} />
            <Ratifications decision={loaded} />
            <Additions decision={loaded} />
            <Relay steps={loaded.relay} />
            <ExactText decision={loaded} />
            <Receipts decisionId={loaded.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is shown below is what is stored, and that is not what was recorded. */
function Altered({ decisionId }: { decisionId: DecisionView["id"] }) {
  const words = useWords(verificationPageWords);
  return (
    <div className="notice notice-warning" role="alert">
      <Icon path={warningIcon} />
      <p>
        {words.broken}{" "}
        <Link to="/decisions/$decisionId/verify" params={{ decisionId }}>
          {words.see}
        </Link>
      </p>
    </div>
  );
}

function Decided({ decision }: { decision: DecisionView }) {
  const words = useWords(decisionWords);
  const supplements = useWords(supplementWords);
  return (
    <div className="verdict">
      <Verdict // Who has joined stands in a part of its own.
        content={{ ...decision, ratifiers: [] }}
        headingLevel={2}
      />
      <p className="row-facts">
        {words.recorded} <Moment at={decision.recordedAt} form="dateTime" />
        {decision.recordedBy !== null && ` ${words.by} ${decision.recordedBy.name}`}
        {" · "}
        {decision.publicUrl === null ? (
          words.notPublic
        ) : (
          <a href={decision.publicUrl}>
            {words.publicPage}
            <Icon path={externalIcon} />
          </a>
        )}
        {" · "}
        <Link to="/decisions/$decisionId/verify" params={{ decisionId: decision.id }}>
          {supplements.verify}
        </Link>
      </p>
    </div>
  );
}

function ExactText({ decision }: { decision: DecisionView }) {
  const words = useWords(decisionWords);
  const { document, caseText } = decision;
  if (document === null && caseText === null) return <p className="quiet">{words.noText}</p>;
  return (
    <>
      {document !== null && <DecidedDocument document={document} />}
      {caseText !== null && (
        <Section title={words.caseText} lede={words.caseTextLede}>
          <div className="paper">
            <FrozenText text={filledIn(caseText.frozen)} headingLevel={3} />
            <Fingerprint sha256={caseText.sha256} />
          </div>
        </Section>
      )}
    </>
  );
}

function DecidedDocument({ document }: { document: NonNullable<DecisionView["document"]> }) {
  const words = useWords(decisionWords);
  const supplements = useWords(supplementWords);
  const { since } = useWords(versionWords);
  const standing = document.changedSince === null ? words.unknown : document.changedSince ? words.changed : words.unchanged;
  return (
    <Section title={words.exactText} lede={words.exactTextLede}>
      <div className={document.changedSince === true ? "notice notice-warning" : "notice"}>
        <Icon path={document.changedSince === true ? warningIcon : infoIcon} />
        <p>
          {standing}{" "}
          {document.changedSince !== null && (
            <Link
              to="/documents/$documentId"
              params={{ documentId: document.id }}
              search={document.changedSince ? { changes: document.versionId } : {}}
            >
              {document.changedSince ? since.seeWho : words.live}
            </Link>
          )}
        </p>
      </div>
      {document.live !== null && (
        <details className="changes-since">
          <summary>{supplements.changes}</summary>
          <ComparedText before={document.frozen} after={document.live} />
        </details>
      )}
      <div className="paper">
        <p className="facts">
          <span>
            {words.frozen} <Moment at={document.frozenAt} form="dateTime" />
          </span>
        </p>
        <FrozenText text={document.frozen} headingLevel={3} />
        <Shares document={document} />
        <Fingerprint sha256={document.sha256} />
      </div>
    </Section>
  );
}
