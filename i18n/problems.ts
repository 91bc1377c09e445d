import type { ProblemCode } from "../contract/problem.ts";
import type { Dictionary } from "./language.ts";

/** A refusal as people read it: what happened, what is safe, and what to do next. */
export type ProblemWords = { what: string; safe: string; next: string };

const untouched = { da: "Der er ikke ændret noget.", en: "Nothing was changed." };

export const problemWords: Dictionary<Record<ProblemCode, ProblemWords>> = {
  da: {
    agenda_item_not_decidable: {
      what: "Der kan ikke registreres en beslutning på punktet endnu.",
      safe: untouched.da,
      next: "Mødet skal være åbnet, og punktet må ikke være udsat eller taget af.",
    },
    agenda_item_taken: {
      what: "Teksten står allerede på en dagsorden.",
      safe: "Den frosne tekst er uændret.",
      next: "Genindlæs siden for at se, hvor den står.",
    },
    already_decided: {
      what: "Der er allerede registreret en beslutning på punktet.",
      safe: "Den første beslutning står ved magt. Din er ikke gemt.",
      next: "Genindlæs siden og læs den, der står der.",
    },
    already_submitted: {
      what: "Dokumentet er allerede sendt til et forum.",
      safe: "Den frosne udgave ligger hos forummet.",
      next: "Vent på forummets beslutning. I kan skrive videre i teksten imens.",
    },
    body_too_large: {
      what: "Det, du sendte, fylder for meget.",
      safe: untouched.da,
      next: "Gør teksten kortere, og prøv igen.",
    },
    demo_not_available: {
      what: "Her er ingen demopersoner.",
      safe: untouched.da,
      next: "Log på med din e-mail.",
    },
    document_not_editable: {
      what: "Dokumentet er lukket for rettelser.",
      safe: "Teksten er uændret.",
      next: "Spørg tovholderen, om det skal åbnes igen.",
    },
    endpoint_address_refused: {
      what: "Den adresse kan vi ikke sende til.",
      safe: untouched.da,
      next: "Brug en offentlig adresse, der begynder med https.",
    },
    fields_missing: {
      what: "Der mangler tekst i nogle af felterne.",
      safe: "Alt, hvad I har skrevet, er gemt. Der er ikke sendt noget.",
      next: "Udfyld de markerede felter, og send igen.",
    },
    frozen_text_damaged: {
      what: "Den frosne tekst svarer ikke længere til sit fingeraftryk og vises derfor ikke.",
      safe: "Beslutningen og den levende tekst er der stadig.",
      next: "Skriv til driften, så den kan hentes fra sikkerhedskopien.",
    },
    internal: {
      what: "Der skete en fejl hos os.",
      safe: "Det, der var gemt, er der stadig.",
      next: "Prøv igen om lidt. Sker det igen, så skriv til driften.",
    },
    invalid_input: {
      what: "Noget af det, du skrev, kan ikke bruges.",
      safe: "Intet er gemt endnu, og det, du har skrevet, står her stadig.",
      next: "Ret de markerede felter, og prøv igen.",
    },
    last_lead: {
      what: "Rummet skal have mindst én tovholder.",
      safe: untouched.da,
      next: "Gør en anden til tovholder først.",
    },
    mail_not_available: {
      what: "Vi kan ikke sende mail lige nu.",
      safe: untouched.da,
      next: "Prøv igen om et par minutter.",
    },
    malformed_json: {
      what: "Det, siden sendte, kunne ikke læses.",
      safe: untouched.da,
      next: "Genindlæs siden, og prøv igen.",
    },
    method_not_allowed: {
      what: "Det kan man ikke gøre her.",
      safe: untouched.da,
      next: "Genindlæs siden, og prøv igen.",
    },
    not_allowed: {
      what: "Det har du ikke adgang til.",
      safe: untouched.da,
      next: "Spørg en tovholder i rummet eller forummets sekretariat.",
    },
    not_found: {
      what: "Det findes ikke, eller du har ikke adgang til det.",
      safe: untouched.da,
      next: "Se efter i adressen, eller gå tilbage til overblikket.",
    },
    not_signed_in: {
      what: "Du er ikke logget på.",
      safe: "Det, der var gemt, er der stadig.",
      next: "Log på, og fortsæt hvor du var.",
    },
    participation_exists: {
      what: "Den er allerede deltager i rummet.",
      safe: untouched.da,
      next: "Ret rollen på den, der står der.",
    },
    room_not_available: {
      what: "Teksten kan ikke hentes lige nu.",
      safe: "Teksten er gemt.",
      next: "Prøv igen om et øjeblik.",
    },
    too_many_requests: {
      what: "Der kom for mange forespørgsler på kort tid.",
      safe: "Det, der var gemt, er der stadig.",
      next: "Vent et minut, og prøv igen.",
    },
    unknown_route: {
      what: "Den side findes ikke.",
      safe: untouched.da,
      next: "Se efter i adressen, eller gå tilbage til overblikket.",
    },
    unsupported_media_type: {
      what: "Det, siden sendte, havde en form, vi ikke tager imod.",
      safe: untouched.da,
      next: "Genindlæs siden, og prøv igen.",
    },
    upgrade_expected: {
      what: "Adressen er kun til den levende forbindelse.",
      safe: untouched.da,
      next: "Åbn dokumentet fra samarbejdsrummet.",
    },
    wrong_origin: {
      what: "Forespørgslen kom fra en anden side og er afvist.",
      safe: untouched.da,
      next: "Åbn Samarbejdsrum direkte, og prøv igen.",
    },
    wrong_state: {
      what: "Det kan ikke lade sig gøre, som sagen står nu.",
      safe: untouched.da,
      next: "Genindlæs siden. Andre kan have flyttet den et skridt.",
    },
  },
  en: {
    agenda_item_not_decidable: {
      what: "A decision cannot be recorded on the item yet.",
      safe: untouched.en,
      next: "The meeting must have been opened, and the item not postponed or withdrawn.",
    },
    agenda_item_taken: {
      what: "The text is already on an agenda.",
      safe: "The frozen text is unchanged.",
      next: "Reload the page to see where it is.",
    },
    already_decided: {
      what: "A decision has already been recorded on the item.",
      safe: "The first decision stands. Yours was not saved.",
      next: "Reload the page and read the one that is there.",
    },
    already_submitted: {
      what: "The document has already been submitted to a forum.",
      safe: "The frozen version is with the forum.",
      next: "Wait for the forum's decision. You can go on writing in the meantime.",
    },
    body_too_large: { what: "What you sent is too large.", safe: untouched.en, next: "Make the text shorter and try again." },
    demo_not_available: { what: "There are no demo people here.", safe: untouched.en, next: "Sign in with your e-mail." },
    document_not_editable: {
      what: "The document is closed for changes.",
      safe: "The text is unchanged.",
      next: "Ask the lead whether it should be opened again.",
    },
    endpoint_address_refused: {
      what: "We cannot send to that address.",
      safe: untouched.en,
      next: "Use a public address that starts with https.",
    },
    fields_missing: {
      what: "Some of the fields have no text.",
      safe: "Everything you have written is saved. Nothing was submitted.",
      next: "Fill in the marked fields and submit again.",
    },
    frozen_text_damaged: {
      what: "The frozen text no longer matches its fingerprint and is therefore not shown.",
      safe: "The decision and the live text are still there.",
      next: "Write to operations, so that it can be fetched from the backup.",
    },
    internal: {
      what: "Something went wrong on our side.",
      safe: "What was saved is still there.",
      next: "Try again in a moment. If it happens again, write to operations.",
    },
    invalid_input: {
      what: "Some of what you wrote cannot be used.",
      safe: "Nothing has been saved yet, and what you wrote is still here.",
      next: "Correct the marked fields and try again.",
    },
    last_lead: { what: "The space must have at least one lead.", safe: untouched.en, next: "Make somebody else lead first." },
    mail_not_available: { what: "We cannot send mail right now.", safe: untouched.en, next: "Try again in a couple of minutes." },
    malformed_json: { what: "What the page sent could not be read.", safe: untouched.en, next: "Reload the page and try again." },
    method_not_allowed: { what: "That cannot be done here.", safe: untouched.en, next: "Reload the page and try again." },
    not_allowed: {
      what: "You do not have access to that.",
      safe: untouched.en,
      next: "Ask a lead of the space or the secretariat of the forum.",
    },
    not_found: {
      what: "It does not exist, or you do not have access to it.",
      safe: untouched.en,
      next: "Check the address, or go back to the overview.",
    },
    not_signed_in: { what: "You are not signed in.", safe: "What was saved is still there.", next: "Sign in and go on where you were." },
    participation_exists: {
      what: "It already takes part in the space.",
      safe: untouched.en,
      next: "Change the role of the one that is there.",
    },
    room_not_available: { what: "The text cannot be fetched right now.", safe: "The text is saved.", next: "Try again in a moment." },
    too_many_requests: {
      what: "There were too many requests in a short time.",
      safe: "What was saved is still there.",
      next: "Wait a minute and try again.",
    },
    unknown_route: {
      what: "That page does not exist.",
      safe: untouched.en,
      next: "Check the address, or go back to the overview.",
    },
    unsupported_media_type: {
      what: "What the page sent had a form that we do not accept.",
      safe: untouched.en,
      next: "Reload the page and try again.",
    },
    upgrade_expected: {
      what: "The address is for the live connection only.",
      safe: untouched.en,
      next: "Open the document from its space.",
    },
    wrong_origin: {
      what: "The request came from another site and was refused.",
      safe: untouched.en,
      next: "Open Samarbejdsrum directly and try again.",
    },
    wrong_state: {
      what: "That cannot be done as the matter stands.",
      safe: untouched.en,
      next: "Reload the page. Others may have moved it a step.",
    },
  },
};

/** When the server could not be reached at all: nothing came back to tell a code from. */
export const unreachableWords: Dictionary<ProblemWords> = {
  da: {
    what: "Vi kan ikke få forbindelse.",
    safe: "Det, der var gemt, er der stadig. Det, du har skrevet på siden, står her endnu.",
    next: "Se efter, om du er på nettet, og prøv igen.",
  },
  en: {
    what: "We cannot connect.",
    safe: "What was saved is still there. What you wrote on the page is still here.",
    next: "Check that you are online and try again.",
  },
};
