import type { Id } from "../../contract/ids.ts";
import { signIn, type Visitor } from "./visitor.ts";

/** Ten people of seven organisations. The first one is the consultant in Slagelse, who shares the document. */
const keys = [
  "slagelse-consultant",
  "slagelse-director",
  "soro-consultant",
  "soro-director",
  "soro-mayor",
  "naestved-director",
  "ringsted-head",
  "region-consultant",
  "psychiatry-manager",
  "general-practitioner",
];

export const otherPartiesOfTen: Id<"organisation">[] = [
  "org_municipality_0329",
  "org_municipality_0340",
  "org_municipality_0370",
  "org_plo_zealand",
  "org_psychiatry_zealand",
  "org_region_1085",
];

export const signInTen = (baseUrl: string): Promise<Visitor[]> => Promise.all(keys.map((key) => signIn(baseUrl, key)));
