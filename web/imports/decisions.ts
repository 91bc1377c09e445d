import type { Work, WorkDecision, WorkItem } from "./work.ts";

/** `nothing` has no words to confirm; `closed` brings no decision along. */
export type DecisionStanding = WorkDecision["standing"] | "nothing" | "closed";

export function standingOf(item: WorkItem): DecisionStanding {
  if (item.access === "closed") return "closed";
  return item.decision.text.trim() === "" ? "nothing" : item.decision.standing;
}

/** Whoever confirms says what was decided: words without an outcome decide nothing. */
export const canBeConfirmed = ({ decision, access }: WorkItem): boolean =>
  access === "open" && decision.text.trim() !== "" && decision.outcome !== "unknown";

/** What was confirmed was confirmed as it stood: whoever changes it afterwards is asked again. */
export const changeDecision = (item: WorkItem, change: Partial<Omit<WorkDecision, "standing">>): WorkItem => ({
  ...item,
  decision: { ...item.decision, ...change, standing: "open" },
});

/** Of the items that have a decision in words. */
export function progressOf(work: Work): { confirmed: number; left: number; open: number; total: number } {
  const standings = work.items.map(standingOf);
  const count = (standing: DecisionStanding) => standings.filter((candidate) => candidate === standing).length;
  const [confirmed, left, open] = [count("confirmed"), count("left"), count("open")];
  return { confirmed, left, open, total: confirmed + left + open };
}

/** The item after this one whose decision nobody has looked at, from the beginning again at the end; null when there is none. */
export function nextOpen(work: Work, after: number): number | null {
  const order = work.items.map((_, place) => (after + 1 + place) % work.items.length);
  return (
    order.find((place) => {
      const item = work.items[place];
      return item !== undefined && standingOf(item) === "open";
    }) ?? null
  );
}
