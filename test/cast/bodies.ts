import type { forums } from "../../worker/forums/tables.ts";
import type { organisations, units } from "../../worker/organisations/tables.ts";

/** The demo's bodies: a cluster around three hospitals, as it is organised, without anybody's name. */

const sincePlanning = "2022-07-01";

export const castOrganisations: (typeof organisations.$inferInsert)[] = [
  {
    id: "org_hospital_nsr",
    name: "Næstved, Slagelse og Ringsted sygehuse",
    kind: "hospital",
    sector: "region",
    parentId: "org_region_1085",
    validFrom: "2007-01-01",
  },
  {
    id: "org_psychiatry_zealand",
    name: "Psykiatrien i Region Sjælland",
    kind: "psychiatry",
    sector: "region",
    parentId: "org_region_1085",
    validFrom: "2007-01-01",
  },
  {
    id: "org_plo_zealand",
    name: "Almen praksis, PLO-Sjælland",
    kind: "general_practice",
    sector: "general_practice",
    validFrom: "2007-01-01",
  },
  { id: "org_cluster_secretariat", name: "Fælles klyngesekretariat", kind: "secretariat", sector: "other", validFrom: sincePlanning },
];

export const castUnits: (typeof units.$inferInsert)[] = [
  // One unit with a comma in its name: lists of units are never split at commas.
  {
    id: "uni_soro_health",
    organisationId: "org_municipality_0340",
    name: "Sundhedsfremme, forebyggelse og træning",
    validFrom: "2019-01-01",
  },
  { id: "uni_slagelse_seniors", organisationId: "org_municipality_0330", name: "Senior og Sundhed", validFrom: "2018-01-01" },
];

export const politicalForum = "for_cluster_political";
export const professionalForum = "for_cluster_professional";

export const castForums: (typeof forums.$inferInsert)[] = [
  { id: politicalForum, kindId: "fki_health_cluster", name: "Politisk Forum", level: "Politisk", validFrom: sincePlanning },
  {
    id: professionalForum,
    kindId: "fki_health_cluster",
    name: "Faglig Strategisk Forum",
    level: "Fagligt strategisk",
    parentId: politicalForum,
    validFrom: sincePlanning,
  },
  {
    id: "for_theme_older_people",
    kindId: "fki_theme_committee",
    name: "Temaudvalg for sårbare ældre",
    level: "Tema",
    parentId: professionalForum,
    validFrom: sincePlanning,
  },
  {
    id: "for_theme_chronic_disease",
    kindId: "fki_theme_committee",
    name: "Temaudvalg for kronisk sygdom",
    level: "Tema",
    parentId: professionalForum,
    validFrom: sincePlanning,
  },
  {
    id: "for_theme_emergency_care",
    kindId: "fki_theme_committee",
    name: "Temaudvalg for akutområdet",
    level: "Tema",
    parentId: professionalForum,
    validFrom: sincePlanning,
  },
  {
    id: "for_theme_young_people",
    kindId: "fki_theme_committee",
    name: "Temaudvalg for børn og unges trivsel",
    level: "Tema",
    parentId: professionalForum,
    validFrom: sincePlanning,
  },
];
