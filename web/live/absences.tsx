import { useState } from "react";
import { itemAbsences, type AttendeeId, type ItemAbsence } from "../../contract/live.ts";
import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useWords } from "../ui/language.tsx";
import { SelectField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import type { ItemParts } from "./item-parts.ts";
import { useFormPlace } from "./use-form-place.ts";

/** Who of those present takes no part in the item, and why. */
export function Absences({ live, liveItem, session, onHold }: ItemParts) {
  const words = useWords(livePageWords).absences;
  const form = useFormPlace(onHold);
  const { conduct } = live.may;
  if (liveItem.absences.length === 0 && !conduct) return null;
  const note = (attendeeId: AttendeeId, absence: ItemAbsence | null) =>
    session.enter({ kind: "itemAbsence", agendaItemId: liveItem.id, attendeeId, absence });
  const present = live.attendance.filter(({ status }) => status === "present");
  return (
    <section className="live-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul className="rows">
        {liveItem.absences.map(({ attendeeId, absence }) => {
          const name = live.attendance.find(({ id }) => id === attendeeId)?.name ?? "";
          return (
            <li key={attendeeId} className="row">
              <div className="row-main">
                {name}: {words[absence].toLowerCase()}
              </div>
              {conduct && (
                <button type="button" className="link-button" aria-label={words.takesPartName(name)} onClick={() => note(attendeeId, null)}>
                  {words.takesPart}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {conduct &&
        (form.isOpen ? (
          <AbsenceForm
            people={present}
            onNote={(attendeeId, absence) => {
              note(attendeeId, absence);
              form.close();
            }}
            onCancel={form.close}
          />
        ) : (
          <button type="button" ref={form.button} className="button button-secondary button-small" onClick={form.open}>
            {words.add}
          </button>
        ))}
    </section>
  );
}

type AbsenceFormProps = {
  people: LiveMeetingView["attendance"];
  onNote: (attendeeId: AttendeeId, absence: ItemAbsence) => void;
  onCancel: () => void;
};

function AbsenceForm({ people, onNote, onCancel }: AbsenceFormProps) {
  const words = useWords(livePageWords).absences;
  const [who, setWho] = useState("");
  const [absence, setAbsence] = useState<ItemAbsence>("abstainedFromItem");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const chosen = people.find(({ id }) => id === who);
  const note = () => {
    if (chosen === undefined) setRefused([{ path: "who", issue: "empty" }]);
    else onNote(chosen.id, absence);
  };
  return (
    <Form onSubmit={note} error={null} refused={refused} pending={false} submit={words.save} onCancel={onCancel}>
      <SelectField
        name="who"
        label={words.who}
        value={who}
        onChange={setWho}
        options={[{ value: "", label: `– ${words.choose} –` }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Choices
        legend={words.title}
        value={absence}
        onChange={setAbsence}
        choices={itemAbsences.map((value) => ({ value, label: words[value] }))}
      />
    </Form>
  );
}
