import type { ChangedItem } from "../../contract/agenda.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import type { Visitor } from "./visitor.ts";

/** Changes what is said of an item, as a screen does that has shown it as it is here. */
export async function changeItem(by: Visitor, { correction, ...item }: AgendaItemView, change: ChangedItem): Promise<MeetingView> {
  const { title, itemType, access, presenter, expectedMinutes, externalRefs } = { ...item, ...correction };
  const seen = { title, itemType, access, presenter, expectedMinutes, externalRefs };
  return by.patch(`/agenda-items/${item.id}`, { ...change, seen });
}
