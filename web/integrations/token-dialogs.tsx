import { useState } from "react";
import { tokenScopes, type TokenScope } from "../../contract/token.ts";
import type { TokenCreated, TokenView } from "../../contract/token.ts";
import type { OrganisationRef } from "../../contract/views.ts";
import { tokensWords } from "../../i18n/tokens.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Dialog } from "../ui/dialog.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { Form, Tick } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

type Opening = { organisation: OrganisationRef; onClose: () => void; onCreated: (token: TokenCreated) => void };

export function NewTokenDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(tokensWords);
  return (
    <Dialog title={words.form.title} open={open} onClose={opening.onClose}>
      <NewTokenForm {...opening} />
    </Dialog>
  );
}

const lifetimesInDays = [30, 90, 365];

function NewTokenForm({ organisation, onClose, onCreated }: Opening) {
  const words = useWords(tokensWords);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<TokenScope[]>(tokenScopes.filter((scope) => scope !== "act"));
  const [validDays, setValidDays] = useState("90");
  const create = useSend(
    () => post<TokenCreated>(`/organisations/${organisation.id}/tokens`, { name, scopes, validDays: Number(validDays) }),
    onCreated,
  );
  return (
    <Form
      onSubmit={() => create.mutate(undefined)}
      error={create.error}
      pending={create.isPending}
      submit={words.form.create}
      onCancel={onClose}
    >
      <TextField name="name" label={words.form.name} help={words.form.nameHelp} value={name} onChange={setName} />
      <fieldset className="field choices">
        <legend className="form-label">{words.form.scopes}</legend>
        {tokenScopes.map((scope) => (
          <Tick
            key={scope}
            label={words.scopes[scope]}
            help={words.scopeHelp[scope]}
            checked={scopes.includes(scope)}
            onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
          />
        ))}
      </fieldset>
      <SelectField
        name="validDays"
        label={words.form.lifetime}
        value={validDays}
        onChange={setValidDays}
        options={lifetimesInDays.map((days) => ({ value: String(days), label: words.form.days(days) }))}
      />
    </Form>
  );
}

/** The only time the token is shown: the server keeps its hash alone. */
export function ShownTokenDialog({ token, onClose }: { token: TokenCreated | null; onClose: () => void }) {
  const words = useWords(tokensWords).shown;
  return (
    <Dialog title={words.title} open={token !== null} onClose={onClose}>
      <p>{words.text}</p>
      <div className="fingerprint">
        <p className="fingerprint-label" id="shown-token">
          {words.label}
        </p>
        <code className="break" aria-labelledby="shown-token">
          {token?.token}
        </code>
        {token !== null && <Copy text={token.token} />}
      </div>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}

export function RevocationDialog({ token, onClose }: { token: TokenView | null; onClose: () => void }) {
  const words = useWords(tokensWords).revocation;
  return (
    <Dialog title={words.title(token?.name ?? "")} open={token !== null} onClose={onClose}>
      {token !== null && <RevocationForm token={token} onClose={onClose} />}
    </Dialog>
  );
}

function RevocationForm({ token, onClose }: { token: TokenView; onClose: () => void }) {
  const words = useWords(tokensWords).revocation;
  const revoke = useSend(() => remove<TokenView[]>(`/tokens/${token.id}`), onClose);
  return (
    <Form
      onSubmit={() => revoke.mutate(undefined)}
      error={revoke.error}
      pending={revoke.isPending}
      submit={words.revoke}
      onCancel={onClose}
    >
      <p>{words.text}</p>
    </Form>
  );
}
