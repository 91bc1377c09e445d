import type { NewReading } from "../../contract/recording.ts";
import type { AgendaItemView, DecisionView, MeetingView, ReadingView } from "../../contract/views.ts";
import { decideOn } from "./decide.ts";
import type { Visitor } from "./visitor.ts";

type Decided = Pick<NewReading, "outcome" | "text"> & Partial<NewReading>;

/** Enters what the forum decided, answers what is asked about it, has it read out, and confirms it. */
export async function decide(
  secretary: Visitor,
  meeting: MeetingView,
  number: number,
  decision: Decided,
  answer = "Det er drøftet på mødet.",
): Promise<DecisionView> {
  const item = await itemNumbered(secretary, meeting, number);
  const whole: NewReading = {
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: item.document?.versionId ?? null,
    ...decision,
  };
  const { questions } = await secretary.post<ReadingView>(`/agenda-items/${item.id}/readings`, whole);
  return decideOn(secretary, item, { ...whole, answers: questions.map(({ question }) => ({ key: question.key, words: answer })) });
}

async function itemNumbered(secretary: Visitor, meeting: MeetingView, number: number): Promise<AgendaItemView> {
  const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
  const item = items.find((candidate) => candidate.number === number);
  if (item === undefined) throw new Error(`the meeting has no item ${number}`);
  return item;
}
