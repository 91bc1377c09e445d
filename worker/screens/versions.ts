import type { VersionSummary } from "../../contract/views.ts";
import { summarisePeople } from "../organisations/directory.ts";
import type { Database } from "../platform/database.ts";
import type { Version } from "../room/versions.ts";

/** Versions with the names of the day, in the order given. */
export async function summariseVersions(database: Database, versions: Version[], day: string): Promise<VersionSummary[]> {
  const ids = versions.flatMap(({ by, contributions }) => [by, ...contributions.map(({ personId }) => personId)]);
  const people = await summarisePeople(database, ids, day);
  return versions.map(({ versionId, at, cause, name, by, title, sha256, contributions }) => ({
    id: versionId,
    at: at.toISOString(),
    cause,
    name: name === "" ? null : name,
    by: cause === "automatic" ? null : (people.get(by) ?? null),
    title,
    sha256,
    contributors: contributions.map(({ personId, written, deleted }) => ({ person: people.get(personId) ?? null, written, deleted })),
  }));
}
