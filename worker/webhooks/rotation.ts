import { deliveryTerms } from "../../contract/delivery.ts";
import type { Id } from "../../contract/ids.ts";
import type { SecretRotated } from "../../contract/endpoint-views.ts";
import { noted } from "../audit/log.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { deliveryOf } from "./delivery-of.ts";
import { replaceSecret, type EndpointRow } from "./endpoint-rows.ts";
import { encryptSecret, newSecret } from "./secret.ts";
import { hasReadableSecret } from "./sign-with.ts";

/**
 * Gives the endpoint a new secret. For a day messages carry a signature by each, so that the receiver can be given the new one without
 * refusing anything. Of two rotations within a day the older secret goes at the second; one that does not open goes at once. The answer is the only place where the secret is shown.
 */
export async function rotateSecret(database: Database, env: Env, row: EndpointRow, by: Id<"person">, now: Date): Promise<SecretRotated> {
  const secret = newSecret();
  const previousUntil = new Date(now.getTime() + deliveryTerms.secretOverlapS * 1000).toISOString();
  const { id: subjectId, organisationId } = row;
  const told = noted(database, { at: now, actorId: by, verb: "endpoint.secret_rotated", subjectId, organisationId });
  const isReadable = await hasReadableSecret(row, env.SECRETS_KEY);
  const secretEncrypted = await encryptSecret(secret, row.id, env.SECRETS_KEY);
  await replaceSecret(database, row.id, { secretEncrypted, previousUntil, unreadable: isReadable ? null : row.secretEncrypted }, told);
  await deliveryOf(env, row.id).endpointChanged({ startsOver: false });
  return { secret, previousUntil: isReadable ? previousUntil : null };
}
