import type { Id } from "../../contract/ids.ts";
import type { DecisionView } from "../../contract/views.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { roomOf } from "../room/address.ts";
import { together } from "../room/contributors.ts";

type Shares = Pick<NonNullable<DecisionView["document"]>, "organisations" | "people">;

/** Who wrote the text up to the version, in letters: organisations for everybody, people where `namesPeople`. */
export async function viewShares(
  env: Env,
  database: Database,
  documentId: Id<"document">,
  versionId: Id<"version">,
  namesPeople: boolean,
  now: Date,
): Promise<Shares> {
  const versions = await roomOf(env, documentId).versions();
  const place = versions.findIndex((version) => version.versionId === versionId);
  const contributions = together(versions.slice(0, place + 1).flatMap((version) => version.contributions)).filter(
    ({ written }) => written > 0,
  );
  const people = await summarisePeople(
    database,
    contributions.map(({ personId }) => personId),
    copenhagenDate(now),
  );
  return {
    organisations: summed(contributions.map(({ personId, written }) => ({ name: people.get(personId)?.organisationName ?? "", written }))),
    people: namesPeople
      ? summed(contributions.map(({ personId, written }) => ({ name: people.get(personId)?.name ?? "", written })))
      : null,
  };
}

/** One for each name, most first. Who belongs nowhere any more is left out. */
function summed(shares: { name: string; written: number }[]): { name: string; written: number }[] {
  const sums = new Map<string, number>();
  for (const { name, written } of shares) if (name !== "") sums.set(name, (sums.get(name) ?? 0) + written);
  return Array.from(sums, ([name, written]) => ({ name, written })).toSorted((a, b) => b.written - a.written);
}
