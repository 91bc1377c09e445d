import type { SectionKind, WarningCode, WarningDetails } from "../contract/imports.ts";
import type { Sector } from "../contract/organisation.ts";
import type { Dictionary } from "./language.ts";

type Questions = { [C in WarningCode]: (details: WarningDetails[C]) => string };

export const weekdays = {
  da: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

export const sectorWords: Dictionary<Record<Sector, string>> = {
  da: { municipality: "kommunerne", region: "regionen", general_practice: "almen praksis", other: "de øvrige" },
  en: { municipality: "the municipalities", region: "the region", general_practice: "general practice", other: "the others" },
};

export const sectionKindWords: Dictionary<Record<SectionKind, string>> = {
  da: {
    summary: "Resumé",
    background: "Baggrund",
    caseText: "Sagsfremstilling",
    economics: "Økonomi",
    proposal: "Indstilling",
    decision: "Beslutning",
    earlier: "Tidligere beslutninger",
    attendance: "Deltagere",
    absent: "Fraværende",
    attachments: "Bilag",
    competence: "Kompetence",
    other: "Andet afsnit",
  },
  en: {
    summary: "Summary",
    background: "Background",
    caseText: "Case text",
    economics: "Economics",
    proposal: "Proposal",
    decision: "Decision",
    earlier: "Earlier decisions",
    attendance: "Participants",
    absent: "Absent",
    attachments: "Attachments",
    competence: "Competence",
    other: "Other section",
  },
};

const item = (number: string): Dictionary<string> => ({
  da: number === "" ? "Punktet" : `Punkt ${number}`,
  en: number === "" ? "The item" : `Item ${number}`,
});

const list = (words: string[], and: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;

/** `2023-04-24` as `24-04-2023`, which both languages read. */
export const dayFirst = (date: string): string => date.split("-").toReversed().join("-");

/** What the person who checks a draft is asked. Nothing here is an error: the text is as it is, and somebody has to say what holds. */
export const importQuestions: Dictionary<Questions> = {
  da: {
    forum_missing: () => "Hvilket forum er det? Navnet er ikke fundet i teksten.",
    date_missing: () => "Hvornår var mødet? Datoen er ikke fundet i teksten.",
    start_missing: () => "Hvornår begyndte mødet? Tidspunktet er ikke fundet i teksten.",
    place_missing: () => "Hvor var mødet? Stedet er ikke fundet i teksten.",
    attendance_missing: () => "Hvem deltog? Der er ikke fundet nogen liste over deltagere eller fraværende.",
    items_missing: () => "Er det et referat? Der er ikke fundet nogen punkter i teksten.",
    item_title_missing: ({ number }) => `Hvad hedder punktet? ${item(number).da} har ingen overskrift i teksten.`,
    item_number_missing: ({ title }) => `Hvilket nummer har punktet »${title}«? Der står intet i teksten.`,
    numbers_skipped: ({ after, before }) => `Mangler der noget? Efter punkt ${after} kommer punkt ${before}.`,
    listed_item_missing: ({ title }) => `Hvor er punktet »${title}«? Det står i indholdsfortegnelsen, men ikke i referatet.`,
    section_missing: ({ number, kind }) =>
      `Skal der være noget under »${sectionKindWords.da[kind]}«? ${item(number).da} mangler afsnittet, som de fleste andre punkter har.`,
    decision_missing: ({ number }) => `Hvad blev besluttet? ${item(number).da} har ingen beslutning i teksten.`,
    outcome_unclear: ({ number }) => `Hvad blev udfaldet? Det fremgår ikke klart af beslutningen på ${item(number).da.toLowerCase()}.`,
    deviates_from_proposal: ({ number }) => `Afviger beslutningen fra indstillingen? Sådan læses ${item(number).da.toLowerCase()}.`,
    closed_content_left_out: ({ number }) => `${item(number).da} er lukket. Kun overskriften er taget med. Er det rigtigt?`,
    perhaps_closed: ({ number }) => `Er ${item(number).da.toLowerCase()} lukket? Det er læst som åbent, og åbne punkter kan læses af alle.`,
    attachment_repeated: ({ number, title }) =>
      `Er »${title}« det samme bilag? Det er nævnt to gange på ${item(number).da.toLowerCase()} og taget med én gang.`,
    second_meeting: ({ date }) => `Er der to møder i teksten? Her begynder et nyt med datoen ${dayFirst(date)}. Kun det første er læst.`,
    characters_lost: ({ count }) =>
      count === 1 ? "Et tegn er gået tabt i teksten. Hvad stod der?" : `${count} tegn er gået tabt i teksten. Hvad stod der?`,
    weekday_mismatch: ({ written, actual, date }) =>
      `Er det dagen eller datoen, der er rigtig? Den ${dayFirst(date)} er en ${weekdays.da[actual] ?? ""}, ikke en ${weekdays.da[written] ?? ""}.`,
    sum_differs: ({ sum, stated }) => `Passer tallene? Posterne giver ${sum}, men der står ${stated}.`,
    appointed_absent: ({ name }) => `Har ${name} sagt ja? Vedkommende er udpeget, men var fraværende.`,
    seats_unfilled: ({ missing }) =>
      `Er alle pladser besat? Der skulle være en fra hver sektor, men beslutningen nævner ingen fra ${list(
        missing.map((sector) => sectorWords.da[sector]),
        "og",
      )}.`,
    year_differs: ({ date, meetingYear }) => `Er årstallet rigtigt? Der står ${dayFirst(date)}, men mødet var i ${meetingYear}.`,
    cpr_like: () => "Er det et CPR-nummer? Det må ikke stå i et referat. Fjern det, før teksten gemmes.",
  },
  en: {
    forum_missing: () => "Which forum is it? Its name was not found in the text.",
    date_missing: () => "When was the meeting? The date was not found in the text.",
    start_missing: () => "When did the meeting start? The time was not found in the text.",
    place_missing: () => "Where was the meeting? The place was not found in the text.",
    attendance_missing: () => "Who took part? No list of participants or absentees was found.",
    items_missing: () => "Are these minutes? No items were found in the text.",
    item_title_missing: ({ number }) => `What is the item called? ${item(number).en} has no heading in the text.`,
    item_number_missing: ({ title }) => `What number does the item “${title}” have? The text says none.`,
    numbers_skipped: ({ after, before }) => `Is something missing? Item ${after} is followed by item ${before}.`,
    listed_item_missing: ({ title }) => `Where is the item “${title}”? It is in the contents list but not in the minutes.`,
    section_missing: ({ number, kind }) =>
      `Should there be something under “${sectionKindWords.en[kind]}”? ${item(number).en} lacks the section that most other items have.`,
    decision_missing: ({ number }) => `What was decided? ${item(number).en} has no decision in the text.`,
    outcome_unclear: ({ number }) => `What was the outcome? The decision on ${item(number).en.toLowerCase()} does not say it clearly.`,
    deviates_from_proposal: ({ number }) =>
      `Does the decision deviate from the proposal? That is how ${item(number).en.toLowerCase()} reads.`,
    closed_content_left_out: ({ number }) => `${item(number).en} is closed. Only its heading was taken. Is that right?`,
    perhaps_closed: ({ number }) => `Is ${item(number).en.toLowerCase()} closed? It was read as open, and everybody may read open items.`,
    attachment_repeated: ({ number, title }) => `Is “${title}” the same attachment? ${item(number).en} names it twice; it was taken once.`,
    second_meeting: ({ date }) =>
      `Are there two meetings in the text? A new one begins here with the date ${dayFirst(date)}. Only the first was read.`,
    characters_lost: ({ count }) =>
      count === 1 ? "One character of the text was lost. What did it say?" : `${count} characters of the text were lost. What did it say?`,
    weekday_mismatch: ({ written, actual, date }) =>
      `Is the day or the date right? ${dayFirst(date)} is a ${weekdays.en[actual] ?? ""}, not a ${weekdays.en[written] ?? ""}.`,
    sum_differs: ({ sum, stated }) => `Do the figures add up? The entries make ${sum}, but the text says ${stated}.`,
    appointed_absent: ({ name }) => `Has ${name} agreed? They were appointed but were absent.`,
    seats_unfilled: ({ missing }) =>
      `Are all seats filled? There was to be one from each sector, but the decision names nobody from ${list(
        missing.map((sector) => sectorWords.en[sector]),
        "or",
      )}.`,
    year_differs: ({ date, meetingYear }) => `Is the year right? The text says ${dayFirst(date)}, but the meeting was in ${meetingYear}.`,
    cpr_like: () => "Is this a personal (CPR) number? It must not be in minutes. Remove it before the text is saved.",
  },
};
