import { importPageWords } from "../../i18n/import-page.ts";
import { TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { Attendees } from "./attendees.tsx";
import { From } from "./from.tsx";
import type { Editing } from "./editing.ts";

/** When, where and who: what the minutes say of the meeting as a whole. */
export function MeetingPart({ work, change, remove }: Editing) {
  const words = useWords(importPageWords);
  const field = (name: "forum" | "date" | "startsAt" | "place", type: "text" | "date" | "time" = "text", optional = false) => (
    <From at={`/${name}`} path={name} {...(type === "text" ? { size: "wide" as const } : {})}>
      <TextField
        name={name}
        type={type}
        label={words.field[name]}
        value={work[name]}
        optional={optional}
        onChange={(value) => change((current) => ({ ...current, [name]: value }))}
      />
    </From>
  );
  return (
    <>
      <h2>{words.meeting.heading}</h2>
      <div className="edit-fields">
        {field("forum", "text", true)}
        {field("date", "date")}
        {field("startsAt", "time", true)}
        {field("place", "text", true)}
      </div>
      <Attendees
        legend={words.field.attendance}
        at="/attendance"
        path="attendance"
        rows={work.attendance}
        status="present"
        onChange={(attendance) => change((current) => ({ ...current, attendance }))}
        onRemove={(attendance) => remove((current) => ({ ...current, attendance }))}
      />
    </>
  );
}
