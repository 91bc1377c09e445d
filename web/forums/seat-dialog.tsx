import { useState } from "react";
import { seatRoles, type SeatRole } from "../../contract/organisation.ts";
import { idSchema } from "../../contract/ids.ts";
import type { ForumRulesView, NewSeat, SeatChange, SeatView } from "../../contract/seat.ts";
import type { DirectoryEntry } from "../../contract/views.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import * as v from "valibot";
import { patch, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { PartyPicker } from "../spaces/party-picker.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { dateInCopenhagen } from "./copenhagen.ts";

type SeatDialogProps = { view: ForumRulesView; seat: SeatView | "new" | null; onClose: () => void };

/** Gives a person a seat, or changes or ends one. Null is no dialog. */
export function SeatDialog({ view, seat, onClose }: SeatDialogProps) {
  const words = useWords(forumRulesWords).seats;
  const title = seat === null || seat === "new" ? words.add : seat.person.name;
  return (
    <Dialog title={title} open={seat !== null} onClose={onClose}>
      {seat !== null && <SeatForm view={view} seat={seat === "new" ? null : seat} onClose={onClose} />}
    </Dialog>
  );
}

function SeatForm({ view, seat, onClose }: { view: ForumRulesView; seat: SeatView | null; onClose: () => void }) {
  const words = useWords(forumRulesWords).seats;
  const roles = useWords(seatRoleWords);
  const [party, setParty] = useState<DirectoryEntry | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [role, setRole] = useState<SeatRole>(seat?.role ?? "member");
  const [substituteFor, setSubstituteFor] = useState<SeatView["substituteFor"]>(seat?.substituteFor ?? null);
  const [validFrom, setValidFrom] = useState(seat?.validFrom ?? dateInCopenhagen(new Date()));
  const [validTo, setValidTo] = useState(seat?.validTo ?? "");
  const change = {
    role,
    substituteFor: role === "substitute" ? substituteFor : null,
    validTo: validTo === "" ? null : validTo,
  };
  const save = useSend(
    (input: NewSeat | SeatChange) =>
      seat === null ? post<ForumRulesView>(`/forums/${view.forum.id}/seats`, input) : patch<ForumRulesView>(`/seats/${seat.id}`, input),
    onClose,
  );
  const send = () => {
    if (seat !== null) return save.mutate(change);
    const person = v.safeParse(idSchema("person"), party?.id);
    if (!person.success) return setMissing(true);
    save.mutate({ ...change, personId: person.output, validFrom });
  };
  const others = view.seats.filter((other) => other.isInForce && other.role !== "substitute" && other.id !== seat?.id);
  return (
    <Form onSubmit={send} error={save.error} pending={save.isPending} submit={words.save} onCancel={onClose}>
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
        onChange={(value) => setRole(seatRoles.find((candidate) => candidate === value) ?? role)}
        options={seatRoles.map((value) => ({ value, label: roles[value] }))}
      />
      {role === "substitute" && (
        <SelectField
          name="substituteFor"
          label={words.substituteFor}
          value={substituteFor ?? ""}
          onChange={(value) => setSubstituteFor(others.find(({ id }) => id === value)?.id ?? null)}
          options={[{ value: "", label: words.anybody }, ...others.map(({ id, person }) => ({ value: id, label: person.name }))]}
        />
      )}
      {seat === null && <TextField name="validFrom" type="date" label={words.from} value={validFrom} onChange={setValidFrom} />}
      <TextField name="validTo" type="date" label={words.to} help={words.toHelp} value={validTo} onChange={setValidTo} optional />
    </Form>
  );
}
