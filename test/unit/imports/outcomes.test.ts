import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../contract/decision.ts";
import { outcomeOf } from "../../../worker/imports/outcome.ts";

const said: [outcome: Outcome, ...texts: string[]][] = [
  [
    "approved",
    "Dagsorden blev godkendt.",
    "Godkendt.",
    "Indstillingen blev fulgt.",
    "Udvalget følger indstillingen.",
    "Som indstillet.",
    "Vedtaget enstemmigt",
    "Dagsordenen godkendtes.",
  ],
  ["approved", "Forvaltningens indstilling blev godkendt.", "Det indstillede blev godkendt", "Godkendt med 15 stemmer for og 3 imod."],
  [
    "approved_with_conditions",
    "Godkendt med den bemærkning, at der følges op.",
    "Byrådet godkendte forslaget under forudsætning af, at økonomien holder.",
    "Godkendt med forbehold for kommunernes budgetter.",
  ],
  ["endorsed", "Tiltrådt.", "Udvalget tilsluttede sig indstillingen.", "Indstillingen tiltrædes."],
  [
    "recommended",
    "Anbefales.",
    "Anbefalet.",
    "Indstilles godkendt.",
    "Indstilles til godkendelse",
    "Udvalget anbefaler over for byrådet, at indstillingen godkendes.",
    "Anbefales godkendt.",
  ],
  [
    "forwarded",
    "Sagen oversendes til Økonomiudvalget.",
    "Forummet besluttede, at rapporterne sendes til Temaudvalgene.",
    "Opgaven løftes på nationalt niveau.",
    "Forslaget sendes i høring.",
  ],
  [
    "noted",
    "Taget til efterretning.",
    "Orienteredes.",
    "Orienteringen blev taget til efterretning.",
    "Drøftet og taget til efterretning",
    "Formanden orienterede om mødet.",
  ],
  ["discussed", "Drøftet.", "Udvalget drøftede forholdene for socialt udsatte borgere.", "Temaet blev drøftet."],
  [
    "appointed",
    "Bo Prøvesen blev valgt som formand.",
    "Som medlemmer udpeges tre.",
    "Direktør Alma Testrup og Chef Bo Prøvesen fra Fjordby Kommune deltager.",
    "De to kommuner tilbydes en plads hver.",
  ],
  ["postponed", "Sagen blev udsat.", "Udsat", "Udvalget udsatte sagen til næste møde.", "Punktet genoptages i maj."],
  ["returned", "Sagen sendes tilbage til forvaltningen.", "Hjemvist til fornyet behandling."],
  ["rejected", "Forslaget blev forkastet.", "Forslaget faldt.", "Ansøgningen blev afslået."],
  ["withdrawn", "Punktet udgår.", "Punktet blev taget af dagsordenen"],
  ["no_remarks", "Ingen bemærkninger.", "Intet."],
  ["lapsed", "Punktet bortfaldt.", "Mødet er aflyst."],
  ["unknown", "", "Noget helt andet.", "Forummet noterede sig status.", "Sekretariatet arbejder videre."],
];

describe("what a body decided", () => {
  it.each(said.flatMap(([outcome, ...texts]) => texts.map((text) => [text, outcome] as const)))("%s is %s", (text, outcome) => {
    expect(outcomeOf(text).outcome).toBe(outcome);
  });

  it("is what the text starts with, whatever follows", () => {
    expect(outcomeOf("Godkendt, idet sagen sendes tilbage, hvis økonomien ændres.").outcome).toBe("approved");
    expect(outcomeOf("Tiltrådt. Sagen genoptages til efteråret.").outcome).toBe("endorsed");
  });

  it.each([
    "Udvalget godkendte ikke indstillingen.",
    "Indstillingen blev ikke tiltrådt.",
    "Udvalget kan ikke anbefale forslaget.",
    "Ikke godkendt.",
    "Forummet byder ikke ind på opgaven.",
    "Ansøgningen kan ikke imødekommes.",
  ])("is no where a negation stands within four words: %s", (text) => {
    expect(outcomeOf(text).outcome).toBe("rejected");
  });

  it("is not undone by a negation in another clause", () => {
    expect(outcomeOf("Indstillingen blev godkendt, da der ikke var bemærkninger.").outcome).toBe("approved");
  });

  it.each([
    ["Indstillingen blev godkendt. Liste Ø stemte imod og kan ikke tiltræde indstillingen.", "approved"],
    ["Drøftet. Alma Testrup ønskede tilført protokollen, at sagen burde være udsat.", "discussed"],
    ["Et ændringsforslag blev forkastet. Indstillingen blev godkendt.", "approved"],
    ["Formanden orienterede om tre ting:\n- Rådet godkendte planen\n- Et brev er sendt til alle. Det blev godkendt.", "noted"],
    [
      "Formanden orienterede om planen:\n- Rådet godkendte planen, som et brev er skrevet om til formændene for\nTemaudvalgene. Det sendes også til direktørerne.",
      "noted",
    ],
    ["Formanden orienterede om planen:\n- Rådet godkendte planen\nUdsat.", "postponed"],
    ["Bo Prøvesen deltog ikke i behandlingen.\nDrøftet.", "discussed"],
  ])("is not what a minority, a remark, an amendment or a report says: %s", (text, outcome) => {
    expect(outcomeOf(text).outcome).toBe(outcome);
  });

  it("is never approval by default", () => {
    for (const text of ["Forummet takkede for oplægget.", "Der var enighed om at arbejde videre.", "Godkendelse af referat", "Se bilag."]) {
      expect(outcomeOf(text).outcome).not.toBe("approved");
    }
  });
});
