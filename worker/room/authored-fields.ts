import type * as Y from "yjs";
import type { CanonicalText } from "../../contract/text.ts";
import { authoredRuns } from "../../text/authored.ts";
import { plainField } from "../../text/plain.ts";
import type { Author } from "./authors.ts";

/** Places in UTF-16 units of the field's plain words. `author` is null for what no record names. */
export type AuthoredField = { name: string; ranges: { from: number; to: number; author: Author | null }[] };

/** Who wrote what of each field. `text` is what `doc` says. */
export function authoredFields(
  doc: Y.Doc,
  { fields }: CanonicalText,
  findAuthor: (clientId: number) => Author | undefined,
): AuthoredField[] {
  return fields.map(({ name, content }) => ({
    name,
    ranges: authoredRuns(doc.getXmlFragment(name), plainField(content)).map(({ clientId, ...place }) => ({
      ...place,
      author: findAuthor(clientId) ?? null,
    })),
  }));
}
