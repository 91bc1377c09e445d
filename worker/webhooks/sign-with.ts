import { log } from "../platform/log.ts";
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
  const { previousSecretEncrypted: previous, previousSecretUntil: until } = row;
  const overlaps = previous !== null && until !== null && Date.parse(until) > at.getTime();
  const opened = async () => [
    await decryptSecret(row.secretEncrypted, row.id, secretsKey),
    ...(overlaps ? await openedIfPossible(previous, row.id, secretsKey) : []),
  ];
  return {
    secrets: row.signing === "v1a" ? [] : await opened(),
    privateKey: row.signing === "v1" ? null : (await signingKeyOf(secretsKey)).privateKey,
  };
}

/** Nothing where SECRETS_KEY is another than it was sealed under. Whoever has given the endpoint a new secret for that is not to wait a day for it to count. */
async function openedIfPossible(sealed: string, endpointId: EndpointRow["id"], secretsKey: string): Promise<string[]> {
  try {
    return [await decryptSecret(sealed, endpointId, secretsKey)];
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "OperationError")) throw error;
    log("warn", "an earlier secret does not open", { endpointId });
    return [];
  }
}
