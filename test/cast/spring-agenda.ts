import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { MeetingView } from "../../contract/views.ts";
import type { DemoText } from "./texts.ts";
import { changeItem } from "./change-item.ts";
import { sitDown } from "./typist.ts";
import type { Visitor } from "./visitor.ts";
import { write } from "./write.ts";

type Line = {
  presenter: string;
  expectedMinutes: number;
  /** What the secretariat writes in the item's sections. */
  sections?: Pick<DemoText["parts"][number], "field" | "paragraphs">[];
};

/** The case number that the whole meeting has in the secretariat's records system. */
const caseNumber = "EMN-2023-01873";

const agenda: Record<number, Line> = {
  1: { presenter: "Formanden", expectedMinutes: 5 },
  2: { presenter: "Sekretariatet", expectedMinutes: 10 },
  3: {
    presenter: "Sekretariatet",
    expectedMinutes: 15,
    sections: [
      {
        field: "summary",
        paragraphs: ["Der er kommet en indkaldelse af emner til nye lærings- og kvalitetsteams. Fristen er den 15. maj 2023."],
      },
      {
        field: "caseText",
        paragraphs: [
          "Et lærings- og kvalitetsteam arbejder i to år med ét emne og deler, hvad det finder ud af. Klyngen kan melde ét emne ind.",
          "Temaudvalgene er i gang med fem indsatser, og et nyt emne skal bemandes af de samme personer.",
        ],
      },
      { field: "economics", paragraphs: ["Ingen udgifter ud over den tid, som deltagerne bruger."] },
      { field: "proposal", paragraphs: ["at indkaldelsen sendes til temaudvalgene, som kan foreslå emner."] },
    ],
  },
  4: { presenter: "Medformanden", expectedMinutes: 10 },
  5: {
    presenter: "Sygehusdirektøren",
    expectedMinutes: 10,
    sections: [
      { field: "summary", paragraphs: ["Et forskningsprojekt beder om tre personer til sin rådgivende gruppe."] },
      { field: "proposal", paragraphs: ["at forummet udpeger tre personer, én fra hver sektor."] },
    ],
  },
  6: { presenter: "Slagelse og Sorø", expectedMinutes: 40 },
  7: { presenter: "Formanden", expectedMinutes: 5 },
  8: { presenter: "Sekretariatet", expectedMinutes: 10 },
};

/** Says who speaks to each item and for how long, and writes the sections of those that have a case of their own. */
export async function prepareAgenda(secretary: Visitor, meeting: MeetingView): Promise<void> {
  const { items } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
  for (const item of items) {
    const { id, number } = item;
    const { presenter, expectedMinutes, sections } = agenda[number] ?? { presenter: "", expectedMinutes: 5 };
    await changeItem(secretary, item, { presenter, expectedMinutes, externalRefs: [caseNumber] });
    if (sections !== undefined) await writeSections(secretary, id, sections);
  }
}

export async function writeSections(secretary: Visitor, itemId: string, sections: NonNullable<Line["sections"]>): Promise<void> {
  const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${itemId}/text`);
  if (textId === null) throw new Error(`item ${itemId} has no text`);
  const typist = await sitDown(secretary, textId);
  for (const { field, paragraphs } of sections) write(typist.doc, field, paragraphs);
  await typist.saved();
  typist.leave();
}
