import type { DocumentKind } from "../../contract/document.ts";
import type { FieldName } from "../../text/fields.ts";

/** A text of the demo: who writes which field. Facts follow a cluster's spring of 2023; the sentences are the demo's own. */
export type DemoText = { kind: DocumentKind; title: string; parts: { by: string; field: FieldName; paragraphs: string[] }[] };

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
};
