import type { NameCandidate } from "../../contract/imported-views.ts";
import type { PartyId } from "../../contract/space.ts";
import type { Work } from "./work.ts";

/** Every name in the minutes once, in the order in which they first come. */
export function namesIn(work: Work): string[] {
  const names = [
    ...work.attendance.map(({ name }) => name),
    ...work.items
      .filter(({ access }) => access === "open")
      .flatMap((item) => [...item.absent.map(({ name }) => name), ...item.remarks.map(({ by }) => by)]),
  ];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== "" && name.length <= 300))].slice(0, 500);
}

/** `suggested` waits for a person; `same` was taken because there is one, and only one, of exactly that name. */
export type Identity = { partyId: PartyId | null; because: "said" | "same" | "suggested" | "unknown" };

export function identityOf(name: string, candidates: NameCandidate[], identified: Work["identified"]): Identity {
  const said = identified[name.trim()];
  if (said !== undefined) return { partyId: said, because: "said" };
  const same = candidates.filter(({ reason }) => reason === "same");
  const [only] = same;
  if (same.length === 1 && only !== undefined) return { partyId: only.partyId, because: "same" };
  return { partyId: null, because: candidates.length > 0 ? "suggested" : "unknown" };
}
