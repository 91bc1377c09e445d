import { useState } from "react";
import { spaceRoles, type SpaceRole } from "../../contract/space.ts";
import type { DirectoryEntry, ParticipationView, SpaceView } from "../../contract/views.ts";
import { lettingInWords } from "../../i18n/letting-in.ts";
import { spaceRoleHelp, spaceRoleWords } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { patch, post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { PartyPicker } from "./party-picker.tsx";

export function AddParticipantDialog({ space, open, onClose }: { space: SpaceView; open: boolean; onClose: () => void }) {
  const words = useWords(spacesWords);
  return (
    <Dialog title={words.space.addParticipant} open={open} onClose={onClose}>
      <AddParticipantForm space={space} onClose={onClose} />
    </Dialog>
  );
}

function AddParticipantForm({ space, onClose }: { space: SpaceView; onClose: () => void }) {
  const words = useWords(spacesWords).participant;
  const announce = useAnnounce();
  const [party, setParty] = useState<DirectoryEntry | null>(null);
  const [missing, setMissing] = useState(false);
  const [role, setRole] = useState<SpaceRole>("author");
  const [validTo, setValidTo] = useState("");
  const add = useSend(
    (chosen: DirectoryEntry) =>
      post(`/spaces/${space.id}/participations`, { partyId: chosen.id, role, validTo: validTo === "" ? null : validTo }),
    (_answer, chosen) => {
      announce(words.added(chosen.name));
      onClose();
    },
  );
  return (
    <Form
      onSubmit={() => (party === null ? setMissing(true) : add.mutate(party))}
      error={add.error}
      pending={add.isPending}
      submit={words.add}
      onCancel={onClose}
    >
      <PartyPicker label={words.who} help={words.whoHelp} onPick={setParty} />
      {missing && party === null && (
        <p className="form-error-message" role="alert">
          {words.nobody}
        </p>
      )}
      <RoleChoices role={role} onChange={setRole} />
      <TextField name="validTo" type="date" label={words.validTo} help={words.validToHelp} value={validTo} onChange={setValidTo} optional />
    </Form>
  );
}

type ParticipationDialogProps = {
  space: SpaceView;
  /** Null is no dialog. */
  participation: ParticipationView | null;
  onEnded: (participation: ParticipationView) => void;
  onClose: () => void;
};

/** Changes or ends one participation. */
export function ParticipationDialog({ participation, onClose, ...rest }: ParticipationDialogProps) {
  const words = useWords(spacesWords).participant;
  return (
    <Dialog title={words.changeTitle(participation?.party.name ?? "")} open={participation !== null} onClose={onClose}>
      {participation !== null && <ParticipationForm participation={participation} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function ParticipationForm({ space, participation, onEnded, onClose }: ParticipationDialogProps & { participation: ParticipationView }) {
  const words = useWords(spacesWords).participant;
  const announce = useAnnounce();
  const [role, setRole] = useState(participation.role);
  const [validTo, setValidTo] = useState(participation.validTo ?? "");
  const change = useSend(() => patch(`/participations/${participation.id}`, { role, validTo: validTo === "" ? null : validTo }), onClose);
  const end = useSend(
    () => remove(`/participations/${participation.id}`),
    () => {
      announce(words.ended(participation.party.name));
      onEnded(participation);
      onClose();
    },
  );
  return (
    <>
      <Form
        onSubmit={() => change.mutate(undefined)}
        error={change.error}
        pending={change.isPending}
        submit={words.change}
        onCancel={onClose}
      >
        <RoleChoices role={role} onChange={setRole} />
        <TextField
          name="validTo"
          type="date"
          label={words.validTo}
          help={words.validToHelp}
          value={validTo}
          onChange={setValidTo}
          optional
        />
      </Form>
      <div className="dialog-foot">
        <WhatIsLost space={space} participation={participation} />
        {end.isError && <ProblemNotice error={end.error} />}
        <button
          type="button"
          className="button button-secondary button-danger"
          disabled={end.isPending}
          onClick={() => end.mutate(undefined)}
        >
          {words.end}
        </button>
      </div>
    </>
  );
}

/** Said before the button is pressed, because afterwards somebody has lost it. */
function WhatIsLost({ space, participation: { party, role } }: { space: SpaceView; participation: ParticipationView }) {
  const words = useWords(lettingInWords).loses;
  const lost = [
    words.reading(space.documents.length),
    ...(role === "lead" || role === "author" ? [words.writing] : []),
    ...(role === "reader" ? [] : [words.commenting]),
    ...(role === "lead" ? [words.leading] : []),
    ...(party.kind === "organisation" ? [words.systems] : []),
  ];
  return (
    <>
      <h3>{words.title(party.name)}</h3>
      <ul>
        {lost.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {words.otherWays} {words.stays}
      </p>
    </>
  );
}

function RoleChoices({ role, onChange }: { role: SpaceRole; onChange: (role: SpaceRole) => void }) {
  const words = useWords(spacesWords).participant;
  const names = useWords(spaceRoleWords);
  const helps = useWords(spaceRoleHelp);
  return (
    <Choices
      legend={words.role}
      value={role}
      onChange={onChange}
      choices={spaceRoles.map((value) => ({ value, label: names[value], help: helps[value] }))}
    />
  );
}
