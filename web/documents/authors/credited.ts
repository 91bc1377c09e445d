import type * as Y from "yjs";
import type { CanonicalText } from "../../../contract/text.ts";
import type { AuthorsView } from "../../../contract/views.ts";
import type { Credit } from "../../../i18n/authors.ts";
import { authoredRuns } from "../../../text/authored.ts";
import { fragmentsOf } from "../../../text/fragments.ts";
import { plainField } from "../../../text/plain.ts";
import type { Credits } from "./credits.ts";

/** Who wrote what of a field; places in UTF-16 units of its plain words. */
export type CreditedField = { name: string; ranges: { from: number; to: number; credit: Credit }[] };

export const creditedFrom = ({ fields }: AuthorsView): CreditedField[] =>
  fields.map(({ name, ranges }) => ({
    name,
    ranges: ranges.map(({ from, to, author, organisationName: organisation, isOnBehalf, at }) => ({
      from,
      to,
      credit: { name: author?.name ?? null, organisation, isOnBehalf, at },
    })),
  }));

const nobodyKnown: Credit = { name: null, organisation: null, isOnBehalf: false, at: null };

/** The same of the live text; `text` is what it says. */
export const creditedNow = (doc: Y.Doc, { kind, fields }: CanonicalText, { stampsOf, creditOf }: Credits): CreditedField[] =>
  fields.map(({ name, content }) => ({
    name,
    ranges: authoredRuns(fragmentsOf(doc, kind, name), plainField(content), stampsOf).map(({ clientId, at, ...place }) => ({
      ...place,
      credit: creditOf(clientId, at) ?? nobodyKnown,
    })),
  }));

/** Who wrote any of the words at the place, each once. */
export function creditsAt(fields: CreditedField[], name: string, from: number, to: number): Credit[] {
  const ranges = fields.find((field) => field.name === name)?.ranges ?? [];
  const found = ranges.filter((range) => range.from < to && from < range.to).map(({ credit }) => credit);
  return [...new Map(found.map((credit) => [JSON.stringify(credit), credit])).values()];
}
