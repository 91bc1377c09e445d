import { log } from "../platform/log.ts";
import type { EndpointRow } from "./endpoint-rows.ts";
import { openSecret } from "./secret.ts";
import type { SignWith } from "./signature.ts";
import { signingKeyOf } from "./signing-key.ts";

type Sealed = Pick<EndpointRow, "id" | "secretEncrypted">;

/** False where SECRETS_KEY is another than the secret was sealed under. */
export const hasReadableSecret = async ({ id, secretEncrypted }: Sealed, secretsKey: string): Promise<boolean> =>
  (await openSecret(secretEncrypted, id, secretsKey)) !== null;

/**
 * What the endpoint's messages are signed with at the instant: as it has chosen, and with the earlier secret too while it still counts. Null where the secret
 * does not open: nothing can be sent then until somebody makes a new one.
 */
export async function signWithOf(
  row: Sealed & Pick<EndpointRow, "signing" | "previousSecretEncrypted" | "previousSecretUntil">,
  secretsKey: string,
  at: Date,
): Promise<SignWith | null> {
  const privateKey = row.signing === "v1" ? null : (await signingKeyOf(secretsKey)).privateKey;
  if (row.signing === "v1a") return { secrets: [], privateKey };
  const secret = await openSecret(row.secretEncrypted, row.id, secretsKey);
  return secret === null ? null : { secrets: [secret, ...(await earlierSecret(row, secretsKey, at))], privateKey };
}

/** None where it does not open: whoever has given the endpoint a new secret for that is not to wait a day for it to count. */
async function earlierSecret(
  { id, previousSecretEncrypted: sealed, previousSecretUntil: until }: Parameters<typeof signWithOf>[0],
  secretsKey: string,
  at: Date,
): Promise<string[]> {
  if (sealed === null || until === null || Date.parse(until) <= at.getTime()) return [];
  const secret = await openSecret(sealed, id, secretsKey);
  if (secret === null) log("warn", "an earlier secret does not open", { endpointId: id });
  return secret === null ? [] : [secret];
}
