import { isAdvice, type DecisionState, type Outcome } from "../contract/decision.ts";
import type { Dictionary } from "./language.ts";

/** What a body decided, in one or two words. `recommended` says in itself that somebody else is to decide. */
export const outcomeWords: Dictionary<Record<Outcome, string>> = {
  da: {
    approved: "Godkendt",
    approved_with_conditions: "Godkendt med forbehold",
    endorsed: "Tiltrådt",
    recommended: "Anbefalet",
    forwarded: "Sendt videre",
    noted: "Taget til efterretning",
    discussed: "Drøftet",
    appointed: "Udpeget",
    postponed: "Udsat",
    returned: "Sendt tilbage",
    rejected: "Ikke tiltrådt",
    withdrawn: "Taget af dagsordenen",
    no_remarks: "Ingen bemærkninger",
    lapsed: "Bortfaldet",
    split: "Forskelligt for de enkelte punkter",
    unknown: "Endnu ikke vurderet",
  },
  en: {
    approved: "Approved",
    approved_with_conditions: "Approved with conditions",
    endorsed: "Endorsed",
    recommended: "Recommended",
    forwarded: "Forwarded",
    noted: "Noted",
    discussed: "Discussed",
    appointed: "Appointed",
    postponed: "Postponed",
    returned: "Returned",
    rejected: "Not adopted",
    withdrawn: "Taken off the agenda",
    no_remarks: "No remarks",
    lapsed: "Lapsed",
    split: "Different for each clause",
    unknown: "Not yet judged",
  },
};

/** What choosing an outcome means, for whoever records it. */
export const outcomeHelp: Dictionary<Record<Outcome, string>> = {
  da: {
    approved: "Forummet har selv kompetencen, og indstillingen er fulgt.",
    approved_with_conditions: "Indstillingen er fulgt, men på et vilkår, som skrives i forbeholdet.",
    endorsed: "Forummet tilslutter sig. Det regnes som godkendt.",
    recommended: "Et råd til dem, der har kompetencen. Det bliver aldrig endeligt af sig selv.",
    forwarded: "Sagen går videre til et andet forum eller niveau og er fortsat åben.",
    noted: "Forummet er orienteret. Det er ikke en godkendelse.",
    discussed: "Drøftet uden at der er taget stilling.",
    appointed: "En eller flere personer er udpeget.",
    postponed: "Punktet tages op igen på et senere møde.",
    returned: "Sendt tilbage til dem, der har skrevet teksten.",
    rejected: "Forummet har sagt nej.",
    withdrawn: "Punktet blev taget af dagsordenen.",
    no_remarks: "Forummet havde ingen bemærkninger.",
    lapsed: "Punktet er bortfaldet.",
    split: "De enkelte punkter i indstillingen fik hver sit udfald.",
    unknown: "Udfaldet er læst maskinelt, og ingen har vurderet det endnu.",
  },
  en: {
    approved: "The forum may decide this itself and followed the proposal.",
    approved_with_conditions: "The proposal was followed, on a condition that is written as the reservation.",
    endorsed: "The forum agrees. It counts as approved.",
    recommended: "Advice to those who may decide. It never becomes final by itself.",
    forwarded: "The matter goes on to another forum or level and stays open.",
    noted: "The forum has been told. It is not an approval.",
    discussed: "Discussed without taking a position.",
    appointed: "One or more people were appointed.",
    postponed: "The item comes back at a later meeting.",
    returned: "Sent back to those who wrote the text.",
    rejected: "The forum said no.",
    withdrawn: "The item was taken off the agenda.",
    no_remarks: "The forum had no remarks.",
    lapsed: "The item has lapsed.",
    split: "The clauses of the proposal had different outcomes.",
    unknown: "The outcome was read by a machine and nobody has judged it yet.",
  },
};

export const decisionStateWords: Dictionary<Record<DecisionState, string>> = {
  da: { recorded: "Registreret", awaiting: "Ikke endeligt", final: "Endelig", lapsed: "Bortfaldet" },
  en: { recorded: "Recorded", awaiting: "Not final", final: "Final", lapsed: "Lapsed" },
};

/** Beside a yes that no mandate covers, wherever the outcome stands by itself. */
export const adviceWords: Dictionary<string> = { da: "gælder som anbefaling", en: "counts as a recommendation" };

/**
 * The outcome as a headline that never shows more authority than there is: `Anbefalet – afventer beslutning i Slagelse Byråd`.
 * `onwardTo` is the body that the matter goes on to, as the secretary wrote it.
 */
export const outcomeSentence: Dictionary<(outcome: Outcome, state: DecisionState, onwardTo: string | null) => string> = {
  da: (outcome, state, onwardTo) => {
    const word = outcomeWords.da[outcome];
    if (state === "lapsed" && outcome !== "lapsed") return `${word} – siden bortfaldet`;
    if (outcome === "recommended") return `${word} – afventer beslutning i ${onwardTo ?? "det organ, der har kompetencen"}`;
    if (state === "awaiting") return onwardTo === null ? `${word} – endnu ikke endeligt` : `${word} – afventer ${onwardTo}`;
    if (state === "final") return `${word} – endeligt`;
    if (isAdvice(outcome, state)) return `${word} – ${adviceWords.da}${onwardTo === null ? "" : `, afventer ${onwardTo}`}`;
    return onwardTo === null ? word : `${word} – går videre til ${onwardTo}`;
  },
  en: (outcome, state, onwardTo) => {
    const word = outcomeWords.en[outcome];
    if (state === "lapsed" && outcome !== "lapsed") return `${word} – since lapsed`;
    if (outcome === "recommended") return `${word} – awaiting a decision by ${onwardTo ?? "the body that may decide"}`;
    if (state === "awaiting") return onwardTo === null ? `${word} – not yet final` : `${word} – awaiting ${onwardTo}`;
    if (state === "final") return `${word} – final`;
    if (isAdvice(outcome, state)) return `${word} – ${adviceWords.en}${onwardTo === null ? "" : `, awaiting ${onwardTo}`}`;
    return onwardTo === null ? word : `${word} – goes on to ${onwardTo}`;
  },
};
