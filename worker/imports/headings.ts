import type { SectionKind } from "../../contract/imports.ts";
import { fold, keyOf } from "../checks/fold.ts";

/**
 * The names under which a kind of section is known. What is listed as `other` are heads of templates that have no kind of their own; a head
 * that is in no list is found by its being repeated (see repeated-headings.ts).
 */
const names: Record<SectionKind, string[]> = {
  summary: [
    ...[
      "Resumé",
      "Resume",
      "Resum\uFFFD",
      "Sagsresumé",
      "Sagsresume",
      "Sagsresum\uFFFD",
      "Kort resumé",
      "Kort resume",
      "Resumé af sagen",
      "Sammendrag",
    ],
    ...["Sammenfatning", "Sagens kerne", "Beslutningstema", "Beslutningsemne"],
  ],
  background: [
    ...["Baggrund", "Baggrund for sagen", "Sagens baggrund", "Baggrund for sagens fremlæggelse", "Baggrund og formål", "Historik"],
    ...["Problemstilling", "Forhistorie"],
  ],
  caseText: [
    ...[
      "Sagsfremstilling",
      "Sagsfremstillingen",
      "Sagsbeskrivelse",
      "Sagens fremstilling",
      "Fremstilling af sagen",
      "Beskrivelse af sagen",
    ],
    ...["Supplerende sagsfremstilling", "Løsning", "Beskrivelse", "Fremstilling", "Redegørelse", "Sagsindhold", "Sagens indhold"],
  ],
  economics: [
    ...["Økonomi", "Økonomiske konsekvenser", "Økonomiske forhold", "Økonomisk konsekvens", "Økonomi og finansiering", "Finansiering"],
    ...[
      "Bevillingsmæssige konsekvenser",
      "Bevillingsmæssige forhold",
      "Budgetmæssige konsekvenser",
      "Afledt økonomi",
      "Økonomi og bevilling",
    ],
    ...["Økonomiske og personalemæssige konsekvenser", "Økonomi og personale", "Økonomi/personale", "Økonomiske overvejelser"],
  ],
  proposal: [
    ...["Indstilling", "Indstillinger", "Indstillingen", "Forslag til beslutning", "Beslutningsforslag", "Forslag til indstilling"],
    ...["Administrationens indstilling", "Forvaltningens indstilling", "Direktionens indstilling", "Sekretariatets indstilling"],
    ...["Formandskabets indstilling", "Formandens indstilling", "Borgmesterens indstilling"],
  ],
  decision: [
    ...["Beslutning", "Beslutninger", "Beslutningen", "Referat", "Udvalgets beslutning", "Rådets beslutning", "Forummets beslutning"],
    ...["Mødets beslutning", "Trufne beslutninger", "Beslutning/referat", "Referat og beslutning", "Referat/beslutning", "Vedtagelse"],
    ...["Konklusion og beslutning", "Beslutningsreferat", "Afgørelse", "Udfald"],
  ],
  earlier: [
    ...[
      "Tidligere beslutninger",
      "Tidligere beslutning",
      "Tidligere behandling",
      "Tidligere behandlinger",
      "Tidligere politisk behandling",
    ],
    ...["Sagens tidligere behandling", "Behandling i andre udvalg", "Tidligere beslutninger i sagen", "Tidligere politiske beslutninger"],
  ],
  attendance: [
    ...["Deltagere", "Mødedeltagere", "Til stede", "Tilstede", "Til stede var", "Tilstedeværende", "Mødt", "Fremmødte", "Medlemmer"],
    ...["Mødte", "Deltog", "Øvrige deltagere"],
  ],
  absent: [
    ...["Fraværende", "Fravær", "Afbud", "Afbud fra", "Deltog ikke", "Fraværende med afbud", "Fraværende uden afbud", "Ikke til stede"],
    ...["Ikke mødt", "Ej til stede", "Ikke tilstede", "Ikke mødte", "Meldt afbud", "Følgende deltog ikke", "Følgende var fraværende"],
    ...["Følgende deltog ikke i behandlingen af punktet", "Følgende deltog ikke i punktets behandling", "Fremmøde og inhabilitet"],
    ...["Følgende deltog ikke i sagens behandling", "Følgende deltog ikke i behandlingen af sagen", "Inhabil", "Inhabile", "Udeblevet"],
    ...[
      "Fraværende ved punktet",
      "Fraværende under punktet",
      "Fraværende ved sagen",
      "Fraværende ved behandlingen",
      "Fraværende medlemmer",
    ],
  ],
  attachments: [
    ...["Bilag", "Bilagsliste", "Bilagsfortegnelse", "Bilagsoversigt", "Vedlagte bilag", "Bilag til sagen", "Bilag til punktet"],
    ...["Vedhæftede filer", "Vedhæftede bilag", "Vedhæftninger", "Sagens bilag", "Liste over bilag"],
  ],
  competence: [
    ...["Kompetence", "Beslutningskompetence", "Beslutningskompetencen", "Beslutningen træffes af", "Kompetenceforhold", "Kompetent organ"],
    ...["Hvem beslutter", "Beslutningstager", "Kompetence til at træffe beslutning"],
  ],
  other: [
    ...[
      "Koordinering med andre afdelinger",
      "Godkendt af",
      "Konsekvenser",
      "Risikovurdering",
      "Kommunikation",
      "Tidsplan",
      "Videre proces",
    ],
    ...["Tidsplan og videre proces", "Den videre proces", "Videre forløb", "Direktørpåtegning", "Journalnummer", "Høring", "Lovgrundlag"],
    ...["Retsgrundlag", "Hjemmel", "Personale", "Personalemæssige konsekvenser", "Personaleforhold", "Miljømæssige konsekvenser"],
    ...["Klimamæssige konsekvenser", "Borgerinddragelse", "Inddragelse", "Sagsforløb", "Sagens forløb", "Sagens videre forløb"],
    ...["Sundhedsmæssige konsekvenser", "Handicapforhold", "Administrationens vurdering", "Forvaltningens vurdering", "Vurdering"],
    ...["Administrationens bemærkninger", "Lovgivning", "Politisk behandling", "Politisk behandlingsplan", "Behandlingsplan", "Opfølgning"],
    ...["Supplerende oplysninger", "Sagsbehandler", "Evaluering", "Bæredygtighed", "Procedure"],
  ],
};

/** Heads that are just as often a sub-heading inside the case text as a section of its own. */
const softKeys = new Set(
  [
    ...names.background,
    ...["Løsning", "Beskrivelse", "Fremstilling", "Redegørelse", "Finansiering", "Konsekvenser", "Kommunikation", "Tidsplan", "Høring"],
    ...[
      "Videre proces",
      "Den videre proces",
      "Personale",
      "Inddragelse",
      "Vurdering",
      "Opfølgning",
      "Evaluering",
      "Procedure",
      "Deltagere",
    ],
    ...["Sagsforløb", "Bæredygtighed", "Lovgivning", "Borgerinddragelse", "Medlemmer", "Mødt", "Mødte", "Deltog"],
    ...["Sammenfatning"],
  ].map(keyOf),
);

const kindsByKey = new Map<string, SectionKind>(
  (Object.entries(names) as [SectionKind, string[]][]).flatMap(([kind, list]) => list.map((name) => [keyOf(name), kind] as const)),
);

/** All names, the longest first, for looking into lines where words have run together. */
export const headingNames = [...new Set(Object.values(names).flat())].toSorted((a, b) => b.length - a.length);

export type NamedHeading = { kind: SectionKind; soft: boolean };

/** The kind of section that goes by this name alone: "Økonomiske konsekvenser", "S A G S F R E M S T I L L I N G", "Frav\uFFFDrende:". */
export function headingNamed(words: string): NamedHeading | null {
  if (words.length < 3 || words.length > 160) return null;
  const key = keyOf(words);
  const kind = kindsByKey.get(key) ?? kindByForm(words);
  return kind === null ? null : { kind, soft: softKeys.has(key) };
}

const economicsForm = /^qkonomi(?:sk[et]? |\b)(?!udvalg)/;
const proposalForm = /^(?:[a-zq/&-]+ ){0,4}[a-zq]+s indstilling(?:er)?(?: til .{1,60})?$/;

function kindByForm(words: string): SectionKind | null {
  const low = fold(words).replace(/[\s:.]+$/, "");
  if (low.length <= 70 && economicsForm.test(low) && low.split(" ").length <= 6 && !/[.;]/.test(low)) return "economics";
  if (low.length <= 90 && proposalForm.test(low)) return "proposal";
  return null;
}
