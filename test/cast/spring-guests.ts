import type { PositionsView } from "../../contract/position.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import { personIdOf } from "./people.ts";
import type { DemoText } from "./texts.ts";
import { signIn, type Visitor } from "./visitor.ts";

/** What the doctor of the demo has ten minutes for. */
const referrals: DemoText = {
  kind: "initiative",
  title: "Henvisninger af unge, der ikke bliver afvist",
  parts: [
    {
      by: "psychiatry-manager",
      field: "purpose",
      paragraphs: [
        "Unge under 19 år skal have svar på en henvisning, som de og deres læge kan bruge, også når hjælpen er en anden end den, der blev bedt om.",
      ],
    },
    {
      by: "psychiatry-manager",
      field: "body",
      paragraphs: [
        "I dag afvises 38 % af henvisningerne af unge. Psykiatrien og kommunerne læser dem fremover sammen to gange om ugen og siger, hvem der tager over.",
      ],
    },
    {
      by: "psychiatry-manager",
      field: "practice",
      paragraphs: [
        "Du får svar inden for fem hverdage og ét nummer at ringe til. Afvises en henvisning, står der i svaret, hvem der kontakter den unge i stedet.",
        "Du skal skrive, hvad kommunen allerede har prøvet. Det tager et par minutter mere pr. henvisning.",
      ],
    },
  ],
};

const dayMs = 24 * 60 * 60 * 1000;
/** So many days after the demo is played, whenever that is: what waits for somebody should still be waiting. */
const dayIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/**
 * General practice is let in as a guest and asked for a position; somebody else is invited, and one asks to be let in. On the day on which the demo is played: a
 * letter's link would be too old, and a last day have passed.
 */
export async function playGuests(
  baseUrl: string,
  space: SpaceView,
  writeDocument: (author: Visitor, text: DemoText) => Promise<DocumentView>,
): Promise<void> {
  const psychiatry = await signIn(baseUrl, "psychiatry-manager");
  const slagelse = await signIn(baseUrl, "slagelse-consultant");
  const outsider = await signIn(baseUrl, "kolding-outsider");
  const document = await writeDocument(psychiatry, referrals);
  await psychiatry.post(`/spaces/${space.id}/participations`, {
    partyId: personIdOf("general-practitioner"),
    role: "commenter",
    validTo: dayIn(21),
  });
  await psychiatry.put(`/documents/${document.id}/position-request`, {
    until: dayIn(14),
    words: "Har I ti minutter? Det er afsnittet om klinikken, vi er i tvivl om.",
  });
  const { sha256 } = await slagelse.get<PositionsView>(`/documents/${document.id}/positions`);
  await slagelse.put(`/documents/${document.id}/positions/mine`, {
    stance: "agree_with_remark",
    words: "Kommunerne skal have de to læsninger om ugen ind i deres vagtplan først.",
    sha256,
  });
  await psychiatry.post(`/spaces/${space.id}/invitations`, {
    email: "laegehuset@praksis.example",
    role: "commenter",
    validTo: dayIn(21),
    words: "I henviser mange unge. Vil I læse med på én tekst?",
  });
  await outsider.post("/access-requests", { about: space.id, words: "Vi arbejder med det samme i vores klynge og vil gerne læse med." });
}
