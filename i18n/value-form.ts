import type { ValueIssue, ValueType } from "../contract/value.ts";
import type { FieldName } from "../text/fields.ts";
import type { Dictionary } from "./language.ts";

export type RowType = Extract<ValueType, "measure" | "milestone" | "fundRow" | "evidence" | "clause">;

/** What a row is of, how one is added, and the names of what is filled in. */
export type RowWords = { row: (number: number) => string; add: string; columns: Record<string, string>; help?: string };

export type ValueFormWords = {
  rows: Record<RowType, RowWords>;
  moveUp: (row: string) => string;
  moveDown: (row: string) => string;
  moved: (place: number, of: number) => string;
  remove: (row: string) => string;
  removed: string;
  removedByOther: (said: string) => string;
  added: (row: string) => string;
  changedByOther: (value: string) => string;
  unit: string;
  frame: string;
  noFrame: string;
  sum: (amount: string) => string;
  over: (amount: string) => string;
  under: (amount: string) => string;
  evenly: string;
  none: string;
  choose: string;
  clearChoice: string;
  amountLimit: string;
  from: string;
  to: string;
  untilFurtherNotice: string;
  understoodAs: (from: string, to: string) => string;
  parties: Partial<Record<FieldName, { label: string; help: string }>>;
  chooseForum: string;
  forums: string;
  roles: string;
  roleIn: (role: string, forum: string) => string;
  picked: string;
  removeParty: (name: string) => string;
  inWords: Partial<Record<FieldName, string>>;
  issues: Record<ValueIssue, string>;
};

export const valueFormWords: Dictionary<ValueFormWords> = {
  da: {
    rows: {
      measure: {
        row: (number) => `Mål ${number}`,
        add: "Tilføj et mål",
        columns: { words: "Hvad vi måler", target: "Mål", unit: "Enhed", by: "Senest" },
      },
      milestone: {
        row: (number) => `Trin ${number}`,
        add: "Tilføj et trin",
        columns: { due: "Hvornår", words: "Hvad der sker" },
        help: "Skriv tiden, som I siger den: »primo september«, »uge 36«, »1.9.2023«.",
      },
      fundRow: {
        row: (number) => `Post ${number}`,
        add: "Tilføj en post",
        columns: { words: "Midler til", amount: "Beløb" },
        help: "Beløb som 0,3 eller 300.000.",
      },
      evidence: {
        row: (number) => `Tal ${number}`,
        add: "Tilføj et tal",
        columns: { count: "Antal", base: "Ud af", words: "Hvem eller hvad der blev talt" },
        help: "Skriv antallet, og hvor mange der svarede: 25 ud af 29. En procent alene siger ingen af delene.",
      },
      clause: {
        row: (number) => `Punkt ${number}`,
        add: "Tilføj et at-punkt",
        columns: { words: "Det, der indstilles" },
        help: "Et punkt for hver ting, forummet skal tage stilling til: »at indsatsen godkendes«.",
      },
    },
    moveUp: (row) => `Flyt ${row.toLowerCase()} op`,
    moveDown: (row) => `Flyt ${row.toLowerCase()} ned`,
    moved: (place, of) => `Flyttet til plads ${place} af ${of}.`,
    remove: (row) => `Fjern ${row.toLowerCase()}`,
    removed: "Fjernet. Ctrl+Z fortryder.",
    removedByOther: (said) => `En anden har fjernet den række, du skrev i.${said === "" ? "" : ` Der stod: »${said}«.`}`,
    added: (row) => `${row} er tilføjet`,
    changedByOther: (value) => (value === "" ? "En anden har tømt feltet imens." : `En anden har imens skrevet: ${value}`),
    unit: "Enhed",
    frame: "Ramme",
    noFrame: "Lad feltet stå tomt, hvis der ingen ramme er.",
    sum: (amount) => `Sum ${amount}`,
    over: (amount) => `${amount} over rammen`,
    under: (amount) => `${amount} tilbage af rammen`,
    evenly: "svarer til rammen",
    none: "Ingen udgifter",
    choose: "Vælg",
    clearChoice: "Fjern valget",
    amountLimit: "Højeste beløb",
    from: "Fra og med",
    to: "Til og med",
    untilFurtherNotice: "Uden slutdato gælder det indtil videre.",
    understoodAs: (from, to) => (from === to ? `Forstås som ${from}.` : `Forstås som ${from} til ${to}.`),
    parties: {
      lead: { label: "Vælg tovholder", help: "Søg efter en organisation, en enhed eller en person." },
      participants: { label: "Hvem er med", help: "Rummets deltagere. Fjern fluebenet ved dem, der ikke er med i indsatsen." },
      holder: { label: "Vælg et forum eller en rolle", help: "" },
      issuer: { label: "Vælg et forum", help: "" },
      reportsTo: { label: "Vælg et forum", help: "" },
      addressedTo: { label: "Vælg en organisation", help: "Hvis rådet er til nogle bestemte." },
    },
    chooseForum: "Vælg …",
    forums: "Fora",
    roles: "Roller",
    roleIn: (role, forum) => `${role} i ${forum}`,
    picked: "Valgt",
    removeParty: (name) => `Fjern ${name}`,
    inWords: {
      measures: "Mere om, hvordan der måles",
      lead: "Eller med egne ord",
      timetable: "Mere om tidsplanen",
      economics: "Mere om økonomien",
      proposal: "Indledning, eller indstillingen i ét stykke",
      scope: "Mere om rækkevidden",
      amountLimit: "Vilkår for beløbet",
      holder: "Eller med egne ord",
      issuer: "Eller med egne ord",
      validity: "Vilkår for gyldigheden",
      reportsTo: "Med egne ord: hvad og hvor tit",
      evidence: "Mere om grundlaget",
      addressedTo: "Eller med egne ord",
    },
    issues: {
      amount_unreadable: "Beløbet kan ikke læses. Skriv tal som 0,3 eller 300.000, og vælg enheden.",
      amount_missing: "Beløbet mangler.",
      words_missing: "Teksten mangler.",
      target_missing: "Målet mangler.",
      due_missing: "Tidspunktet mangler.",
      count_without_base: "Skriv også, hvor mange der svarede.",
      count_above_base: "Antallet er større end det, der er talt ud af.",
      share_without_base: "Skriv antal og grundlag som hele tal: 25 ud af 29, ikke en procent.",
      from_missing: "Startdatoen mangler.",
      ends_before_it_begins: "Slutdatoen ligger før startdatoen.",
      none_and_amounts: "Der står både, at der ingen udgifter er, og beløb.",
    },
  },
  en: {
    rows: {
      measure: {
        row: (number) => `Measure ${number}`,
        add: "Add a measure",
        columns: { words: "What is measured", target: "Target", unit: "Unit", by: "By" },
      },
      milestone: {
        row: (number) => `Step ${number}`,
        add: "Add a step",
        columns: { due: "When", words: "What happens" },
        help: "Write the time as you say it, in Danish: “primo september”, “uge 36”, “1.9.2023”.",
      },
      fundRow: {
        row: (number) => `Item ${number}`,
        add: "Add an item",
        columns: { words: "Money for", amount: "Amount" },
        help: "Amounts as in Danish, with a comma: 0,3 or 300.000.",
      },
      evidence: {
        row: (number) => `Figure ${number}`,
        add: "Add a figure",
        columns: { count: "Count", base: "Out of", words: "Who or what was counted" },
        help: "Write the count, and how many answered: 25 out of 29. A percentage alone says neither.",
      },
      clause: {
        row: (number) => `Clause ${number}`,
        add: "Add a clause",
        columns: { words: "What is proposed" },
        help: "A clause for each thing that the forum is to decide: “at indsatsen godkendes”.",
      },
    },
    moveUp: (row) => `Move ${row.toLowerCase()} up`,
    moveDown: (row) => `Move ${row.toLowerCase()} down`,
    moved: (place, of) => `Moved to place ${place} of ${of}.`,
    remove: (row) => `Remove ${row.toLowerCase()}`,
    removed: "Removed. Ctrl+Z brings it back.",
    removedByOther: (said) => `Somebody else has removed the row you were writing in.${said === "" ? "" : ` It said: “${said}”.`}`,
    added: (row) => `${row} was added`,
    changedByOther: (value) =>
      value === "" ? "Somebody else has emptied this meanwhile." : `Somebody else has meanwhile written: ${value}`,
    unit: "Unit",
    frame: "Frame",
    noFrame: "Leave it empty if there is no frame.",
    sum: (amount) => `Sum ${amount}`,
    over: (amount) => `${amount} over the frame`,
    under: (amount) => `${amount} left of the frame`,
    evenly: "equals the frame",
    none: "No costs",
    choose: "Choose",
    clearChoice: "Clear the choice",
    amountLimit: "Largest amount",
    from: "From",
    to: "To",
    untilFurtherNotice: "Without an end it is valid until further notice.",
    understoodAs: (from, to) => (from === to ? `Understood as ${from}.` : `Understood as ${from} to ${to}.`),
    parties: {
      lead: { label: "Choose a lead", help: "Search for an organisation, a unit or a person." },
      participants: { label: "Who takes part", help: "The space's participants. Untick those who take no part in the initiative." },
      holder: { label: "Choose a forum or a role", help: "" },
      issuer: { label: "Choose a forum", help: "" },
      reportsTo: { label: "Choose a forum", help: "" },
      addressedTo: { label: "Choose an organisation", help: "If the advice is for somebody in particular." },
    },
    chooseForum: "Choose …",
    forums: "Forums",
    roles: "Roles",
    roleIn: (role, forum) => `${role} of ${forum}`,
    picked: "Chosen",
    removeParty: (name) => `Remove ${name}`,
    inWords: {
      measures: "More on how it is measured",
      lead: "Or in your own words",
      timetable: "More on the timetable",
      economics: "More on the economics",
      proposal: "Introduction, or the proposal in one piece",
      scope: "More on the scope",
      amountLimit: "Terms of the amount",
      holder: "Or in your own words",
      issuer: "Or in your own words",
      validity: "Terms of the validity",
      reportsTo: "In your own words: what and how often",
      evidence: "More on the evidence",
      addressedTo: "Or in your own words",
    },
    issues: {
      amount_unreadable: "The amount cannot be read. Write numbers like 0,3 or 300.000, and choose the unit.",
      amount_missing: "The amount is missing.",
      words_missing: "The words are missing.",
      target_missing: "The target is missing.",
      due_missing: "The time is missing.",
      count_without_base: "Write how many answered as well.",
      count_above_base: "The count is larger than what it is out of.",
      share_without_base: "Write count and base as whole numbers: 25 out of 29, not a percentage.",
      from_missing: "The first day is missing.",
      ends_before_it_begins: "The last day is before the first.",
      none_and_amounts: "It says both that there are no costs, and amounts.",
    },
  },
};
