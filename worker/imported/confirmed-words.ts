import type { ConfirmedMinutes } from "../../contract/imported.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import type { PartyId } from "../../contract/space.ts";
import { cprPlaces } from "../../text/cpr.ts";

/** Where what looks like a CPR number stands: in the text that was read, or in a field, by its path. Never the number itself. */
export function cprIssues(minutes: ConfirmedMinutes, text: string): FieldIssue[] {
  const paths = [...(cprPlaces(text).length > 0 ? ["text"] : []), ...pathsOfCpr(minutes, "")];
  return paths.slice(0, 50).map((path) => ({ path, issue: "looks like a CPR number" }));
}

function pathsOfCpr(value: unknown, path: string): string[] {
  if (typeof value === "string") return cprPlaces(value).length > 0 ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsOfCpr(inner, path === "" ? key : `${path}.${key}`));
}

/** Every party that somebody was said to be, with the path of the field that says it. */
export function identifiedParties(minutes: ConfirmedMinutes): { path: string; partyId: PartyId }[] {
  const attendees = (list: ConfirmedMinutes["attendance"], path: string) =>
    list.flatMap(({ partyId }, place) => (partyId === null ? [] : [{ path: `${path}.${place}.partyId`, partyId }]));
  return [
    ...attendees(minutes.attendance, "attendance"),
    ...minutes.items.flatMap((item, place) => {
      if (item.access === "closed") return [];
      const remarks = item.remarks.flatMap(({ partyId }, at) =>
        partyId === null ? [] : [{ path: `items.${place}.remarks.${at}.partyId`, partyId }],
      );
      return [...attendees(item.absent, `items.${place}.absent`), ...remarks];
    }),
  ];
}
