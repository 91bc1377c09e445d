import type { Door } from "./client.ts";

/** A: shown only after it is kept. B: kept in the background, at once. C: kept seconds later. None: keeps nothing. */
export type Durability = "A" | "B" | "C" | "none";

/** A server in the race. */
export type Contestant = {
  readonly name: string;
  readonly durability: Durability;
  /** Answers what its text is. The floor and the ceiling only pass on what they hear. */
  readonly answers: boolean;
  readonly start: () => Promise<void>;
  /** SIGKILL to all of it. */
  readonly kill: () => Promise<void>;
  /** A room that nobody has been in, and the way in for the person with that number. */
  readonly newRoom: () => Promise<(person: number) => Door>;
  /** What it has written on its output, of this life. */
  readonly output: () => string;
  readonly dataDir: string;
};

/** A contestant that runs, and the processes it is. */
export type Entry = { contestant: Contestant; pids: number[] };
