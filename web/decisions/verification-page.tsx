import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { VerificationView } from "../../contract/views.ts";
import { verificationPageWords } from "../../i18n/decision-verification.ts";
import { shellWords } from "../../i18n/shell.ts";
import { get } from "../api/client.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { doneIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

const route = getRouteApi("/app/decisions/$decisionId/verify");

/** The hashes of a decision, computed anew twice: by the server, and by this very browser of the bytes that it was handed. */
export function VerificationPage() {
  const words = useWords(verificationPageWords);
  const shell = useWords(shellWords);
  const { decisionId } = route.useParams();
  const query = useQuery({
    queryKey: ["decisions", decisionId, "verification"],
    queryFn: async () => {
      const view = await get<VerificationView>(`/decisions/${decisionId}/verification`);
      return { ...view, here: await Promise.all(view.links.map(({ record }) => sha256Of(record))) };
    },
  });
  return (
    <Page
      className="page-narrow"
      title={query.data === undefined ? (query.isError ? words.title : shell.loading) : words.titleOf(query.data.citation)}
      above={
        <Link to="/decisions/$decisionId" params={{ decisionId }}>
          {query.data?.title ?? words.back}
        </Link>
      }
    >
      <Loaded query={query} lines={8}>
        {(view) => (
          <>
            <p className={view.holds ? "notice" : "notice notice-warning"}>
              <Icon path={view.holds ? doneIcon : warningIcon} />
              {view.links.length === 0 ? words.unlinked : view.holds ? words.holds : words.broken}
            </p>
            <p>{words.lede}</p>
            {view.publicUrl !== null && (
              <p>
                <a href={view.publicUrl}>{words.publicPage}</a>
              </p>
            )}
            {view.links.map((link, place) => (
              <Section key={link.sha256} title={words.kinds[link.kind]}>
                <Hashes stored={link.sha256} computed={link.computedSha256} here={view.here[place] ?? null} />
                <details>
                  <summary>{words.record}</summary>
                  <pre className="record-bytes" tabIndex={0}>
                    {link.record}
                  </pre>
                  <Copy text={link.record} />
                </details>
              </Section>
            ))}
            <Section title={words.previous}>
              {view.previous === null ? (
                <p>{words.previousNone}</p>
              ) : (
                <>
                  {view.previous.decision !== null && (
                    <p>
                      <Link to="/decisions/$decisionId/verify" params={{ decisionId: view.previous.decision.id }}>
                        {words.previousOf(view.previous.decision.citation)}
                      </Link>
                    </p>
                  )}
                  <p className="hash">{view.previous.sha256}</p>
                </>
              )}
            </Section>
            {view.document !== null && (
              <Section title={words.text}>
                {view.document.computedSha256 === null ? (
                  <p>{words.textGone}</p>
                ) : (
                  <Hashes stored={view.document.sha256} computed={view.document.computedSha256} here={null} />
                )}
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Hashes({ stored, computed, here }: { stored: string; computed: string; here: string | null }) {
  const words = useWords(verificationPageWords);
  const verdict = (sha256: string) => (sha256 === stored ? words.same : words.different);
  return (
    <dl className="hashes">
      <dt>{words.stored}</dt>
      <dd className="hash">{stored}</dd>
      <dt>
        {words.computed}: {verdict(computed)}
      </dt>
      <dd className="hash">{computed}</dd>
      {here !== null && (
        <>
          <dt>
            {words.here}: {verdict(here)}
          </dt>
          <dd className="hash">{here}</dd>
        </>
      )}
    </dl>
  );
}

/** In lower-case hex; null where the browser cannot, as over a plain connection. */
async function sha256Of(record: string): Promise<string | null> {
  if (!isSecureContext) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(record));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
