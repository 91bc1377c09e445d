import type { NewReading } from "../../contract/recording.ts";
import type { AgendaItemView, DecisionView, ReadingView } from "../../contract/views.ts";
import type { Visitor } from "./visitor.ts";

/** Records a decision as people do: what is entered is read out as it will stand, and then confirmed. */
export async function decideOn(secretary: Visitor, item: Pick<AgendaItemView, "id">, decision: NewReading): Promise<DecisionView> {
  const { readOut } = await secretary.post<ReadingView>(`/agenda-items/${item.id}/readings`, decision);
  return secretary.post<DecisionView>(`/agenda-items/${item.id}/decisions`, { ...decision, readOut });
}
