import type { AgendaItemView } from "../../contract/views.ts";
import { agendaItemStateWords } from "../../i18n/meetings.ts";
import { postponedWords } from "../../i18n/postponed.ts";
import { useWords } from "../ui/language.tsx";

/** How far an item is, in words: of one with a clause that was put off, that only a part of it was. */
export function useItemState(): (item: Pick<AgendaItemView, "state" | "decision">) => string {
  const states = useWords(agendaItemStateWords);
  const { partly } = useWords(postponedWords);
  return ({ state, decision }) => (state === "postponed" && decision?.outcome === "split" ? partly : states[state]);
}
