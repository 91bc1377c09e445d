import type { Id } from "../../contract/ids.ts";
import { roomLimits } from "../../contract/room.ts";
import type { Admission } from "./admission.ts";

/** Those who are connected in one of the ways: all, or those of one person. */
type Connected = { count: (personId?: Id<"person">) => number };

/** Whether there is no place for one more, of anybody or of this person, over all ways together. */
export function isFullFor({ personId }: Pick<Admission, "personId">, ...ways: Connected[]): boolean {
  const sum = (ofPerson?: Id<"person">) => ways.reduce((count, way) => count + way.count(ofPerson), 0);
  return sum() >= roomLimits.sockets || sum(personId) >= roomLimits.socketsOfOnePerson;
}
