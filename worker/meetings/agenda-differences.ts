import { itemFactsSchema, type PublishedItem } from "../../contract/agenda.ts";
import type { AgendaDifference } from "../../contract/agenda-views.ts";
import type { Id } from "../../contract/ids.ts";
import { textSchemaVersion, type CanonicalText } from "../../contract/text.ts";
import { compareTexts } from "../../text/comparison.ts";

type Fact = keyof typeof itemFactsSchema.entries | "attachments";
const facts = [...Object.keys(itemFactsSchema.entries), "attachments"] as Fact[];

/** What is otherwise in a later publication of an agenda than in an earlier one, item by item. `texts`: the frozen texts that either names. */
export function agendaDifferences(
  before: PublishedItem[],
  after: PublishedItem[],
  texts: Map<Id<"version">, CanonicalText>,
): AgendaDifference[] {
  return after.flatMap((item): AgendaDifference[] => {
    const was = before.find(({ id }) => id === item.id);
    const head = { itemId: item.id, number: item.number, title: item.title, access: item.access };
    if (was === undefined) return [{ ...head, change: "added", facts: [], sections: [] }];
    if (item.withdrawn) return was.withdrawn ? [] : [{ ...head, change: "withdrawn", facts: [], sections: [] }];
    const changed = facts
      .filter((name) => wordsOf(was[name]) !== wordsOf(item[name]))
      .map((name) => ({ name, before: wordsOf(was[name]), after: wordsOf(item[name]) }));
    const sections = compareTexts(textOf(was, texts), textOf(item, texts)).filter(({ isChanged }) => isChanged);
    return changed.length === 0 && sections.length === 0 ? [] : [{ ...head, change: "changed", facts: changed, sections }];
  });
}

const nothing: CanonicalText = { schema: textSchemaVersion, kind: "agenda_item", fields: [] };

const textOf = ({ textVersionId }: PublishedItem, texts: Map<Id<"version">, CanonicalText>): CanonicalText =>
  (textVersionId === null ? undefined : texts.get(textVersionId)) ?? nothing;

const wordsOf = (value: PublishedItem[Fact]): string => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));
