import type { Sector, SeatRole } from "../contract/organisation.ts";
import type { SpaceRole } from "../contract/space.ts";
import type { Dictionary, Language } from "./language.ts";

export const spaceRoleWords: Dictionary<Record<SpaceRole, string>> = {
  da: { lead: "Tovholder", author: "Skriver med", commenter: "Kommenterer", reader: "Læser" },
  en: { lead: "Lead", author: "Writes", commenter: "Comments", reader: "Reads" },
};

export const spaceRoleHelp: Dictionary<Record<SpaceRole, string>> = {
  da: {
    lead: "Driver arbejdet, inviterer og ændrer rummet.",
    author: "Skriver i dokumenterne og sender dem til forum.",
    commenter: "Læser og kommenterer.",
    reader: "Læser med uden at skrive eller kommentere.",
  },
  en: {
    lead: "Drives the work, invites and changes the space.",
    author: "Writes in the documents and submits them to a forum.",
    commenter: "Reads and comments.",
    reader: "Reads along, and neither writes nor comments.",
  },
};

export const seatRoleWords: Dictionary<Record<SeatRole, string>> = {
  da: {
    chair: "Formand",
    co_chair: "Medformand",
    vice_chair: "Næstformand",
    member: "Medlem",
    substitute: "Stedfortræder",
    secretariat: "Sekretariat",
  },
  en: {
    chair: "Chair",
    co_chair: "Co-chair",
    vice_chair: "Vice-chair",
    member: "Member",
    substitute: "Substitute",
    secretariat: "Secretariat",
  },
};

export const sectorWords: Dictionary<Record<Sector, string>> = {
  da: { municipality: "Kommuner", region: "Region og sygehuse", general_practice: "Almen praksis", other: "Andre" },
  en: { municipality: "Municipalities", region: "Region and hospitals", general_practice: "General practice", other: "Others" },
};

/** Kinds of organisation are data; these are the ones that the law knows today. */
const organisationKindWords: Dictionary<Record<string, string>> = {
  da: {
    municipality: "Kommune",
    region: "Region",
    hospital: "Sygehus",
    psychiatry: "Psykiatri",
    general_practice: "Almen praksis",
    secretariat: "Sekretariat",
  },
  en: {
    municipality: "Municipality",
    region: "Region",
    hospital: "Hospital",
    psychiatry: "Psychiatry",
    general_practice: "General practice",
    secretariat: "Secretariat",
  },
};

/** A kind that came later has no word yet and is left out rather than shown as a code. */
export const wordOfOrganisationKind = (language: Language, kind: string): string => organisationKindWords[language][kind] ?? "";
