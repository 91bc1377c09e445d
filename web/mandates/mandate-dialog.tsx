import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import { mandateScopes, type MandateScope, type NewMandate } from "../../contract/mandate.ts";
import type { MandateTerms, MandateView } from "../../contract/views.ts";
import { mandateScopeWords, mandateWords } from "../../i18n/mandates.ts";
import { get, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { forumsQuery } from "../forums/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { kronerIn } from "./kroner.ts";

/** `decisionId` is the decision that brought the mandate's text into force; null where it was decided elsewhere. */
type Settling = { forumId: Id<"forum">; decisionId: Id<"decision"> | null; onClose: () => void };

/** The terms of a mandate. Where its text was decided here, what it seems to say stands in the fields, for a person to mend. */
export function MandateDialog({ open, ...settling }: Settling & { open: boolean }) {
  const words = useWords(mandateWords);
  return (
    <Dialog title={words.terms} open={open} onClose={settling.onClose}>
      {settling.decisionId === null ? (
        <MandateForm {...settling} terms={noTerms} />
      ) : (
        <FromText {...settling} decisionId={settling.decisionId} />
      )}
    </Dialog>
  );
}

const noTerms: MandateTerms = { scope: null, subject: "", amountLimit: null, issuer: "", reportsTo: null, validFrom: null, validTo: null };

function FromText(settling: Settling & { decisionId: Id<"decision"> }) {
  const query = useQuery({
    queryKey: ["decisions", settling.decisionId, "mandate-terms"],
    queryFn: () => get<MandateTerms>(`/decisions/${settling.decisionId}/mandate-terms`),
  });
  return (
    <Loaded query={query} lines={5}>
      {(terms) => <MandateForm {...settling} terms={terms} />}
    </Loaded>
  );
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function MandateForm({ forumId, decisionId, onClose, terms }: Settling & { terms: MandateTerms }) {
  const words = useWords(mandateWords);
  const scopes = useWords(mandateScopeWords);
  const forums = useQuery({ ...forumsQuery, enabled: decisionId !== null });
  const [holder, setHolder] = useState(forumId);
  const [scope, setScope] = useState<MandateScope>(terms.scope ?? "recommend");
  const [entered, setEntered] = useState({
    subject: terms.subject,
    amountLimit: terms.amountLimit === null ? "" : String(terms.amountLimit),
    issuer: terms.issuer,
    source: "",
    reportsTo: terms.reportsTo ?? "",
    validFrom: terms.validFrom ?? "",
    validTo: terms.validTo ?? "",
  });
  const set = (changed: Partial<typeof entered>) => setEntered((before) => ({ ...before, ...changed }));
  const settle = useSend(
    () =>
      post<MandateView[]>(`/forums/${holder}/mandates`, {
        scope,
        subject: entered.subject,
        amountLimit: kronerIn(entered.amountLimit),
        holderRole: null,
        issuer: entered.issuer,
        reportsTo: orNull(entered.reportsTo),
        validFrom: entered.validFrom,
        validTo: orNull(entered.validTo),
        decisionId,
        source: decisionId === null ? entered.source : null,
      } satisfies NewMandate),
    onClose,
  );
  return (
    <Form
      onSubmit={() => settle.mutate(undefined)}
      error={settle.error}
      pending={settle.isPending}
      submit={words.field.save}
      onCancel={onClose}
    >
      {decisionId !== null && (
        <SelectField
          name="forumId"
          label={words.field.holder}
          value={holder}
          onChange={(value) => setHolder(forums.data?.find(({ id }) => id === value)?.id ?? forumId)}
          options={(forums.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="scope"
        label={words.field.scope}
        value={scope}
        onChange={(value) => setScope(mandateScopes.find((one) => one === value) ?? scope)}
        options={mandateScopes.map((value) => ({ value, label: scopes[value] }))}
      />
      <ProseField name="subject" label={words.field.subject} value={entered.subject} onChange={(subject) => set({ subject })} rows={3} />
      <TextField
        name="amountLimit"
        label={words.field.amountLimit}
        help={words.field.amountHelp}
        value={entered.amountLimit}
        onChange={(amountLimit) => set({ amountLimit })}
        optional
      />
      <TextField name="issuer" label={words.field.issuer} value={entered.issuer} onChange={(issuer) => set({ issuer })} />
      {decisionId === null && (
        <TextField
          name="source"
          label={words.field.source}
          help={words.field.sourceHelp}
          value={entered.source}
          onChange={(source) => set({ source })}
        />
      )}
      <TextField
        name="reportsTo"
        label={words.field.reportsTo}
        value={entered.reportsTo}
        onChange={(reportsTo) => set({ reportsTo })}
        optional
      />
      <TextField
        name="validFrom"
        type="date"
        label={words.field.validFrom}
        value={entered.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      <TextField
        name="validTo"
        type="date"
        label={words.field.validTo}
        help={words.field.validToHelp}
        value={entered.validTo}
        onChange={(validTo) => set({ validTo })}
        optional
      />
    </Form>
  );
}
