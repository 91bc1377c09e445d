import type { CanonicalText } from "../../contract/text.ts";
import { holdsSomething } from "../../text/plain.ts";
import { FrozenText } from "../ui/frozen-text.tsx";

/** The sections of an item as they were put out; those that say nothing are left out. */
export function PublishedSections({ text, headingLevel }: { text: CanonicalText; headingLevel: 2 | 3 }) {
  const fields = text.fields.filter(({ content }) => holdsSomething(content));
  return <FrozenText text={{ ...text, fields }} headingLevel={headingLevel} />;
}
