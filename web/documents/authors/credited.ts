import type * as Y from "yjs";
import type { CanonicalText } from "../../../contract/text.ts";
import type { AuthorsView } from "../../../contract/views.ts";
import type { Credit } from "../../../i18n/authors.ts";
import { authoredFiles, authoredRuns, type Writing } from "../../../text/authored.ts";
import { fragmentsOf } from "../../../text/fragments.ts";
import { plainField } from "../../../text/plain.ts";
import type { Credits } from "./credits.ts";

/** Who wrote what of a field, places in UTF-16 units of its plain words; and of its files, in their order, who put each there and who said what is said of it. */
export type CreditedField = {
  name: string;
  ranges: { from: number; to: number; credit: Credit }[];
  files: { placed: Credit; described: Credit }[];
};

export const creditedFrom = ({ fields }: AuthorsView): CreditedField[] =>
  fields.map(({ name, ranges, files }) => ({
    name,
    ranges: ranges.map(({ from, to, ...by }) => ({ from, to, credit: creditFrom(by) })),
    files: files.map(({ placed, described }) => ({ placed: creditFrom(placed), described: creditFrom(described) })),
  }));

type Answered = AuthorsView["fields"][number]["files"][number]["placed"];

const creditFrom = ({ author, organisationName: organisation, isOnBehalf, at }: Answered): Credit => ({
  name: author?.name ?? null,
  ...{ organisation, isOnBehalf, at },
});

const nobodyKnown: Credit = { name: null, organisation: null, isOnBehalf: false, at: null };

/** The same of the live text; `text` is what it says. */
export function creditedNow(doc: Y.Doc, { kind, fields }: CanonicalText, { stampsOf, creditOf }: Credits): CreditedField[] {
  const by = ({ clientId, at }: Writing): Credit => creditOf(clientId, at) ?? nobodyKnown;
  return fields.map(({ name, content }) => {
    const fragments = fragmentsOf(doc, kind, name);
    return {
      name,
      ranges: authoredRuns(fragments, plainField(content), stampsOf).map(({ from, to, ...run }) => ({ from, to, credit: by(run) })),
      files: authoredFiles(fragments, stampsOf).map(({ placed, described }) => ({ placed: by(placed), described: by(described) })),
    };
  });
}

/** Who wrote any of the words at the place, each once. */
export function creditsAt(fields: CreditedField[], name: string, from: number, to: number): Credit[] {
  const ranges = fields.find((field) => field.name === name)?.ranges ?? [];
  const found = ranges.filter((range) => range.from < to && from < range.to).map(({ credit }) => credit);
  return [...new Map(found.map((credit) => [JSON.stringify(credit), credit])).values()];
}
