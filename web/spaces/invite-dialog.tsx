import { useState } from "react";
import type { InvitedRole } from "../../contract/invitation.ts";
import { invitedRoles } from "../../contract/invitation.ts";
import type { SpaceView } from "../../contract/views.ts";
import { lettingInWords } from "../../i18n/letting-in.ts";
import { spaceRoleHelp, spaceRoleWords } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { monthsLater } from "./months-later.ts";

/** A person by e-mail, who may never have been here. */
export function InviteDialog({ space, open, onClose }: { space: SpaceView; open: boolean; onClose: () => void }) {
  const words = useWords(lettingInWords).invite;
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <p>{words.lede}</p>
      <InviteForm space={space} onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ space, onClose }: { space: SpaceView; onClose: () => void }) {
  const words = useWords(lettingInWords).invite;
  const announce = useAnnounce();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<InvitedRole>("commenter");
  const [validTo, setValidTo] = useState(inThreeMonths);
  const [asked, setAsked] = useState("");
  const send = useSend(
    () => post(`/spaces/${space.id}/invitations`, { email, role, validTo: validTo === "" ? null : validTo, words: asked }),
    () => {
      announce(words.sent(email.trim()));
      onClose();
    },
  );
  return (
    <Form onSubmit={() => send.mutate(undefined)} error={send.error} pending={send.isPending} submit={words.send} onCancel={onClose}>
      <TextField name="email" type="email" label={words.email} help={words.emailHelp} value={email} onChange={setEmail} />
      <InvitedRoleChoices role={role} onChange={setRole} />
      <TextField name="validTo" type="date" label={words.validTo} help={words.validToHelp} value={validTo} onChange={setValidTo} optional />
      <ProseField name="words" label={words.words} help={words.wordsHelp} value={asked} onChange={setAsked} rows={3} optional />
    </Form>
  );
}

export function InvitedRoleChoices({ role, onChange }: { role: InvitedRole; onChange: (role: InvitedRole) => void }) {
  const words = useWords(spacesWords).participant;
  const names = useWords(spaceRoleWords);
  const helps = useWords(spaceRoleHelp);
  const choices = invitedRoles.map((value) => ({ value, label: names[value], help: helps[value] }));
  return <Choices legend={words.role} value={role} onChange={onChange} choices={choices} />;
}

/** A guest is asked for something that has an end. */
export const inThreeMonths = (): string => monthsLater(new Date(), 3);
