import type { EventType } from "../contract/event.ts";
import type { Dictionary } from "./language.ts";

export const eventTypeWords: Dictionary<Record<EventType, string>> = {
  da: {
    "space.created": "Et samarbejdsrum er oprettet",
    "space.participant_changed": "Deltagere i et samarbejdsrum er ændret",
    "document.submitted": "Et dokument er sendt til et forum",
    "agenda.published": "En dagsorden er offentliggjort",
    "agenda.corrected": "En dagsorden er rettet",
    "remark.recorded": "En bemærkning er ønsket ført til referat",
    "decision.recorded": "En beslutning er registreret",
    "decision.final": "En beslutning er blevet endelig",
    "decision.replaced": "En beslutning er erstattet af en ny",
    "ratification.requested": "En organisation er bedt om at tilslutte sig",
    "ratification.recorded": "En organisation har svaret på en beslutning",
    "meeting.imported": "Et tidligere referat er importeret",
    "meeting.import_withdrawn": "Et importeret referat er trukket tilbage",
    "endpoint.disabled": "En modtager er sat på pause",
    "endpoint.tested": "Prøvebesked",
  },
  en: {
    "space.created": "A space was created",
    "space.participant_changed": "The participants of a space changed",
    "document.submitted": "A document was submitted to a forum",
    "agenda.published": "An agenda was published",
    "agenda.corrected": "An agenda was corrected",
    "remark.recorded": "A remark was asked to be entered in the minutes",
    "decision.recorded": "A decision was recorded",
    "decision.final": "A decision became final",
    "decision.replaced": "A decision was replaced by a new one",
    "ratification.requested": "An organisation was asked to join",
    "ratification.recorded": "An organisation answered a decision",
    "meeting.imported": "Minutes of an earlier meeting were imported",
    "meeting.import_withdrawn": "Imported minutes were withdrawn",
    "endpoint.disabled": "A receiver was paused",
    "endpoint.tested": "Test message",
  },
};
