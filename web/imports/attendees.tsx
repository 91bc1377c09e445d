import { attendanceStatuses, type AttendanceStatus } from "../../contract/imports.ts";
import { attendanceWords } from "../../i18n/attendance.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { SelectField, TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { atOf, From } from "./from.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import type { WorkAttendee } from "./work.ts";

/** People whom the minutes name, each with what they are and whether they were there. */
export function Attendees({
  legend,
  at,
  path,
  rows,
  status,
  onChange,
  onRemove,
}: {
  legend: string;
  at: string | undefined;
  path: string;
  rows: WorkAttendee[];
  /** What somebody who is added here most likely was. */
  status: AttendanceStatus;
  onChange: (rows: WorkAttendee[]) => void;
  onRemove: (rows: WorkAttendee[]) => void;
}) {
  const words = useWords(importPageWords);
  const statuses = useWords(attendanceWords);
  const options = attendanceStatuses.map((value) => ({ value, label: statuses[value] }));
  return (
    <RowList
      legend={legend}
      at={at}
      rows={rows}
      nameOf={(row) => row.name}
      onAdd={() => onChange([...rows, { key: newKey(rows), name: "", title: "", role: "", party: "", status }])}
      onRemove={(key) => onRemove(withoutRow(rows, key))}
    >
      {(row, place) => {
        const field = (name: "name" | "title" | "role" | "party", label: string) => (
          <From at={atOf(row.key, name)} path={`${path}.${place}.${name}`}>
            <TextField
              name={`${path}.${place}.${name}`}
              label={label}
              value={row[name]}
              onChange={(value) => onChange(changeRow(rows, row.key, { [name]: value }))}
            />
          </From>
        );
        return (
          <>
            {field("name", words.field.name)}
            {field("title", words.field.personTitle)}
            {field("role", words.field.role)}
            {field("party", words.field.party)}
            <From at={atOf(row.key, "status")} path={`${path}.${place}.status`}>
              <SelectField
                name={`${path}.${place}.status`}
                label={words.field.status}
                value={row.status}
                options={options}
                onChange={(value) =>
                  onChange(changeRow(rows, row.key, { status: attendanceStatuses.find((candidate) => candidate === value) ?? row.status }))
                }
              />
            </From>
          </>
        );
      }}
    </RowList>
  );
}
