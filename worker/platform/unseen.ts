import { refuse, type Refusal } from "./refusal.ts";

/**
 * Refuses to overwrite what nobody has seen: each thing that is changed must stand as whoever changes it saw it, unless it stands already as they want it. Of what they
 * did not touch nothing is asked, so that two who change different things both get their way.
 *
 * @param seen what the sender's screen showed of the things in `change`
 */
export function refuseUnseen(standing: object, change: object, seen: object): Refusal | null {
  const [now, before] = [new Map(Object.entries(standing)), new Map(Object.entries(seen))];
  const isUnseen = Object.entries(change).some(([name, wanted]) => {
    const stands = JSON.stringify(now.get(name));
    return stands !== JSON.stringify(before.get(name)) && stands !== JSON.stringify(wanted);
  });
  return isUnseen ? refuse("changed_meanwhile") : null;
}
