import { textSchemaVersion, type CanonicalText } from "../../contract/text.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { sha256Hex } from "../platform/hash.ts";

/**
 * The hashes that the text has under the schemas to this day, the present one first. What a text says does not change by the schema's number: it says what a version
 * says whose hash is one of them, whenever that was frozen.
 */
export async function saidHashes(text: CanonicalText): Promise<[string, ...string[]]> {
  const earlier = Array.from({ length: textSchemaVersion - 1 }, (_, place) => textSchemaVersion - 1 - place);
  const hashUnder = (schema: number): Promise<string> => sha256Hex(canonicalBytes({ ...text, schema }));
  return [await hashUnder(textSchemaVersion), ...(await Promise.all(earlier.map(hashUnder)))];
}
