import { describe, expect, it } from "vitest";
import { matchOrganisation, matchPerson } from "../../../worker/imported/match-names.ts";

/** Made-up names: none is anybody's. */
describe("a name in minutes may be somebody we know", () => {
  it.each([
    ["Vibe Solmark", "Vibe Solmark", "same"],
    ["vibe  SOLMARK", "Vibe Solmark", "same"],
    ["Åse Ågren", "Aase Aagren", "same"],
    ["Søren Ærø", "Soeren Aeroe", "same"],
    ["A\u030Ase Ågren", "Åse Ågren", "same"],
    ["Solmark, Vibe", "Vibe Solmark", "other_order"],
    ["Vibe Solmark", "Ane Vibe Solmark", "missing_names"],
    ["Ane Solmark", "Ane Vibe Solmark", "missing_names"],
    ["Ane Vibe Solmark", "Vibe Solmark", "missing_names"],
    ["Solmark", "Vibe Solmark", "missing_names"],
    ["A. V. Solmark", "Ane Vibe Solmark", "initials"],
    ["V. Solmark", "Ane Vibe Solmark", "initials"],
    ["AVS", "Ane Vibe Solmark", "initials"],
    ["Vibe Solmarck", "Vibe Solmark", "spelling"],
    ["Vieb Solmark", "Vibe Solmark", "spelling"],
    ["Vibe Solmarck", "Ane Vibe Solmark", "missing_names_and_spelling"],
    ["Vibe Solmark-Holm", "Vibe Solmark Holm", "same"],
  ])("%s, where we know %s: %s", (written, known, reason) => {
    expect(matchPerson(written, known)?.reason).toBe(reason);
  });

  it.each([
    ["Vibe Holm", "Vibe Solmark"],
    ["Ane", "Ane Vibe Solmark"],
    ["Ane Vibe", "Ane Vibe Solmark"],
    ["Ib Bo", "Bo Ib Solmark"],
    ["Ida Holm", "Ada Holm"],
    ["A. V.", "Ane Vibe Solmark"],
    ["avs", "Ane Vibe Solmark"],
    ["", "Vibe Solmark"],
    ["Vibe Solmark", ""],
    ["?", "Vibe Solmark"],
  ])("but not %s, where we know %s", (written, known) => {
    expect(matchPerson(written, known)).toBeNull();
  });

  it("and the closer it is, the surer the suggestion; only the same name is sure", () => {
    const scores = ["Ane Vibe Solmark", "Solmark, Ane Vibe", "Vibe Solmark", "A. V. Solmark", "Solmark", "AVS"].map(
      (written) => matchPerson(written, "Ane Vibe Solmark")?.score ?? 0,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.filter((score) => score === 1)).toHaveLength(1);
    expect(scores.every((score) => score > 0)).toBe(true);
  });
});

describe("words in minutes may name an organisation", () => {
  it.each([
    ["Nordby Kommune", "Nordby Kommune", "same"],
    ["Nordby", "Nordby Kommune", "part_of_name"],
    ["Nordby Kommunes repræsentanter", "Nordby Kommune", "part_of_name"],
    ["Direktør, Nordby Kommune", "Nordby Kommune", "part_of_name"],
    ["Norby Kommune", "Nordby Kommune", "spelling"],
    ["Sundhedsfremme, forebyggelse og træning", "Sundhedsfremme, forebyggelse og træning", "same"],
  ])("%s, where we know %s: %s", (written, known, reason) => {
    expect(matchOrganisation(written, known)?.reason).toBe(reason);
  });

  it.each([
    ["Kommunen", "Nordby Kommune"],
    ["Sydby Kommune", "Nordby Kommune"],
    ["Region Vest", "Region Øst"],
    ["Nordbyen", "Nordby Kommune"],
    ["", "Nordby Kommune"],
  ])("but not %s, where we know %s", (written, known) => {
    expect(matchOrganisation(written, known)).toBeNull();
  });
});
