import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { listAdditions } from "./additions.ts";
import { listRatifications } from "./answers.ts";
import { findLinkAt, findLinks, type LinkRow } from "./chain.ts";
import { faultOf, readSubjects, type Fault } from "./check-link.ts";
import type { DecisionRow } from "./standing.ts";

/** A decision's links, its own first and then those of its additions and answers, and what does not fit with them. */
export async function checkDecision(
  env: Pick<Env, "ARTEFACTS">,
  database: Database,
  row: DecisionRow,
): Promise<{ links: LinkRow[]; faults: Fault[] }> {
  const [added, answered] = await Promise.all([listAdditions(database, [row.id]), listRatifications(database, [row.id])]);
  const links = await findLinks(database, [row.id, ...added.map(({ id }) => id), ...answered.map(({ id }) => id)]);
  const [subjects, before] = await Promise.all([
    readSubjects(database, links),
    Promise.all(links.map((link) => findLinkAt(database, row, link.position - 1))),
  ]);
  const faults = await Promise.all(links.map((link, place) => faultOf(env, link, before[place]?.sha256 ?? null, subjects)));
  return { links, faults: faults.filter((fault) => fault !== null) };
}
