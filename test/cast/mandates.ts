import type { mandates } from "../../worker/mandates/tables.ts";
import { politicalForum, professionalForum } from "./bodies.ts";

const base = { validFrom: "2022-07-01", settledAt: "2022-07-01T00:00:00.000Z", settledBy: "per_demo_secretary" } as const;

/** What the demo's forums may do. The theme committees have no mandate of their own: what they say yes to is advice. */
export const castMandates: (typeof mandates.$inferInsert)[] = [
  {
    ...base,
    id: "man_demo_political",
    forumId: politicalForum,
    scope: "decide",
    subject: "Klyngens udviklingsmidler og fælles indsatser. Kommuner og region er først bundet, når de selv har tilsluttet sig.",
    amountLimit: 19_800_000,
    issuer: "Sundhedssamarbejdsudvalget",
    source: "Sundhedssamarbejdsudvalget den 16. juni 2022, punkt 4",
    reportsTo: "Sundhedssamarbejdsudvalget",
  },
  {
    ...base,
    id: "man_demo_professional",
    forumId: professionalForum,
    scope: "decide",
    subject: "Klyngens faglige indsatser og udpegninger inden for de midler, som Politisk Forum har afsat.",
    amountLimit: 5_000_000,
    issuer: "Politisk Forum",
    source: "Politisk Forum den 23. juni 2022, punkt 6",
    reportsTo: "Politisk Forum",
  },
];
