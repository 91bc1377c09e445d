import type { Sector } from "../../contract/organisation.ts";
import { fold, folded } from "./fold.ts";

const fromEach = folded(
  "\\b(?:fra hver (?:af de (?:tre|3) )?sektor(?:er)?|fra hver af (?:de )?(?:tre|3) sektorer|fra (?:hhv\\.?|henholdsvis) |(?:en|én|een|1) (?:[a-zq]+ )?fra (?:hver|hhv\\.?|henholdsvis|kommunerne|kommune)|de (?:tre|3) sektorer|alle (?:tre|3) sektorer)",
);

const words: [Sector, RegExp][] = [
  ["municipality", folded("kommun|borgmester|velfærd|byråd")],
  ["region", folded("\\bregion|sygehus|hospital|psykiatri")],
  ["general_practice", folded("almen praksis|praktiserende|\\bplo\\b|almenmedicin|\\blæger?(?:ne)?\\b|praksissektor")],
];

/**
 * Which sectors a text leaves without a seat, where the proposal asks for one from each of the three. Null where it does not ask for that.
 * Both texts are looked at for words only: whoever is named without their organisation counts for no sector.
 */
export function sectorsWithoutSeat(proposal: string, decision: string): Sector[] | null {
  const asked = fold(proposal);
  const named = words.filter(([, word]) => word.test(asked));
  if (!fromEach.test(asked) || (named.length < 3 && !/sektor/.test(asked))) return null;
  const given = fold(decision);
  return words.filter(([, word]) => !word.test(given)).map(([sector]) => sector);
}
