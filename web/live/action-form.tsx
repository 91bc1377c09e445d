import { useState } from "react";
import type { NewAction } from "../../contract/action.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { byDanishName, shortDate } from "../../i18n/language.ts";
import { dueWindow } from "../../text/due.ts";
import { dateInCopenhagen } from "../forums/copenhagen.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";

type ActionFormProps = {
  attendance: LiveMeetingView["attendance"];
  /** When the meeting began: what the words for when are read from. */
  meetingDay: string;
  onAgree: (action: NewAction, ownerName: string) => void;
  onCancel: () => void;
};

const somebodyElse = "else";

/** What, who and when. The words for when are kept; what they are understood as is said while they are written. */
export function ActionForm({ attendance, meetingDay, onAgree, onCancel }: ActionFormProps) {
  const words = useWords(livePageWords).actions;
  const { language } = useLanguage();
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState("");
  const [ownerName, setOwnerName] = useState("");
  const [due, setDue] = useState("");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const owners = partiesOf(attendance);
  const chosen = owners.find(({ id }) => id === owner);
  const window = due.trim() === "" ? null : dueWindow(due, { on: dateInCopenhagen(new Date(meetingDay)), nextMeeting: null });
  const written = (date: string) => shortDate(language, new Date(date));
  const isNextMeeting = /næste møde/i.test(due);
  const agree = () => {
    const missing = [
      what.trim() === "" && "what",
      chosen === undefined && (owner === somebodyElse ? ownerName.trim() === "" && "ownerName" : "owner"),
    ].filter((path) => path !== false);
    if (missing.length > 0) return setRefused(missing.map((path) => ({ path, issue: "empty" })));
    return onAgree(
      {
        what: what.trim(),
        ownerId: chosen?.id ?? null,
        ownerName: chosen === undefined ? ownerName.trim() : null,
        due: due.trim() === "" ? null : due.trim(),
      },
      chosen?.name ?? ownerName.trim(),
    );
  };
  return (
    <Form onSubmit={agree} error={null} refused={refused} pending={false} submit={words.save} onCancel={onCancel}>
      <ProseField name="what" label={words.what} value={what} onChange={setWhat} rows={2} />
      <SelectField
        name="owner"
        label={words.owner}
        value={owner}
        onChange={setOwner}
        options={[
          { value: "", label: `– ${words.choose} –` },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
          { value: somebodyElse, label: words.someoneElse },
        ]}
      />
      {owner === somebodyElse && <TextField name="ownerName" label={words.ownerName} value={ownerName} onChange={setOwnerName} />}
      <TextField name="due" label={words.due} help={words.dueHelp} value={due} onChange={setDue} optional />
      {due.trim() !== "" && !isNextMeeting && (
        <p className="quiet">{window === null ? words.notUnderstood : words.understood(written(window.from), written(window.to))}</p>
      )}
    </Form>
  );
}

/** The organisations at the table, and the people. */
function partiesOf(attendance: LiveMeetingView["attendance"]) {
  const organisations = attendance.flatMap(({ organisationId, organisationName }) =>
    organisationId === null ? [] : [{ id: organisationId, name: organisationName }],
  );
  const people = attendance.flatMap(({ personId, name }) => (personId === null ? [] : [{ id: personId, name }]));
  const unique = new Map([...organisations, ...people].map((party) => [party.id, party]));
  const isOrganisation = (id: string) => id.startsWith("org_");
  return [...unique.values()].toSorted(
    (a, b) => Number(isOrganisation(b.id)) - Number(isOrganisation(a.id)) || byDanishName(a.name, b.name),
  );
}
