import type { DocumentKind } from "../../contract/document.ts";
import type { TextNode } from "../../contract/text.ts";
import { paragraph, table } from "../../text/blocks.ts";
import type { FieldName } from "../../text/fields.ts";
import type { DemoValue } from "./set-value.ts";

/** A text of the demo: who writes which field. Facts follow a cluster's spring of 2023; the sentences are the demo's own. */
export type DemoText = {
  kind: DocumentKind;
  title: string;
  parts: { by: string; field: FieldName; paragraphs: string[]; blocks?: TextNode[] }[];
  values?: (DemoValue & { by: string })[];
};

const slagelse = { id: "org_municipality_0330", name: "Slagelse Kommune" };
const soro = { id: "org_municipality_0340", name: "Sorø Kommune" };

export const palliativeEffort: DemoText = {
  kind: "initiative",
  title: "Tidlig og koordineret palliativ indsats",
  parts: [
    {
      by: "slagelse-consultant",
      field: "purpose",
      paragraphs: [
        "Borgere med livstruende sygdom skal møde en indsats, som begynder tidligt og hænger sammen, uanset om de er hjemme, på sygehuset eller hos egen læge.",
      ],
    },
    {
      by: "soro-consultant",
      field: "body",
      paragraphs: [
        "I dag begynder den palliative indsats ofte først, når borgeren er meget syg. Kommune, sygehus og almen praksis får sjældent talt sammen, før det haster.",
        "Indsatsen prøver en fælles plan af, som lægges sammen med borgeren og de pårørende. Planen følger borgeren og kan ses af alle tre parter.",
      ],
      blocks: [
        table([
          ["Hvem", "Gør hvad", "Hvornår"],
          ["Kommunen", "Kalder til den første samtale", "Inden for en uge"],
          ["Sygehuset", "Melder, når behandlingen ændres", "Samme dag"],
          ["Egen læge", "Er med, når planen lægges", "Ved den første samtale"],
        ]),
      ],
    },
    {
      by: "slagelse-consultant",
      field: "effect",
      paragraphs: ["Flere borgere har en plan i god tid, og færre indlægges i de sidste uger, når de hellere ville være hjemme."],
    },
    {
      by: "region-consultant",
      field: "measures",
      paragraphs: [
        "Antal borgere med en fælles plan og antal akutte indlæggelser blandt dem. Begge tal opgøres med antal og grundlag, aldrig alene som procent.",
      ],
    },
    {
      by: "general-practitioner",
      field: "practice",
      paragraphs: [
        "Lægen indkaldes til én samtale om planen, gerne på video.",
        "Planen kommer som korrespondance og skal ikke skrives igen.",
        "Der er et telefonnummer til det palliative team på hverdage.",
        "Honoraret følger den aftale, der allerede gælder.",
      ],
    },
    { by: "slagelse-consultant", field: "lead", paragraphs: ["Slagelse og Sorø i fællesskab."] },
    {
      by: "soro-consultant",
      field: "timetable",
      paragraphs: ["Forberedes i maj og juni 2023. Prøves fra 1. september 2023 til 30. juni 2024."],
      blocks: [
        {
          type: "taskList",
          content: [
            { type: "taskItem", attrs: { checked: true }, content: [paragraph("Spørg de praktiserende læger")] },
            { type: "taskItem", attrs: { checked: false }, content: [paragraph("Aftal telefontider med det palliative team")] },
          ],
        },
      ],
    },
    {
      by: "region-consultant",
      field: "economics",
      paragraphs: ["Indsatsen søger 1,3 mio. kr. af klyngens udviklingsmidler. Kommunernes egen tid holdes inden for de rammer, de har."],
    },
    {
      by: "soro-consultant",
      field: "proposal",
      paragraphs: [
        "at Faglig Strategisk Forum godkender, at indsatsen prøves af som klyngeprojekt,",
        "at kommunerne hver især forelægger deres del af økonomien for egen kommunalbestyrelse.",
      ],
    },
  ],
  values: [
    { by: "slagelse-consultant", field: "obligation", type: "choice", attributes: { value: "may" } },
    { by: "slagelse-consultant", field: "lead", type: "party", attributes: slagelse },
    { by: "soro-consultant", field: "lead", type: "party", attributes: soro },
    {
      by: "region-consultant",
      field: "measures",
      type: "measure",
      attributes: { target: "120", unit: "borgere", by: "30. juni 2024" },
      words: "Borgere med en fælles plan",
    },
    {
      by: "region-consultant",
      field: "measures",
      type: "measure",
      attributes: { target: "højst 60", unit: "indlæggelser", by: "30. juni 2024" },
      words: "Akutte indlæggelser i de sidste tre uger blandt dem",
    },
    { by: "soro-consultant", field: "timetable", type: "milestone", attributes: { due: "maj 2023" }, words: "Forberedelsen begynder" },
    {
      by: "soro-consultant",
      field: "timetable",
      type: "milestone",
      attributes: { due: "primo september 2023" },
      words: "De første borgere",
    },
    {
      by: "soro-consultant",
      field: "timetable",
      type: "milestone",
      attributes: { due: "ultimo juni 2024" },
      words: "Erfaringerne samles op",
    },
    {
      by: "region-consultant",
      field: "economics",
      type: "fundRow",
      attributes: { amount: "1,3", unit: "mio" },
      words: "Klyngens udviklingsmidler til afprøvningen",
    },
  ],
};

const allocation = (words: string, amount: string): NonNullable<DemoText["values"]>[number] => ({
  by: "region-consultant",
  field: "economics",
  type: "fundRow",
  attributes: { amount, unit: "mio" },
  words,
});

/** A draft that does not add up: its rows come to 20,1, which is 0,3 over the frame. */
export const fundAllocation: DemoText = {
  kind: "initiative",
  title: "Disponering af den regionale pulje for 2021",
  parts: [
    {
      by: "region-consultant",
      field: "purpose",
      paragraphs: ["Puljens midler for 2021 fordeles på nye og igangværende projekter i tværsektorielt samarbejde."],
    },
    { by: "region-consultant", field: "economics", paragraphs: ["Nye projekter står først, derefter dem, der allerede er i gang."] },
  ],
  values: [
    ...["0,6", "3,3", "1,0", "1,0", "1,3", "0,3", "1,6"].map((amount, place) => allocation(`Nyt projekt ${place + 1}`, amount)),
    ...["1,8", "0,7", "1,0", "4,0", "2,2", "1,3"].map((amount, place) => allocation(`Igangværende projekt ${place + 1}`, amount)),
    { by: "region-consultant", field: "economics", type: "frame", attributes: { amount: "19,8", unit: "mio" } },
    {
      by: "region-consultant",
      field: "proposal",
      type: "clause",
      words: "at forummet drøfter fordelingen af de 19,8 mio. kr.",
    },
  ],
};

const brief = (title: string, by: string, lead: string, purpose: string, economics: string): DemoText => ({
  kind: "initiative",
  title,
  parts: [
    { by, field: "purpose", paragraphs: [purpose] },
    { by, field: "lead", paragraphs: [lead] },
    { by, field: "economics", paragraphs: [economics] },
    { by, field: "proposal", paragraphs: ["at Faglig Strategisk Forum godkender, at indsatsen sættes i gang."] },
  ],
});

export const responsibility72Hours = brief(
  "72-timers behandlingsansvar",
  "slagelse-consultant",
  "Slagelse.",
  "Sygehuset har ansvaret for behandlingen i tre døgn efter udskrivelsen, så hjemmesygeplejen ved, hvem den ringer til.",
  "Ingen udgifter ud over den tid, parterne bruger i forvejen.",
);

export const medicineForThreeDays = brief(
  "Medicinudlevering til 3 dage",
  "soro-consultant",
  "Sorø.",
  "Borgere får medicin med hjem til de første tre dage, så ingen står uden, mens apoteket og hjemmeplejen når at følge med.",
  "Søger 0,3 mio. kr. til fælles arbejdsgange.",
);

export const vipCitizens = brief(
  "VIP Borgere",
  "ringsted-head",
  "Ringsted.",
  "Borgere med flere kroniske sygdomme får én indgang og en fast kontakt på tværs af kommune, sygehus og egen læge.",
  "Søger 1,0 mio. kr. af klyngens udviklingsmidler.",
);

export const emergencyQuality = brief(
  "Fælles kvalitetsorganisation og kompetenceudvikling på akutområdet",
  "naestved-director",
  "Næstved.",
  "De kommunale akutfunktioner arbejder efter de samme standarder og lærer af hinandens forløb.",
  "Søger 1,0 mio. kr. af klyngens udviklingsmidler.",
);

export const cooperationMandate: DemoText = {
  kind: "mandate",
  title: "Hvad de kommunale samarbejdsfora kan aftale",
  parts: [
    {
      by: "region-consultant",
      field: "scope",
      paragraphs: [
        "Ikke beskrevet endnu. Et udvalg i regionen har spurgt, hvad de kommunale samarbejdsfora egentlig kan binde kommunerne til.",
      ],
    },
    { by: "region-consultant", field: "subject", paragraphs: ["Tværgående indsatser på sundhedsområdet."] },
  ],
};

export const steppedCare: DemoText = {
  kind: "recommendation",
  title: "Stepped Care for børn og unge",
  parts: [
    { by: "psychiatry-manager", field: "source", paragraphs: ["Den afsluttende rapport fra temaudvalget for børn og unges trivsel."] },
    {
      by: "psychiatry-manager",
      field: "body",
      paragraphs: [
        "Det anbefales, at hjælpen gives i trin, så den mindst indgribende hjælp prøves først, og at trinene er de samme i alle fire kommuner.",
      ],
    },
    {
      by: "psychiatry-manager",
      field: "evidence",
      paragraphs: ["38 % af henvisningerne af unge under 19 år blev afvist. Af de afviste kom 72 % fra almen praksis."],
    },
  ],
  values: [
    {
      by: "psychiatry-manager",
      field: "evidence",
      type: "evidence",
      attributes: { count: "25", base: "29" },
      words: "kommuner har en aftale om, hvem der tilbyder det første trin",
    },
    { by: "psychiatry-manager", field: "addressedTo", type: "choice", attributes: { value: "region" } },
  ],
};
