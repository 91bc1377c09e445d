import type { Work, WorkItem } from "./work.ts";

/** What a part of the draft is handed: what it says now, and the two ways to change it. What is removed can be brought back. */
export type Editing = {
  work: Work;
  change: (change: (work: Work) => Work) => void;
  remove: (change: (work: Work) => Work) => void;
};

export type ItemEditing = {
  item: WorkItem;
  /** Where the item stands in what will be sent: `items.3`. */
  path: string;
  change: (change: Partial<WorkItem>) => void;
  remove: (change: Partial<WorkItem>) => void;
};
