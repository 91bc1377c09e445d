import { describe, expect, it } from "vitest";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";

const minutesWith = (head: string): string => `Referat
Faglig Strategisk Forum
Mødedato: 05-05-2011 kl. 16.00
Mødested: Fjordby Rådhus

1. Godkendelse af dagsorden
Resumé
Dagsordenen er sendt ud.
Beslutning
Godkendt.

2. Fælles aftale
Resumé
Aftalen er færdig.
Beslutning
Godkendt.

${head}
Resumé
Der er tre ansøgere.
Beslutning
Ansættelsen blev godkendt.

4. Eventuelt
Beslutning
Intet.
`;

const third = (head: string) => {
  const text = minutesWith(head);
  const { items, warnings } = readMinutes(text);
  const asked = warnings.filter(({ code, item }) => code === "perhaps_closed" && item === 2);
  return {
    number: items[2]?.number,
    access: items[2]?.access,
    sections: items[2]?.sections.length,
    asked: asked.map(({ span }) => text.slice(span?.start, span?.end)),
  };
};

describe("an item that is not for everybody", () => {
  it.each([
    "3 (Lukket)\nAnsættelse af chef",
    "3. Ansættelse af chef\nÅbent/lukket: Lukket",
    "3. Ansættelse af chef\nStatus: Lukket",
    "3. Ansættelse af chef\nSagstype: Lukket",
    "3. Ansættelse af chef\nOffentlighed: Lukket punkt",
    "3. Ansættelse af chef\nLukket: Ja",
    "3. Ansættelse af chef\nBehandles for lukkede døre",
  ])("is closed however its head says so: %j", (head) => {
    expect(third(head)).toEqual({ number: "3", access: "closed", sections: 0, asked: [] });
  });

  it.each([
    ["3. Ansættelse af chef (fortroligt)", "fortroligt"],
    ["3. FORTROLIGT: Ansættelse af chef", "FORTROLIGT"],
    ["3 (Ikke åben) Ansættelse af chef", "Ikke åben"],
    ["3. Ansættelse af chef (ikke-offentligt)", "ikke-offentligt"],
    ["3. Ansættelse af chef\nIkke åbent punkt", "Ikke åbent"],
    ["3. Ansættelse af chef\nÅben: Nej", "Åben: Nej"],
    ["3. Ansættelse af chef (lukket efter lovens § 10)", "lukket"],
    ["3 (Lukket, orientering) Ansættelse af chef", "Lukket"],
    ["3 (L u k k e t) Ansættelse af chef", "L u k k e t"],
    ["3 (Luk\uFFFDet) Ansættelse af chef", "Luk\uFFFDet"],
    ["3 (Åben) Ansættelse af chef\nLukket", "Lukket"],
  ])("is asked about before everybody may read it, where its head may say so: %j", (head, word) => {
    expect(third(head)).toMatchObject({ access: "open", asked: [word] });
  });

  it.each(["3. Fælles fundament", "3 (Åben) Besøg på lukket afdeling", "3. Ansættelse af chef\nÅbent"])(
    "is not made of one that is: %j",
    (head) => {
      expect(third(head)).toMatchObject({ access: "open", asked: [] });
    },
  );
});
