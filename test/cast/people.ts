import type { Id } from "../../contract/ids.ts";
import type { SeatRole } from "../../contract/organisation.ts";

/** The demo's people. They are roles and have no names. The key is how a test or a demo visitor asks for them. */
export type CastMember = {
  key: string;
  name: string;
  title: string;
  organisationId: Id<"organisation">;
  unitId?: Id<"unit">;
  administrator?: true;
  seats?: { forumId: Id<"forum">; role: SeatRole }[];
};

const political = "for_cluster_political";
const professional = "for_cluster_professional";

export const cast: CastMember[] = [
  {
    key: "secretary",
    name: "Sekretær i klyngesekretariatet",
    title: "Sekretær for begge fora",
    organisationId: "org_cluster_secretariat",
    administrator: true,
    seats: [
      { forumId: professional, role: "secretariat" },
      { forumId: political, role: "secretariat" },
    ],
  },
  {
    key: "slagelse-consultant",
    name: "Konsulent i Slagelse",
    title: "Sundhedskonsulent",
    organisationId: "org_municipality_0330",
    unitId: "uni_slagelse_seniors",
  },
  {
    key: "soro-consultant",
    name: "Konsulent i Sorø",
    title: "Sundhedskonsulent",
    organisationId: "org_municipality_0340",
    unitId: "uni_soro_health",
  },
  {
    key: "slagelse-director",
    name: "Direktør i Slagelse",
    title: "Direktør for velfærd",
    organisationId: "org_municipality_0330",
    seats: [{ forumId: professional, role: "member" }],
  },
  {
    key: "soro-director",
    name: "Direktør i Sorø",
    title: "Direktør for velfærd",
    organisationId: "org_municipality_0340",
    seats: [{ forumId: professional, role: "member" }],
  },
  {
    key: "naestved-director",
    name: "Direktør i Næstved",
    title: "Sundhedsdirektør",
    organisationId: "org_municipality_0370",
    seats: [{ forumId: professional, role: "co_chair" }],
  },
  {
    key: "ringsted-head",
    name: "Centerchef i Ringsted",
    title: "Leder af sundhed og ældre",
    organisationId: "org_municipality_0329",
    seats: [{ forumId: professional, role: "member" }],
  },
  {
    key: "hospital-director",
    name: "Sygehusdirektør",
    title: "Formand for Faglig Strategisk Forum",
    organisationId: "org_hospital_nsr",
    seats: [{ forumId: professional, role: "chair" }],
  },
  {
    key: "region-consultant",
    name: "Konsulent i regionen",
    title: "Konsulent i det nære sundhedsvæsen",
    organisationId: "org_region_1085",
    administrator: true,
  },
  {
    key: "psychiatry-manager",
    name: "Centerleder i psykiatrien",
    title: "Leder af børne- og ungdomsområdet",
    organisationId: "org_psychiatry_zealand",
    administrator: true,
    seats: [{ forumId: professional, role: "member" }],
  },
  {
    key: "general-practitioner",
    name: "Praktiserende læge",
    title: "Repræsentant for PLO",
    organisationId: "org_plo_zealand",
    seats: [{ forumId: professional, role: "member" }],
  },
  {
    key: "soro-mayor",
    name: "Borgmester i Sorø",
    title: "Medlem af Politisk Forum",
    organisationId: "org_municipality_0340",
    seats: [{ forumId: political, role: "chair" }],
  },
  {
    key: "slagelse-integrator",
    name: "Systemforvalter i Slagelse",
    title: "Ansvarlig for journalsystemet",
    organisationId: "org_municipality_0330",
    administrator: true,
  },
  { key: "kolding-outsider", name: "Konsulent i Kolding", title: "Uden for klyngen", organisationId: "org_municipality_0621" },
];

/** `soro-consultant` is the person `per_demo_soro_consultant`. */
export const personIdOf = (key: string): Id<"person"> => `per_demo_${key.replaceAll("-", "_")}`;
