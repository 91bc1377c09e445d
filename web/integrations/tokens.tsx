import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { TokenCreated, TokenView } from "../../contract/token.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { tokensWords } from "../../i18n/tokens.ts";
import { get } from "../api/client.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";
import { NewTokenDialog, RevocationDialog, ShownTokenDialog } from "./token-dialogs.tsx";

const tokensQuery = (organisationId: Id<"organisation">) =>
  queryOptions({
    queryKey: ["tokens", organisationId],
    queryFn: () => get<TokenView[]>(`/organisations/${organisationId}/tokens`),
  });

/** An organisation's keys to the API: what each is for, how long it works, and a way to stop it. */
export function Tokens({ organisation }: { organisation: OrganisationRef }) {
  const words = useWords(tokensWords);
  const query = useQuery(tokensQuery(organisation.id));
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<TokenCreated | null>(null);
  const [revoking, setRevoking] = useState<TokenView | null>(null);
  return (
    <Section
      title={words.of(organisation.name)}
      lede={words.lede}
      action={
        <button type="button" className="button button-secondary button-small" onClick={() => setCreating(true)}>
          {words.create}
        </button>
      }
    >
      <Loaded query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <Empty>{words.empty}</Empty>
          ) : (
            <ul className="rows">
              {tokens.map((token) => (
                <Token key={token.id} token={token} onRevoke={() => setRevoking(token)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <p>
        <a href="/public/api">{words.documentation}</a>
      </p>
      <NewTokenDialog
        organisation={organisation}
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(token) => {
          setCreating(false);
          setCreated(token);
        }}
      />
      <ShownTokenDialog token={created} onClose={() => setCreated(null)} />
      <RevocationDialog token={revoking} onClose={() => setRevoking(null)} />
    </Section>
  );
}

const tones: Record<State, Tone> = { working: "done", expired: "stopped", revoked: "stopped" };
type State = "working" | "expired" | "revoked";

function stateOf({ revokedAt, expiresAt }: TokenView): State {
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) > Date.now() ? "working" : "expired";
}

function Token({ token, onRevoke }: { token: TokenView; onRevoke: () => void }) {
  const words = useWords(tokensWords);
  const state = stateOf(token);
  return (
    <li className="row">
      <div className="row-main">
        <p className="row-title">{token.name}</p>
        <p className="row-facts">{token.scopes.map((scope) => words.scopes[scope]).join(" · ")}</p>
        <p className="row-facts">
          {token.revokedAt === null ? words.until : words.revokedAt} <Moment at={token.revokedAt ?? token.expiresAt} form="date" />
          {" · "}
          {token.lastUsedAt === null ? (
            words.neverUsed
          ) : (
            <>
              {words.lastUsed} <Moment at={token.lastUsedAt} form="dateTime" />
            </>
          )}
        </p>
      </div>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      {state === "working" && (
        <button type="button" className="link-button" aria-label={words.revokeNamed(token.name)} onClick={onRevoke}>
          {words.revoke}
        </button>
      )}
    </li>
  );
}
