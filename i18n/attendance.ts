import type { AttendanceStatus } from "../contract/imports.ts";
import type { Dictionary } from "./language.ts";

/** Whether somebody was there, as minutes tell it. */
export const attendanceWords: Dictionary<Record<AttendanceStatus, string>> = {
  da: {
    present: "Deltog",
    absent: "Fraværende",
    excused: "Afbud",
    abstainedFromItem: "Deltog ikke i punktet",
    disqualified: "Inhabil",
  },
  en: {
    present: "Present",
    absent: "Absent",
    excused: "Excused",
    abstainedFromItem: "Did not take part in the item",
    disqualified: "Disqualified",
  },
};
