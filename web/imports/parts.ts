import type { Work } from "./work.ts";

/** The parts of a draft, in the order in which they are gone through. */
export const parts = ["questions", "meeting", "items", "names", "store"] as const;
export type Part = (typeof parts)[number];

export type PartPlace = { part: Part; item: number | null };

/** On which part a field of the draft stands, and at which of the items as they are now; null when its item is gone. */
export function placeOfPointer(work: Work, at: string): PartPlace | null {
  const [, first = "", second = ""] = at.split("/");
  if (first !== "items") return { part: "meeting", item: null };
  if (second === "") return { part: "items", item: null };
  const item = work.items.findIndex(({ key }) => key === `/items/${second}`);
  return item === -1 ? null : { part: "items", item };
}

/** The same for a dotted path of what is sent. */
export function placeOfPath(path: string): PartPlace {
  const [first = "", second = ""] = path.split(".");
  if (first !== "items") return { part: "meeting", item: null };
  return { part: "items", item: second === "" ? null : Number(second) };
}
