import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { Env } from "../platform/env.ts";
import { readFrozen } from "../room/frozen.ts";
import type { PublicationRow } from "./agenda-to-publish.ts";

/** The frozen texts that the publications name. One whose bytes are not the ones that were hashed is left out: nothing is said of it. */
export async function readTextsOf(
  env: Pick<Env, "ARTEFACTS">,
  rows: Pick<PublicationRow, "items">[],
): Promise<Map<Id<"version">, CanonicalText>> {
  const named = new Map(rows.flatMap(({ items }) => items).map((item) => [item.textVersionId, item.textSha256]));
  const read = await Promise.all(
    Array.from(named, async ([versionId, sha256]) => {
      const frozen = versionId === null || sha256 === null ? null : await readFrozen(env, versionId, sha256);
      return versionId === null || frozen === null || !("text" in frozen) ? [] : ([[versionId, frozen.text]] as const);
    }),
  );
  return new Map(read.flat());
}
