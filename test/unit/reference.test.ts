import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { referenceRows, referenceStatements } from "../../data/reference.ts";
import { root } from "../../scripts/tools.ts";

const csv = readFileSync(join(root, "data/municipalities.csv"), "utf8");
const { organisations, affiliations } = referenceRows(csv);

/** The region of the municipality on the day, by name. */
function regionOn(day: string, municipality: string): string[] {
  const organisation = organisations.find((row) => row.name === municipality);
  return affiliations
    .filter((row) => row.organisationId === organisation?.id && row.validFrom <= day && (row.validTo === null || day <= row.validTo))
    .map((row) => organisations.find((region) => region.id === row.regionId)?.name ?? "nowhere");
}

describe("the country as the file tells it", () => {
  test("has 98 municipalities, five regions and the one that two of them become", () => {
    expect(organisations.filter((row) => row.kind === "municipality")).toHaveLength(98);
    expect(organisations.filter((row) => row.kind === "region").map((row) => row.name)).toEqual(
      expect.arrayContaining([
        "Region Hovedstaden",
        "Region Sjælland",
        "Region Østdanmark",
        "Region Syddanmark",
        "Region Midtjylland",
        "Region Nordjylland",
      ]),
    );
    expect(new Set(organisations.map((row) => row.id)).size).toBe(104);
  });

  test("moves Sorø and København into the same region at the turn of the year, and Kolding nowhere", () => {
    expect(regionOn("2026-12-31", "Sorø Kommune")).toEqual(["Region Sjælland"]);
    expect(regionOn("2026-12-31", "Københavns Kommune")).toEqual(["Region Hovedstaden"]);
    expect(regionOn("2027-01-01", "Sorø Kommune")).toEqual(["Region Østdanmark"]);
    expect(regionOn("2027-01-01", "Københavns Kommune")).toEqual(["Region Østdanmark"]);
    expect(regionOn("2026-12-31", "Kolding Kommune")).toEqual(["Region Syddanmark"]);
    expect(regionOn("2027-01-01", "Kolding Kommune")).toEqual(["Region Syddanmark"]);
  });

  test("leaves no municipality without a region, or in two, on any day", () => {
    const municipalities = organisations.filter((row) => row.kind === "municipality").map((row) => row.name);
    for (const day of ["2007-01-01", "2023-04-19", "2026-12-31", "2027-01-01", "2030-01-01"]) {
      expect(municipalities.filter((name) => regionOn(day, name).length !== 1)).toEqual([]);
    }
  });

  test("ends the two old regions the day before, and says what they become", () => {
    const ended = organisations.filter((row) => row.validTo !== null);
    expect(ended.map((row) => [row.name, row.validTo, row.successorId])).toEqual([
      ["Region Hovedstaden", "2026-12-31", "org_region_ostdanmark"],
      ["Region Sjælland", "2026-12-31", "org_region_ostdanmark"],
    ]);
    expect(organisations.find((row) => row.id === "org_region_ostdanmark")?.validFrom).toBe("2027-01-01");
  });

  test("is refused when the file is another file", () => {
    expect(() => referenceRows("code,name\n0101,København\n")).toThrow("should begin with");
  });
});

describe("the SQL", () => {
  test("can be run again after a correction, and corrects", () => {
    const database = new DatabaseSync(":memory:");
    const migrations = join(root, "migrations");
    for (const name of readdirSync(migrations)
      .filter((file) => file.endsWith(".sql"))
      .toSorted()) {
      database.exec(readFileSync(join(migrations, name), "utf8"));
    }
    for (const statement of referenceStatements(csv.replace("0340,Sorø", "0340,O'Sorø"))) database.exec(statement);
    for (const statement of referenceStatements(csv)) database.exec(statement);
    const count = (table: string) => database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.["count"];
    expect(count("organisations")).toBe(104);
    expect(count("organisation_affiliations")).toBe(98 + 46);
    expect(database.prepare("SELECT name FROM organisations WHERE code = '0340'").get()?.["name"]).toBe("Sorø Kommune");
  });
});
