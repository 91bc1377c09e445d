import type { ProblemCode } from "../contract/problem.ts";
import { systemProblemsInDanish } from "./system-problems.ts";

/** A refusal as people read it: what happened, what is safe, and what to do next. */
export type ProblemWords = { what: string; safe: string; next: string };

const untouched = "Der er ikke ændret noget.";

export const problemsInDanish: Record<ProblemCode, ProblemWords> = {
  ...systemProblemsInDanish,
  agenda_changed: {
    what: "Dagsordenen siger noget andet, end da du så den: nogen har skrevet i den eller lagt noget til imens.",
    safe: "Den er ikke sendt ud, og det, du har skrevet her, står her stadig.",
    next: "Se forhåndsvisningen igen; den viser nu, hvad der står. Send så ud.",
  },
  agenda_item_not_decidable: {
    what: "Der kan ikke registreres en beslutning på punktet endnu.",
    safe: untouched,
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
    safe: untouched,
    next: "Gør teksten kortere, og prøv igen.",
  },
  changed_meanwhile: {
    what: "En anden har ændret det samme, mens du var i gang.",
    safe: "Der er ikke overskrevet noget, og det, du har skrevet, står her stadig.",
    next: "Se, hvad der står nu, og vælg, hvad der skal gælde.",
  },
  connection_ended: {
    what: "Forbindelsen til teksten blev afbrudt.",
    safe: "Det, der var gemt, er der stadig.",
    next: "Siden forbinder igen af sig selv.",
  },
  cpr_in_submission: {
    what: "Der står noget i teksten, der ligner et CPR-nummer.",
    safe: "Alt, hvad I har skrevet, er gemt. Der er ikke sendt noget.",
    next: "Fjern det, eller sæt kryds ved, at det er noget andet, og send igen.",
  },
  cpr_in_text: {
    what: "Der står noget, der ligner et CPR-nummer.",
    safe: "Intet er gemt endnu, og det, du har skrevet, står her stadig.",
    next: "Fjern nummeret fra kilden og fra felterne, eller erklær, at det er noget andet.",
  },
  demo_not_available: {
    what: "Her er ingen demopersoner.",
    safe: untouched,
    next: "Log på med din e-mail.",
  },
  document_full: {
    what: "Dokumentet er fyldt op.",
    safe: "Det, der var gemt, er der stadig.",
    next: "Slet noget i teksten, eller fortsæt i et nyt dokument.",
  },
  document_not_editable: {
    what: "Dokumentet er lukket for rettelser.",
    safe: "Teksten er uændret.",
    next: "Spørg tovholderen, om det skal åbnes igen.",
  },
  fields_invalid: {
    what: "Noget i felterne kan ikke forstås, som det står.",
    safe: "Alt, hvad I har skrevet, er gemt. Der er ikke sendt noget.",
    next: "Ret de felter, der er nævnt, og send igen.",
  },
  fields_missing: {
    what: "Der mangler tekst i nogle af felterne.",
    safe: "Alt, hvad I har skrevet, er gemt. Der er ikke sendt noget.",
    next: "Udfyld de markerede felter, og send igen.",
  },
  file_limit_reached: {
    what: "Teksten har allerede så mange billeder og filer, som den kan have.",
    safe: untouched,
    next: "Saml flere billeder i ét, eller vedhæft én samlet fil.",
  },
  file_too_large: {
    what: "Filen fylder for meget.",
    safe: untouched,
    next: "Et billede må fylde 5 MB og en anden fil 15 MB. Gør den mindre, og prøv igen.",
  },
  file_type_refused: {
    what: "Den slags fil kan vi ikke tage imod, eller den er ikke, hvad navnet siger.",
    safe: untouched,
    next: "Gem den som PDF eller som billede (PNG eller JPEG), og prøv igen.",
  },
  files_left_behind: {
    what: "Et billede eller en fil fra en anden tekst er ikke kommet med hertil, så læserne kan ikke se det.",
    safe: "Alt, hvad I har skrevet, er gemt. Der er ikke sendt eller offentliggjort noget.",
    next: "Sæt billedet ind på ny, eller fjern det fra teksten, og prøv igen.",
  },
  frozen_text_damaged: {
    what: "Den frosne tekst svarer ikke længere til sit fingeraftryk og vises derfor ikke.",
    safe: "Beslutningen og den levende tekst er der stadig.",
    next: "Skriv til driften, så den kan hentes fra sikkerhedskopien.",
  },
  import_cited: {
    what: "Andre sager henviser til det referat, du vil trække tilbage.",
    safe: untouched,
    next: "Se, hvad der henviser til det. Trækker du det alligevel tilbage, står det ved henvisningerne.",
  },
  import_exists: {
    what: "Det importerede referat er gemt i forvejen med et andet indhold.",
    safe: "Det, der først blev gemt, står ved magt. Din udgave er ikke gemt.",
    next: "Se det, der er gemt. Skal det være anderledes, så træk det tilbage, og importer igen.",
  },
  import_resembles_another: {
    what: "Mødet ser ud til at være importeret i forvejen.",
    safe: "Intet er gemt endnu, og det, du har rettet, står her stadig.",
    next: "Sammenlign med det, der ligger der. Er det et andet møde, så gem alligevel.",
  },
  import_source_missing: {
    what: "Kilden kan ikke vises, fordi den ikke længere svarer til sit fingeraftryk.",
    safe: "Det importerede referat er der stadig.",
    next: "Skriv til driften, så kilden kan hentes fra sikkerhedskopien.",
  },
  import_withdrawn: {
    what: "Det importerede referat er trukket tilbage.",
    safe: untouched,
    next: "Bed forummets sekretariat om at lægge det tilbage først.",
  },
  invitation_exists: {
    what: "Der er allerede sendt en invitation til adressen.",
    safe: "Den gælder stadig, og der er ikke sendt en ny.",
    next: "Send den igen fra listen over invitationer, eller træk den tilbage først.",
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
  item_withdrawn: {
    what: "Punktet er taget af dagsordenen.",
    safe: untouched,
    next: "Skriv det under det punkt, som mødet behandler.",
  },
  last_lead: {
    what: "Rummet skal have mindst én tovholder.",
    safe: untouched,
    next: "Gør en anden til tovholder først.",
  },
  mail_not_available: {
    what: "Vi kan ikke sende mail lige nu.",
    safe: untouched,
    next: "Prøv igen om et par minutter.",
  },
  malformed_json: {
    what: "Det, siden sendte, kunne ikke læses.",
    safe: untouched,
    next: "Genindlæs siden, og prøv igen.",
  },
  method_not_allowed: {
    what: "Det kan man ikke gøre her.",
    safe: untouched,
    next: "Genindlæs siden, og prøv igen.",
  },
  not_allowed: {
    what: "Det har du ikke adgang til.",
    safe: untouched,
    next: "Spørg en tovholder i rummet eller forummets sekretariat.",
  },
  not_found: {
    what: "Det findes ikke, eller du har ikke adgang til det.",
    safe: untouched,
    next: "Se efter i adressen, eller gå tilbage til overblikket.",
  },
  not_ready: {
    what: "Systemet er ved at starte.",
    safe: "Det, der var gemt, er der stadig.",
    next: "Prøv igen om et øjeblik.",
  },
  not_signed_in: {
    what: "Du er ikke logget på.",
    safe: "Det, der var gemt, er der stadig.",
    next: "Log på, og fortsæt hvor du var.",
  },
  participation_exists: {
    what: "Den er allerede deltager i rummet.",
    safe: untouched,
    next: "Ret rollen på den, der står der.",
  },
  person_required: {
    what: "Det kan kun en person, der er logget på.",
    safe: untouched,
    next: "Log på, og gør det derfra. En adgangsnøgle kan læse og kvittere, ikke andet.",
  },
  questions_unanswered: {
    what: "Forummet har spurgt om noget, der ikke er besvaret.",
    safe: untouched,
    next: "Svar under Gennemgang, og send igen.",
  },
  room_not_available: {
    what: "Teksten kan ikke hentes lige nu.",
    safe: "Teksten er gemt.",
    next: "Prøv igen om et øjeblik.",
  },
  template_retired: {
    what: "Skabelonen er taget ud af brug.",
    safe: "Intet er oprettet.",
    next: "Vælg en anden skabelon, eller begynd uden.",
  },
  text_changed: {
    what: "Teksten på stedet er en anden nu.",
    safe: "Intet er ændret.",
    next: "Se på stedet igen, og foreslå eventuelt på ny.",
  },
  too_many_requests: {
    what: "Der kom for mange forespørgsler på kort tid.",
    safe: "Det, der var gemt, er der stadig.",
    next: "Vent et minut, og prøv igen.",
  },
  treatment_exists: {
    what: "Punktet står der allerede som tidligere behandling.",
    safe: untouched,
    next: "Genindlæs siden for at se det.",
  },
  unknown_route: {
    what: "Den side findes ikke.",
    safe: untouched,
    next: "Se efter i adressen, eller gå tilbage til overblikket.",
  },
  unsupported_media_type: {
    what: "Det, siden sendte, havde en form, vi ikke tager imod.",
    safe: untouched,
    next: "Genindlæs siden, og prøv igen.",
  },
  upgrade_expected: {
    what: "Adressen er kun til den levende forbindelse.",
    safe: untouched,
    next: "Åbn dokumentet fra samarbejdsrummet.",
  },
  wrong_origin: {
    what: "Forespørgslen kom fra en anden side og er afvist.",
    safe: untouched,
    next: "Åbn Samarbejdsrum direkte, og prøv igen.",
  },
  wrong_state: {
    what: "Det kan ikke lade sig gøre, som sagen står nu.",
    safe: untouched,
    next: "Genindlæs siden. Andre kan have flyttet den et skridt.",
  },
};
