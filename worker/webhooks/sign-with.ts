import type { EndpointRow } from "./endpoint-rows.ts";
import { decryptSecret } from "./secret.ts";
import type { SignWith } from "./signature.ts";
import { signingKeyOf } from "./signing-key.ts";

/** What the endpoint's messages are signed with at the instant: as it has chosen, and with the earlier secret too while it still counts. */
export async function signWithOf(
  row: Pick<EndpointRow, "id" | "signing" | "secretEncrypted" | "previousSecretEncrypted" | "previousSecretUntil">,
  secretsKey: string,
  at: Date,
): Promise<SignWith> {
  const sealed = [row.secretEncrypted];
  const { previousSecretEncrypted: previous, previousSecretUntil: until } = row;
  if (previous !== null && until !== null && Date.parse(until) > at.getTime()) sealed.push(previous);
  return {
    secrets: row.signing === "v1a" ? [] : await Promise.all(sealed.map((secret) => decryptSecret(secret, row.id, secretsKey))),
    privateKey: row.signing === "v1" ? null : (await signingKeyOf(secretsKey)).privateKey,
  };
}
