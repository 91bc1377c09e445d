import type { Awareness } from "y-protocols/awareness";
import type { Id } from "../../contract/ids.ts";
import type { PresentPerson } from "../../contract/room.ts";

/** The server stamps `user` on everybody's state; a state without it is not yet somebody. One person in two tabs is one person. */
export function othersIn(awareness: Awareness, me: Id<"person">): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const state of awareness.getStates().values()) {
    const user: unknown = state["user"];
    if (isPresentPerson(user) && user.personId !== me) people.set(user.personId, user);
  }
  return [...people.values()];
}

function isPresentPerson(user: unknown): user is PresentPerson {
  return (
    typeof user === "object" &&
    user !== null &&
    "personId" in user &&
    typeof user.personId === "string" &&
    "name" in user &&
    typeof user.name === "string" &&
    "organisation" in user &&
    typeof user.organisation === "string"
  );
}
