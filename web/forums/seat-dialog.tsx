import { useState } from "react";
import { seatRoles } from "../../contract/organisation.ts";
import { idSchema } from "../../contract/ids.ts";
import type { ForumRulesView, NewSeat, SeatChange, SeatView } from "../../contract/seat.ts";
import type { DirectoryEntry } from "../../contract/views.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { shortDate } from "../../i18n/language.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import * as v from "valibot";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { PartyPicker } from "../spaces/party-picker.tsx";
import { ChangedMeanwhile, otherThanClash } from "../ui/changed-meanwhile.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { clashesOf, useEdits } from "../ui/edits.ts";
import { SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { dateInCopenhagen } from "./copenhagen.ts";

type SeatDialogProps = { view: ForumRulesView; seat: SeatView | "new" | null; onClose: () => void };

/** Gives a person a seat, or changes or ends one. Null is no dialog. */
export function SeatDialog({ view, seat, onClose }: SeatDialogProps) {
  const words = useWords(forumRulesWords).seats;
  const title = seat === null || seat === "new" ? words.add : seat.person.name;
  return (
    <Dialog title={title} open={seat !== null} onClose={onClose}>
      {seat !== null && (
        // As it stands now, also while somebody else changes it.
        <SeatForm view={view} seat={seat === "new" ? null : (view.seats.find(({ id }) => id === seat.id) ?? seat)} onClose={onClose} />
      )}
    </Dialog>
  );
}

type SaidOfSeat = Pick<SeatView, "role" | "substituteFor" | "validTo">;

function SeatForm({ view, seat, onClose }: { view: ForumRulesView; seat: SeatView | null; onClose: () => void }) {
  const words = useWords(forumRulesWords).seats;
  const roles = useWords(seatRoleWords);
  const { language } = useLanguage();
  const [party, setParty] = useState<DirectoryEntry | null>(null);
  const [isMissing, setMissing] = useState(false);
  const edits = useEdits<SaidOfSeat>({
    role: seat?.role ?? "member",
    substituteFor: seat?.substituteFor ?? null,
    validTo: seat?.validTo ?? null,
  });
  const { role, substituteFor, validTo } = edits.now;
  const [validFrom, setValidFrom] = useState(seat?.validFrom ?? dateInCopenhagen(new Date()));
  const save = useSend(
    (input: NewSeat | SeatChange) =>
      seat === null ? post<ForumRulesView>(`/forums/${view.forum.id}/seats`, input) : patch<ForumRulesView>(`/seats/${seat.id}`, input),
    onClose,
  );
  const send = () => {
    if (seat !== null) return save.mutate({ ...edits.change, seen: edits.seen });
    const person = v.safeParse(idSchema("person"), party?.id);
    if (!person.success) return setMissing(true);
    save.mutate({ ...edits.now, personId: person.output, validFrom });
  };
  const others = view.seats.filter((other) => other.isInForce && other.role !== "substitute" && other.id !== seat?.id);
  const labels = { role: words.role, substituteFor: words.substituteFor, validTo: words.to };
  const saidOf: Record<keyof SaidOfSeat, (facts: SaidOfSeat) => string> = {
    role: (facts) => roles[facts.role],
    substituteFor: (facts) => others.find(({ id }) => id === facts.substituteFor)?.person.name ?? words.anybody,
    validTo: (facts) => (facts.validTo === null ? "" : shortDate(language, new Date(facts.validTo))),
  };
  return (
    <Form onSubmit={send} error={otherThanClash(save.error, edits.clashes)} pending={save.isPending} submit={words.save} onCancel={onClose}>
      {seat === null && <PartyPicker label={words.who} help={words.whoHelp} onPick={setParty} />}
      {isMissing && (
        <p className="form-error-message" role="alert">
          {words.nobody}
        </p>
      )}
      <SelectField
        name="role"
        label={words.role}
        value={role}
        onChange={(value) => {
          const chosen = seatRoles.find((candidate) => candidate === value) ?? role;
          edits.set(chosen === "substitute" ? { role: chosen } : { role: chosen, substituteFor: null });
        }}
        options={seatRoles.map((value) => ({ value, label: roles[value] }))}
      />
      {role === "substitute" && (
        <SelectField
          name="substituteFor"
          label={words.substituteFor}
          value={substituteFor ?? ""}
          onChange={(value) => edits.set({ substituteFor: others.find(({ id }) => id === value)?.id ?? null })}
          options={[{ value: "", label: words.anybody }, ...others.map(({ id, person }) => ({ value: id, label: person.name }))]}
        />
      )}
      {seat === null && <TextField name="validFrom" type="date" label={words.from} value={validFrom} onChange={setValidFrom} />}
      <TextField
        name="validTo"
        type="date"
        label={words.to}
        help={words.toHelp}
        value={validTo ?? ""}
        onChange={(day) => edits.set({ validTo: day === "" ? null : day })}
        optional
      />
      <ChangedMeanwhile clashes={clashesOf(edits, labels, (name, facts) => saidOf[name](facts), save.reset)} />
    </Form>
  );
}
