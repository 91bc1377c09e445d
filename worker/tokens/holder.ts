import type { Id } from "../../contract/ids.ts";
import type { TokenHolder } from "../../contract/token.ts";
import { findPeople } from "../access/people.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import type { Database } from "../platform/database.ts";
import { findToken } from "./tokens.ts";

/** What a token is, for the program that holds it. Throws where there is no such token: it has just been asked with. */
export async function viewHolder(database: Database, tokenId: Id<"token">): Promise<TokenHolder> {
  const token = await findToken(database, tokenId);
  const organisation = token && (await findOrganisations(database, [token.organisationId])).get(token.organisationId);
  if (token === undefined || organisation === undefined) throw new Error(`token ${tokenId} is of no organisation`);
  const { id, name, scopes, createdAt, expiresAt, createdBy } = token;
  const maker = scopes.includes("act") ? (await findPeople(database, [createdBy])).get(createdBy) : undefined;
  return {
    id,
    name,
    scopes,
    organisation: { id: organisation.id, name: organisation.name, sector: organisation.sector },
    actsAs: maker === undefined ? null : { id: maker.id, name: maker.name },
    createdAt,
    expiresAt,
  };
}
