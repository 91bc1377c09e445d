import type { ImportedAttendee } from "../../contract/imported-views.ts";
import { attendanceWords } from "../../i18n/attendance.ts";
import { useWords } from "../ui/language.tsx";

/** As the minutes name them, with who a person said that they are. */
export function AttendeeRows({ attendees }: { attendees: ImportedAttendee[] }) {
  const statuses = useWords(attendanceWords);
  return (
    <ul className="people">
      {attendees.map(({ name, title, role, party, status, identified }, place) => (
        <li key={place} className="person">
          <div>
            <span className="person-name">{name}</span>
            <span className="person-of">
              {[title, role, party, identified !== null && identified.name !== name ? identified.name : ""]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </div>
          <span className="role">{statuses[status]}</span>
        </li>
      ))}
    </ul>
  );
}
