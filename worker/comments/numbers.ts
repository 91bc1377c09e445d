import { cprPlaces } from "../../text/cpr.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

/** What somebody writes is looked through for CPR numbers: the database is no place for them. Named are the parts that hold one. */
export function refuseNumbers(parts: Record<string, string | null>): null | Refusal {
  const found = Object.entries(parts).filter(([, words]) => words !== null && cprPlaces(words).length > 0);
  if (found.length === 0) return null;
  return refuse(
    "cpr_in_text",
    found.map(([path]) => ({ path, issue: "looks like a CPR number" })),
  );
}
