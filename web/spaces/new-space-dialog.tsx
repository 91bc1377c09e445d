import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { NewSpace } from "../../contract/space.ts";
import type { SpaceView } from "../../contract/views.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { forumsQuery } from "../forums/queries.ts";
import { useWords } from "../ui/language.tsx";
import { useMe } from "../shell/session.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";

export function NewSpaceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(spacesWords);
  return (
    <Dialog title={words.form.title} open={open} onClose={onClose}>
      <NewSpaceForm onCancel={onClose} />
    </Dialog>
  );
}

function NewSpaceForm({ onCancel }: { onCancel: () => void }) {
  const words = useWords(spacesWords).form;
  const me = useMe();
  const navigate = useNavigate();
  const forums = useQuery(forumsQuery);
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState("");
  const [goals, setGoals] = useState("");
  const [organisationId, setOrganisationId] = useState(me.organisations[0]?.id);
  const [forumId, setForumId] = useState<NewSpace["forumId"]>(null);
  const create = useSend(
    (space: NewSpace) => post<SpaceView>("/spaces", space),
    (space) => void navigate({ to: "/spaces/$spaceId", params: { spaceId: space.id } }),
  );
  if (organisationId === undefined) return <p>{words.homeless}</p>;
  return (
    <Form
      onSubmit={() => create.mutate({ name, purpose, goals, organisationId, forumId })}
      error={create.error}
      pending={create.isPending}
      submit={words.submit}
      onCancel={onCancel}
    >
      <TextField name="name" label={words.name} help={words.nameHelp} value={name} onChange={setName} />
      <ProseField name="purpose" label={words.purpose} help={words.purposeHelp} value={purpose} onChange={setPurpose} rows={3} />
      <ProseField name="goals" label={words.goals} help={words.goalsHelp} value={goals} onChange={setGoals} rows={3} optional />
      <SelectField
        name="organisationId"
        label={words.organisation}
        help={words.organisationHelp}
        value={organisationId}
        onChange={(value) => setOrganisationId(me.organisations.find((organisation) => organisation.id === value)?.id)}
        options={me.organisations.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
      />
      <SelectField
        name="forumId"
        label={words.forum}
        help={words.forumHelp}
        value={forumId ?? ""}
        onChange={(value) => setForumId(forums.data?.find((forum) => forum.id === value)?.id ?? null)}
        options={[{ value: "", label: words.noForum }, ...(forums.data ?? []).map((forum) => ({ value: forum.id, label: forum.name }))]}
      />
    </Form>
  );
}
