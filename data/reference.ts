import type { Id } from "../contract/ids.ts";
import type { Sector } from "../contract/organisation.ts";
import { forumKindPresets } from "./forum-kinds.ts";

/** The authorities every installation knows: Denmark's 98 municipalities and its regions, across the change of 1 January 2027. */
export type ReferenceOrganisation = {
  id: Id<"organisation">;
  name: string;
  kind: "municipality" | "region";
  sector: Sector;
  code: string | null;
  cvr: string | null;
  validFrom: string;
  validTo: string | null;
  successorId: Id<"organisation"> | null;
};
export type ReferenceAffiliation = {
  organisationId: Id<"organisation">;
  regionId: Id<"organisation">;
  validFrom: string;
  validTo: string | null;
};
export type ReferenceRows = { organisations: ReferenceOrganisation[]; affiliations: ReferenceAffiliation[] };

/** The structural reform: today's municipalities and regions begin here. */
const reformDate = "2007-01-01";
/** Region Hovedstaden and Region Sjælland become one. */
const lastDayBeforeMerger = "2026-12-31";
const mergerDate = "2027-01-01";
/** Its official code is not published yet, so it goes by its name. */
const mergedRegion: Id<"organisation"> = "org_region_ostdanmark";

const columns = "kommunekode,navn,cvr,regionskode_til_2026,region_til_2026,region_fra_2027";

/** The rows for data/municipalities.csv. Throws when the file does not have the columns that are expected. */
export function referenceRows(csv: string): ReferenceRows {
  const [header, ...lines] = csv.split(/\r?\n/).filter((line) => line !== "");
  if (header !== columns) throw new Error(`municipalities.csv should begin with ${columns}`);
  const regions = new Map<string, ReferenceOrganisation>();
  const municipalities: ReferenceOrganisation[] = [];
  const affiliations: ReferenceAffiliation[] = [];
  for (const line of lines) {
    const [code, name, cvr, regionCode, region, nextRegion] = line.split(",");
    if (code === undefined || name === undefined || regionCode === undefined || region === undefined || nextRegion === undefined) {
      throw new Error(`municipalities.csv has a line that is too short: ${line}`);
    }
    const organisationId: Id<"organisation"> = `org_municipality_${code}`;
    const regionId: Id<"organisation"> = `org_region_${regionCode}`;
    const merges = region !== nextRegion;
    municipalities.push({
      id: organisationId,
      name: fullName(name),
      kind: "municipality",
      sector: "municipality",
      code,
      cvr: cvr ?? null,
      validFrom: reformDate,
      validTo: null,
      successorId: null,
    });
    regions.set(regionId, regionRow(regionId, region, regionCode, merges));
    affiliations.push({ organisationId, regionId, validFrom: reformDate, validTo: merges ? lastDayBeforeMerger : null });
    if (merges) {
      regions.set(mergedRegion, { ...regionRow(mergedRegion, nextRegion, null, false), validFrom: mergerDate });
      affiliations.push({ organisationId, regionId: mergedRegion, validFrom: mergerDate, validTo: null });
    }
  }
  return { organisations: [...regions.values(), ...municipalities], affiliations };
}

function regionRow(id: Id<"organisation">, name: string, code: string | null, merges: boolean): ReferenceOrganisation {
  return {
    id,
    name,
    kind: "region",
    sector: "region",
    code,
    cvr: null,
    validFrom: reformDate,
    validTo: merges ? lastDayBeforeMerger : null,
    successorId: merges ? mergedRegion : null,
  };
}

/** What the municipality calls itself. Two do not follow the rule. */
function fullName(name: string): string {
  if (name === "København") return "Københavns Kommune";
  if (name === "Bornholm") return "Bornholms Regionskommune";
  return `${name} Kommune`;
}

/**
 * The same rows and the kinds of forum as SQL, for any SQLite: new rows are added and known ones corrected, so that it can be run again after the file
 * has changed.
 */
export function referenceStatements(csv: string): string[] {
  const { organisations, affiliations } = referenceRows(csv);
  return [
    insert(
      "organisations (id, name, kind, sector, code, cvr, valid_from, valid_to, successor_id)",
      organisations.map((row) => [row.id, row.name, row.kind, row.sector, row.code, row.cvr, row.validFrom, row.validTo, row.successorId]),
      "(id) DO UPDATE SET name = excluded.name, code = excluded.code, cvr = excluded.cvr, valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor_id = excluded.successor_id",
    ),
    insert(
      "organisation_affiliations (organisation_id, region_id, valid_from, valid_to)",
      affiliations.map((row) => [row.organisationId, row.regionId, row.validFrom, row.validTo]),
      "(organisation_id, region_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to",
    ),
    insert(
      "forum_kinds (id, name, rules, valid_from, valid_to)",
      forumKindPresets.map((row) => [row.id, row.name, JSON.stringify(row.rules), row.validFrom, row.validTo]),
      "(id) DO UPDATE SET name = excluded.name, rules = excluded.rules, valid_from = excluded.valid_from, valid_to = excluded.valid_to",
    ),
  ];
}

function insert(into: string, rows: (string | null)[][], onConflict: string): string {
  const values = rows.map((row) => `(${row.map(literal).join(", ")})`);
  return `INSERT INTO ${into} VALUES\n${values.join(",\n")}\nON CONFLICT ${onConflict};`;
}

const literal = (value: string | null): string => (value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`);
